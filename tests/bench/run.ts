/**
 * Measures what the design has budgets for: what the first visit to each
 * chapter costs, what each chart costs, how good search is and what it costs, how build
 * time grows with the number of chapters; and this site beside others of its kind.
 * `npm run bench` does all, `npm run bench -- visits`, `-- charts`, `-- search`, `-- build`
 * or `-- peers` one; `-- peers --large` with 1,200 chapters too, which takes long;
 * `-- observatory` has MDN’s HTTP Observatory judge the built site.
 */
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchOptions } from '../support/browser.ts';
import { budgets, measureVisit, pageBudget } from '../support/measure.ts';
import { serve } from '../support/serve.ts';
import { dist, filesOf } from '../support/site.ts';
import { chapterAddresses } from './chapter-addresses.ts';
import { charts } from './charts.ts';
import { kb, table } from './figures.ts';
import { multiply } from './multiply.ts';
import { observatory } from './observatory.ts';
import { peers } from './peers/index.ts';
import { benchSearch } from './search.ts';

const SCALES = [1, 10, 100];

const row = table(48, 10);

async function visits(): Promise<void> {
  const site = await serve(dist, '/');
  const browser = await chromium.launch(launchOptions());
  console.log('First visit to each chapter: KB after Brotli 11, before the reader’s first touch\n');
  row('', 'charts', 'HTML', 'CSS', 'HTML+CSS', 'script', 'fonts', 'total', 'requests', 'CLS');
  row('budget', '2', '', '', kb(budgets.page), kb(budgets.script), kb(budgets.font), '', String(budgets.requests), '0');
  let over = 0;
  for (const address of chapterAddresses()) {
    const { bytes, total, requests, shift, charts } = await measureVisit(browser, new URL(address, site.url).href);
    const mark = (value: string, measured: number, budget: number) => {
      if (measured <= budget) return value;
      over += 1;
      return `${value}!`;
    };
    row(
      address,
      String(charts),
      kb(bytes.html),
      kb(bytes.css),
      mark(kb(bytes.html + bytes.css), bytes.html + bytes.css, pageBudget(charts)),
      mark(kb(bytes.script), bytes.script, budgets.script),
      mark(kb(bytes.font), bytes.font, budgets.font),
      kb(total),
      mark(String(requests), requests, budgets.requests),
      mark(shift.toFixed(3), shift, budgets.shift),
    );
  }
  console.log(`\nEach chart beyond two may add ${kb(budgets.furtherChart)} KB.`);
  console.log(over === 0 ? '\nAll within the budgets.' : `\n${over} over budget, marked “!”.`);
  await browser.close();
  await site.stop();
}

function build(): void {
  console.log('\nBuild time by number of chapters, from a cold cache\n');
  for (const scale of SCALES) {
    const folder = mkdtempSync(path.join(tmpdir(), `bench-${scale}-`));
    multiply(folder, scale);
    const env = { ...process.env, PATH: [path.resolve('node_modules/.bin'), process.env['PATH']].join(path.delimiter) };
    const permalinks = spawnSync('npm', ['run', '--silent', 'permalinks'], { cwd: folder, env, encoding: 'utf8' });
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    });
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) {
      console.error([permalinks.stderr, stdout, stderr].join('\n').slice(-4000));
      throw new Error(`The build at ${scale}× failed.`);
    }
    const pages = filesOf(path.join(folder, 'dist')).filter((file) => file.endsWith('.html')).length;
    console.log(
      `${`${scale}×`.padStart(5)} ${`${pages} pages`.padStart(12)} ${`${seconds.toFixed(1)} s`.padStart(9)} ` +
        `${((seconds * 1000) / pages).toFixed(0)} ms a page`,
    );
    rmSync(folder, { recursive: true });
  }
}

const [wanted] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const does = (part: string): boolean => wanted === undefined || wanted === part;
if (does('visits')) await visits();
if (does('charts')) await charts();
if (does('search')) await benchSearch();
if (does('build')) build();
if (does('peers')) await peers(process.argv.includes('--large') ? 'large' : 'usual');
if (wanted === 'observatory') await observatory();
