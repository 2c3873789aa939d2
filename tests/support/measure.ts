import type { Browser } from '@playwright/test';
import { brotliCompressSync, constants } from 'node:zlib';
import { PHONE } from './page.ts';

/** Bytes over the wire of a first visit, by what they are for. */
export interface Bytes {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly font: number;
  readonly other: number;
}

/** A first visit to a page with an empty cache, up to the reader's first touch. */
export interface Visit {
  readonly requests: number;
  readonly bytes: Bytes;
  readonly total: number;
  /** Cumulative layout shift: https://web.dev/articles/cls. */
  readonly shift: number;
  /** Charts on the page. */
  readonly charts: number;
}

/** What a first visit to a chapter may cost. */
export const budgets = {
  /** HTML and CSS, in bytes, of a chapter with two charts. */
  page: 24 * 1024,
  /** What each further chart may add: both its layouts inline, with table and words. */
  furtherChart: 2 * 1024,
  script: 4 * 1024,
  font: 36 * 1024,
  requests: 8,
  shift: 0,
} as const;

/** What HTML and CSS of a chapter with so many charts may cost, in bytes. */
export const pageBudget = (charts: number): number => budgets.page + Math.max(0, charts - 2) * budgets.furtherChart;

const KINDS: Readonly<Record<string, keyof Bytes>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'script',
  font: 'font',
};

/** Size after Brotli at its highest quality, as a host compresses files ahead; what is compressed already stays as it is. */
export function wireSize(body: Uint8Array): number {
  const { byteLength } = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return Math.min(byteLength, body.byteLength);
}

/** Really visits a page, scrolls to its end as a reader would, and counts. */
export async function measureVisit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const bytes = { html: 0, css: 0, script: 0, font: 0, other: 0 };
  const bodies: Promise<void>[] = [];
  let requests = 0;
  page.on('response', (response) => {
    requests += 1;
    const add = async () => {
      const size = wireSize(await response.body());
      bytes[KINDS[response.request().resourceType()] ?? 'other'] += size;
    };
    bodies.push(add());
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { shift = '0' } = document.documentElement.dataset;
        if ('value' in entry) document.documentElement.dataset['shift'] = String(Number(shift) + Number(entry.value));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await pause();
    }
  });
  await page.waitForLoadState('networkidle');
  await Promise.all(bodies);
  const shift = Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
  const charts = await page.locator('figure[data-chart]').count();
  await context.close();
  return { charts, requests, bytes, total: Object.values(bytes).reduce((sum, size) => sum + size, 0), shift };
}
