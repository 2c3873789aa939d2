import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSearch } from '../support/search-in-node.ts';
import { dist } from '../support/site.ts';
import { pagefindSite } from './pagefind-site.ts';
import { searchCost } from './search-cost.ts';

/** The first three addresses that answer a query. */
type Engine = (query: string) => Promise<string[]>;

const FILES = ['queries.dev.tsv', 'queries.own.tsv', 'queries.heldout.tsv'];

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

/**
 * Pagefind as it comes, over the same pages; a page counts as a hit, which is more than a passage.
 * @param folder - of its bundle
 */
async function pagefindEngine(folder: string): Promise<Engine> {
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

/** Prints how good search is and what it costs; nothing here is a test. */
export async function benchSearch(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
  await pagefindSite(dist, folder);
  const engines = [await ownEngine(), await pagefindEngine(path.join(folder, 'pagefind'))];
  for (const file of FILES) await quality(file, engines);
  await searchCost(dist, folder);
  rmSync(folder, { recursive: true });
}
