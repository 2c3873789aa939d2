import type { Companion, CompanionPage, CompanionTerm } from './companion.ts';
import type { SearchLanguage } from './languages/language.ts';
import { tokenize, type Token } from './text.ts';

/** A glossary entry ready to be searched for. */
export interface LexiconTerm extends CompanionTerm {
  /** Stems of its name without stop words. */
  readonly stems: readonly string[];
}

/** A companion with its lookups made. */
export interface Lexicon {
  readonly companion: Companion;
  readonly language: SearchLanguage;
  readonly terms: readonly LexiconTerm[];
  /** Terms by name and alias, both as stems separated by spaces. */
  readonly phrases: ReadonlyMap<string, readonly number[]>;
  /** How many words the longest phrase has. */
  readonly longest: number;
  /** Page of each record: an index in `companion.pages`. */
  readonly pageOf: readonly number[];
  /** Records that explain a paragraph of the paper, by index of its label. */
  readonly recordsOf: ReadonlyMap<number, readonly number[]>;
}

/** A name or alias as it is looked up: its stems, without stop words before the first other word. */
export function phraseOf(tokens: readonly Token[]): string {
  const start = tokens.findIndex(({ isStop }) => !isStop);
  return start < 0
    ? ''
    : tokens
        .slice(start)
        .map(({ stem }) => stem)
        .join(' ');
}

/** Stems of the words that carry meaning. */
export const stemsOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ isStop }) => !isStop).map(({ stem }) => stem);

/** Makes the lookups of a companion. */
export function readLexicon(companion: Companion, language: SearchLanguage): Lexicon {
  const phrases = new Map<string, readonly number[]>();
  let longest = 1;
  const terms = companion.terms.map((term, index): LexiconTerm => {
    const name = tokenize(term.name, language);
    for (const phrase of new Set([phraseOf(name), ...term.aliases.split('|')])) {
      if (phrase === '') continue;
      phrases.set(phrase, [...(phrases.get(phrase) ?? []), index]);
      longest = Math.max(longest, phrase.split(' ').length);
    }
    return { ...term, stems: stemsOf(name) };
  });
  const pageOf = companion.pages.flatMap(({ count }, page) => Array.from({ length: count }, () => page));
  const recordsOf = new Map<number, number[]>();
  companion.paper.forEach((labels, record) => {
    for (const label of labels) recordsOf.set(label, [...(recordsOf.get(label) ?? []), record]);
  });
  return { companion, language, terms, phrases, longest, pageOf, recordsOf };
}

/** The page that a record stands on. */
export const pageAt = (lexicon: Lexicon, record: number): CompanionPage | undefined =>
  lexicon.companion.pages[lexicon.pageOf[record] ?? -1];
