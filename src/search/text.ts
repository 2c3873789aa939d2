import type { SearchLanguage } from './languages/language.ts';

/** A word of a text as search sees it. */
export interface Token {
  /** Folded: lower case, no accents; numbers without thousands separators. */
  readonly word: string;
  readonly stem: string;
  readonly isStop: boolean;
}

/** Finds the words of a text in a language that is settled. */
export type Tokenize = (text: string) => readonly Token[];

/** Lower case and without accents: `Chávez’s` → `chavez`, `U.S.` → `us`, `140,000` → `140000`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ](?:s\b)?/gu, '')
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/(?<=\d)[,\u00A0\u202F](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)s\b/gu, '');
}

const WORD = /\d+(?:\.\d+)*|[\p{L}\p{So}]+|\p{N}+/gu;

/** The words of a text in order. Hyphens part words, letters part from digits; single letters are left out. */
export function tokenize(text: string, language: SearchLanguage): Token[] {
  let folded = fold(text);
  for (const [pattern, replacement] of language.rewrites) folded = folded.replace(pattern, replacement);
  return [...folded.matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => word.length > 1 || !/[a-z]/u.test(word))
    .map((word) => ({ word, stem: language.stem(word), isStop: language.stopWords.has(word) }));
}

/**
 * A stem as it stands in the index. The mark at its end keeps a word apart from longer
 * ones that begin with it (`war`, `warn`) and from the index's own stemmer.
 */
export const indexWord = (stem: string): string => `${stem.replaceAll('.', 'd')}_`;
