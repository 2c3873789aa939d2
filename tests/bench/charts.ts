import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chartIds, chartOnDisk } from '../../src/charts/author/on-disk.ts';
import { layouts } from '../../src/charts/definition.ts';
import { isStill } from '../../src/charts/kinds/index.ts';
import { renderInline } from '../../src/charts/render.ts';
import { launchOptions } from '../support/browser.ts';
import { wireSize } from '../support/measure.ts';
import { serve } from '../support/serve.ts';
import { dist } from '../support/site.ts';
import { kb, median, table } from './figures.ts';

const budgets = { inline: 2 * 1024, bundle: 60 * 1024 };
/** Each chart is drawn this often; the median counts. */
const TIMES = 9;

const row = table(32, 12);

/** Prints what drawing each chart costs at build time, and what the first look closer costs in a browser. */
export async function charts(): Promise<void> {
  console.log('\nCharts: time to draw both layouts, and KB of both inline after Brotli 11\n');
  row('', 'ms', 'KB inline', 'of');
  let over = 0;
  const alive: string[] = [];
  for (const id of chartIds()) {
    const { definition, dataset, drawing } = await chartOnDisk(id, 'en');
    if (!isStill(definition.picture)) alive.push(id);
    const draw = (): string =>
      layouts
        .map((layout) => renderInline({ id: `chart-${id}`, definition, rows: dataset.rows, words: drawing, layout }))
        .join('');
    const inline = draw();
    const times = Array.from({ length: TIMES }, () => {
      const start = performance.now();
      draw();
      return performance.now() - start;
    });
    const bytes = wireSize(Buffer.from(inline));
    if (bytes > budgets.inline) over += 1;
    row(id, median(times).toFixed(1), `${kb(bytes, 2)}${bytes > budgets.inline ? '!' : ''}`, kb(budgets.inline, 2));
  }
  console.log(over === 0 ? '\nAll within the budget.' : `\n${over} over the budget, marked “!”.`);
  await firstLook(alive);
}

/** Prints bytes and milliseconds from a reader’s intent to the live chart, cold and with the bundle in the cache. */
async function firstLook(ids: readonly string[]): Promise<void> {
  const site = await serve(dist, '/');
  const browser = await chromium.launch(launchOptions());
  const cold: number[] = [];
  const warm: number[] = [];
  const bundle = new Map<string, number>();
  for (const id of ids.slice(0, 5)) {
    const context = await browser.newContext();
    for (const times of [cold, warm]) {
      const page = await context.newPage();
      await page.goto(new URL(`/charts/${id}/`, site.url).href, { waitUntil: 'networkidle' });
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith('.js')) bundle.set(pathname, wireSize(readFileSync(path.join(dist, pathname))));
      });
      times.push(
        await page.locator('chart-figure').evaluate(async (figure: HTMLElement) => {
          const start = performance.now();
          figure.focus();
          while (!figure.querySelector('canvas')) await new Promise((resolve) => requestAnimationFrame(resolve));
          return performance.now() - start;
        }),
      );
      await page.close();
    }
    await context.close();
  }
  await browser.close();
  await site.stop();
  const shared = [...bundle].filter(([, bytes]) => bytes > 10 * 1024).reduce((sum, [, bytes]) => sum + bytes, 0);
  const mark = shared > budgets.bundle ? '!' : '';
  console.log(`\nInteractive bundle: ${kb(shared, 2)}${mark} KB after Brotli 11, of ${kb(budgets.bundle, 2)}`);
  console.log(
    `From intent to the live chart, median of ${cold.length}: ${median(cold).toFixed(0)} ms on a first visit, ${median(warm).toFixed(0)} ms on a second`,
  );
}
