import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { judgeBy, ownEngine, qualityOf, readQueries, type Engine, type Judgement } from '../support/judged-queries.ts';
import { dist } from '../support/site.ts';
import { pagefindSite } from './pagefind-site.ts';
import { searchCost } from './search-cost.ts';

const FILES = ['queries.dev.tsv', 'queries.own.tsv', 'queries.readers.tsv', 'queries.heldout.tsv'];

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

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(0)}%`).padStart(7);

function cells(judgements: readonly Judgement[]): string {
  const { asked, first, three, mrr, silent, toBeSilent } = qualityOf(judgements);
  if (asked === 0) return `   nothing: ${silent} of ${toBeSilent}`.padEnd(21);
  return percent(first) + percent(three) + mrr.toFixed(2).padStart(7);
}

/** Share of queries with the right answer first and among three, mean reciprocal rank, and silence where there is none. */
async function quality(file: string, engines: readonly Engine[]): Promise<void> {
  const judge = judgeBy(dist);
  const queries = readQueries(path.join('tests/search', file));
  const judged: Judgement[][] = [];
  for (const engine of engines) {
    const own: Judgement[] = [];
    for (const query of queries) own.push(await judge(engine, query));
    judged.push(own);
  }
  console.log(`\n${file.padEnd(24)}asked${'  first  three    MRR'.repeat(2)}   (this search, Pagefind’s default)`);
  for (const kind of [...new Set(queries.map((query) => query.kind)), undefined]) {
    const groups = judged.map((own) => own.filter((each) => kind === undefined || each.kind === kind));
    console.log(
      `  ${(kind ?? 'all').padEnd(22)}${String(groups[0]?.length ?? 0).padStart(5)}${groups.map(cells).join('')}`,
    );
  }
}

/** Prints how good search is and what it costs; nothing here is a test. */
export async function benchSearch(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
  await pagefindSite(dist, folder);
  const engines = [await ownEngine(dist, 'en'), await pagefindEngine(path.join(folder, 'pagefind'))];
  for (const file of FILES) await quality(file, engines);
  await searchCost(dist, folder);
  rmSync(folder, { recursive: true });
}
