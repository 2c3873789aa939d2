/**
 * How often search puts the right passage first. Run by hand on a built site:
 *
 *   node tests/bench/search-quality.ts queries.tsv [dist] [language]
 *
 * Each line of the file: a kind of query, the query, and the paragraphs of the paper (`us-drugs.2`)
 * or whole sections (`us-drugs`) whose explanation should come first, separated by tabs; none for
 * a query that should find nothing.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openSearch } from '../support/search-in-node.ts';

const [file, dist = 'dist', language = 'en'] = process.argv.slice(2);
if (file === undefined) throw new Error('Name a file of queries: node tests/bench/search-quality.ts queries.tsv');

interface Tally {
  asked: number;
  first: number;
  three: number;
}

const { answer, read } = await openSearch(path.resolve(dist), language);

/** Paragraph labels of the block that a hit leads to, as the page says. */
const pages = new Map<string, string>();
function labelsAt(url: string): string[] {
  const [page = '', id = ''] = url.split('#');
  const html = pages.get(page) ?? readFileSync(path.join(dist, page, 'index.html'), 'utf8');
  pages.set(page, html);
  const tag = new RegExp(`<[^>]*\\sid="${id}"[^>]*>`, 'u').exec(html)?.[0] ?? '';
  return (/data-paper="([^"]*)"/u.exec(tag)?.[1] ?? '').split(' ').filter(Boolean);
}

const answers = (labels: readonly string[], wanted: readonly string[]): boolean =>
  wanted.some((one) => labels.some((label) => label === one || label.startsWith(`${one}.`)));

const tallies = new Map<string, Tally>();
const silent = { asked: 0, kept: 0 };
const queries = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
for (const line of queries) {
  const [kind = '', query = '', labels = ''] = line.split('\t');
  const wanted = labels.split(' ').filter(Boolean);
  const { hits } = await answer(query);
  if (wanted.length === 0) {
    silent.asked++;
    if (hits.length === 0) silent.kept++;
    else console.log(`  noise  ${query}: ${(await read(hits[0]?.record ?? 0)).url}`);
    continue;
  }
  const top = await Promise.all(hits.slice(0, 3).map(async ({ record }) => (await read(record)).url));
  const place = top.findIndex((url) => answers(labelsAt(url), wanted));
  const tally = tallies.get(kind) ?? { asked: 0, first: 0, three: 0 };
  tallies.set(kind, {
    asked: tally.asked + 1,
    first: tally.first + Number(place === 0),
    three: tally.three + Number(place >= 0),
  });
  if (place !== 0)
    console.log(
      `  ${place < 0 ? 'missed' : `place ${place + 1}`}  ${query} (${labels.trim()}): ${top.join(' ') || 'nothing'}`,
    );
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;
const all = [...tallies.values()].reduce((sum, { asked, first, three }) => ({
  asked: sum.asked + asked,
  first: sum.first + first,
  three: sum.three + three,
}));
for (const [kind, { asked, first, three }] of [...tallies, ['all', all] as const]) {
  console.log(
    `${kind.padEnd(12)} ${String(asked).padStart(4)} queries   first ${percent(first, asked).padStart(6)}   among three ${percent(three, asked).padStart(6)}`,
  );
}
console.log(`nothing for what the site does not cover: ${silent.kept} of ${silent.asked}`);
