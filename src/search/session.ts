import type { Companion, SpellingData } from './companion.ts';
import type { SearchLanguage } from './languages/language.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { PagefindIndex, type Pagefind, type Passage } from './pagefind.ts';
import { search, type Answer } from './search.ts';
import { readSpelling, type Spelling } from './spelling.ts';

/** Search, ready to answer. */
export interface Session {
  readonly lexicon: Lexicon;
  readonly answer: (query: string) => Promise<Answer>;
  /** What a hit shows. */
  readonly read: (record: number) => Promise<Passage>;
}

/**
 * Joins Pagefind, the companion and a language.
 * @param loadSpelling - called once, when a query has a word that the index lacks
 */
export function openSession(
  pagefind: Pagefind,
  companion: Companion,
  language: SearchLanguage,
  loadSpelling: () => Promise<SpellingData>,
): Session {
  const lexicon = readLexicon(companion, language);
  const index = new PagefindIndex(pagefind, companion);
  let known: Promise<Spelling> | undefined;
  const spelling = () => (known ??= loadSpelling().then((data) => readSpelling(data, language)));
  return {
    lexicon,
    answer: (query) => search(query, { lexicon, index, spelling }),
    read: (record) => index.read(record),
  };
}
