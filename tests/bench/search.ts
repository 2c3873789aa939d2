import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { launchOptions } from '../support/browser.ts';
import { wireSize } from '../support/measure.ts';
import { PHONE } from '../support/page.ts';
import { openSearch } from '../support/search-in-node.ts';
import { serve } from '../support/serve.ts';
import { dist } from '../support/site.ts';

/** The first three addresses that answer a query. */
type Engine = (query: string) => Promise<string[]>;

const FILES = ['queries.dev.tsv', 'queries.own.tsv', 'queries.readers.tsv', 'queries.heldout.tsv'];
/** Slow 4G, as Lighthouse has it: milliseconds, bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };

const pages = new Map<string, string>();
const htmlOf = (page: string): string => {
  const html = pages.get(page) ?? readFileSync(path.join(dist, page, 'index.html'), 'utf8');
  pages.set(page, html);
  return html;
};
const labelsIn = (html: string): string[] =>
  [...html.matchAll(/data-paper="([^"]*)"/gu)].flatMap(([, labels = '']) => labels.split(' '));

/** Paragraphs that a hit explains: those of its passage, or of the whole page for a hit that names none. */
function labelsAt(url: string): string[] {
  const [page = '', id = ''] = url.split('#');
  const html = htmlOf(page);
  return labelsIn(id === '' ? html : (new RegExp(`<[^>]*\\sid="${id}"[^>]*>`, 'u').exec(html)?.[0] ?? ''));
}

async function ownEngine(): Promise<Engine> {
  const { answer, read } = await openSearch(dist, 'en');
  return async (query) =>
    Promise.all((await answer(query)).hits.slice(0, 3).map(async ({ record }) => (await read(record)).url));
}

/** Pagefind as it comes, over the same pages; a page counts as a hit, which is more than a passage. */
async function pagefindEngine(folder: string): Promise<Engine> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  await index.addDirectory({ path: dist });
  await index.writeFiles({ outputPath: folder });
  await close();
  /* Pagefind ships no types for its browser script. */
  const { createInstance } = (await import(pathToFileURL(path.join(folder, 'pagefind.js')).href)) as {
    createInstance: (options: object) => Promise<{
      search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
    }>;
  };
  const { search } = await createInstance({ basePath: `${folder}/`, baseUrl: '/', noWorker: true });
  return async (query) => {
    const { results } = await search(query);
    return Promise.all(results.slice(0, 3).map(async ({ data }) => (await data()).url));
  };
}

const percent = (part: number, whole: number): string =>
  (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)}%`).padStart(7);

/** Share of queries with the right answer first and among three, mean reciprocal rank, and silence where there is none. */
async function quality(file: string, engines: readonly Engine[]): Promise<void> {
  const lines = readFileSync(path.join('tests/search', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  console.log(`\n${file.padEnd(24)}asked${'  first  three    MRR'.repeat(2)}   (this search, Pagefind’s default)`);
  for (const [kind, asked] of [...Map.groupBy(lines, ([kind = '']) => kind), ['all', lines] as const]) {
    const answered = asked.filter(([, , labels = '']) => labels.trim() !== '');
    const cells: string[] = [];
    for (const engine of engines) {
      const places: number[] = [];
      let silent = 0;
      for (const [, query = '', labels = ''] of asked) {
        const urls = await engine(query);
        const wanted = labels.split(' ').filter(Boolean);
        if (wanted.length === 0) silent += Number(urls.length === 0);
        else
          places.push(
            urls.findIndex((url) =>
              wanted.some((one) => labelsAt(url).some((label) => label === one || label.startsWith(`${one}.`))),
            ),
          );
      }
      const reciprocal = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0);
      cells.push(
        answered.length === 0
          ? `   nothing: ${silent} of ${asked.length}`.padEnd(21)
          : percent(places.filter((place) => place === 0).length, answered.length) +
              percent(places.filter((place) => place >= 0).length, answered.length) +
              (reciprocal / answered.length).toFixed(2).padStart(7),
      );
    }
    console.log(`  ${kind.padEnd(22)}${String(asked.length).padStart(5)}${cells.join('')}`);
  }
}

const answerTo = async (page: Page, query: string): Promise<number> => {
  const start = performance.now();
  await page.locator('site-search input[type="search"]').fill(query);
  await page.waitForFunction(
    (asked) => new URL(location.href).searchParams.get('q') === asked && document.querySelector('[data-search-result]'),
    query,
  );
  return performance.now() - start;
};

/** What the first answer costs on a slow phone, and how long later ones take. */
async function cost(): Promise<void> {
  const site = await serve(dist, '/');
  const browser = await chromium.launch(launchOptions());
  console.log('\nFirst answer on a phone (slow 4G, CPU 4 times slower), budget 130 KB after Brotli');
  for (const query of ['maras', 'Chavez', 'why did aerial spraying fail?']) {
    const page = await browser.newPage({ viewport: PHONE });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(new URL('/search/', site.url).href, { waitUntil: 'networkidle' });
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      sizes.push(response.body().then(wireSize, () => 0));
    });
    const first = await answerTo(page, query);
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const later = await answerTo(page, 'gangs');
    console.log(
      `  ${query.padEnd(32)}${(bytes / 1024).toFixed(1).padStart(7)} KB${first.toFixed(0).padStart(7)} ms, a later answer ${later.toFixed(0)} ms`,
    );
    await page.close();
  }
  await browser.close();
  await site.stop();
}

/** Prints how good search is and what it costs; nothing here is a test. */
export async function benchSearch(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
  const engines = [await ownEngine(), await pagefindEngine(folder)];
  for (const file of FILES) await quality(file, engines);
  rmSync(folder, { recursive: true });
  await cost();
}
