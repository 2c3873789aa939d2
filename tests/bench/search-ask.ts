/**
 * What search would answer, and why, on the built site:
 *
 *   npm run search -- "who are the Zetas?"
 *   npm run search -- --without-aliases
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { askedOf } from '../../src/search/asked-of.ts';
import { stemsOf } from '../../src/search/lexicon.ts';
import { excerpt, pieces } from '../../src/search/marking.ts';
import { passageOf } from '../../src/search/records.ts';
import { tokenize } from '../../src/search/text.ts';
import { term } from '../../src/schemas/glossary.ts';
import { openSearch } from '../support/search-in-node.ts';

const LANGUAGE = 'en';
const MOST = 10;

/** Names the glossary entries that readers can find by one name only. */
function listWithoutAliases(): void {
  const folder = path.join('content/glossary', LANGUAGE);
  const entries = readdirSync(folder).map((file) => term.parse(parse(readFileSync(path.join(folder, file), 'utf8'))));
  const bare = entries.filter(({ aliases }) => aliases.length === 0);
  for (const entry of bare) console.log(entry.term);
  console.log(`${bare.length} of ${entries.length} terms without aliases`);
}

async function explain(query: string): Promise<void> {
  const { answer, read, lexicon } = await openSearch('dist', LANGUAGE);
  const { hits, stems, widened, corrections, missing, narrower, similar } = await answer(query);
  const asked = askedOf('content', LANGUAGE);
  /** The way of asking for a passage that shares most words with the query. */
  const nearest = (url: string): string[] => {
    const shared = (text: string) => stemsOf(tokenize(text, lexicon.language)).filter((stem) => stems.has(stem)).length;
    const [best] = (asked.get(passageOf(url.slice(1), LANGUAGE)) ?? []).toSorted((a, b) => shared(b) - shared(a));
    return best !== undefined && shared(best) > 0 ? [best] : [];
  };
  const say = (label: string, list: readonly string[]) => {
    if (list.length > 0) console.log(`${label.padEnd(16)} ${list.join(', ')}`);
  };
  say(
    'mended',
    corrections.map(([typed, meant]) => `${typed} → ${meant}`),
  );
  say('widened to', widened);
  say('stems sought', [...stems]);
  say('nowhere', missing);
  say('instead', narrower === undefined ? [] : [narrower]);
  say('look alike', similar);
  console.log(hits.length === 0 ? '\nNothing.' : `\n${hits.length} hits, the first ${Math.min(MOST, hits.length)}:`);
  for (const { record, score, coverage } of hits.slice(0, MOST)) {
    const { url, title, heading, text } = await read(record);
    const said = pieces(`${title} ${heading} ${text}`, stems, lexicon.language).filter(({ isFound }) => isFound);
    const labels = (lexicon.companion.paper[record] ?? []).map(String);
    const listing = lexicon.terms.filter(
      ({ name, paper }) => widened.includes(name) && paper.some((label) => labels.includes(String(label))),
    );
    console.log(`\n${score.toFixed(3)}  ${(100 * coverage).toFixed(0).padStart(3)}% of the query  ${url}`);
    say('  says', [...new Set(said.map((piece) => piece.text.toLowerCase()))]);
    say(
      '  listed by',
      listing.map(({ name }) => name),
    );
    say('  asked as', nearest(url));
    console.log(
      `  ${excerpt(text, stems, lexicon.language)
        .map((piece) => piece.text)
        .join('')}`,
    );
  }
}

const [query, ...others] = process.argv.slice(2);
if (query === '--without-aliases') listWithoutAliases();
else if (query === undefined || others.length > 0) {
  console.error(
    'Ask one thing, in quotes: npm run search -- "who are the Zetas?"\nOr list terms: npm run search -- --without-aliases',
  );
  process.exitCode = 1;
} else if (!existsSync('dist/pagefind')) {
  console.error('There is no built site to search. Build it first: npm run build');
  process.exitCode = 1;
} else await explain(query);
