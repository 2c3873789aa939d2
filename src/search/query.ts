import type { SearchLanguage } from './languages/language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Spelling } from './spelling.ts';
import { tokenize, type Token } from './text.ts';

/** A word of a query with everything that it is searched by. */
export interface QueryWord extends Token {
  /** Stems to look for: its own, or those of the words it may stand for. */
  readonly stems: readonly string[];
  /** Glossary entries that it names, alone or with its neighbours. */
  readonly terms: readonly number[];
  /** Set where something else is searched for than what was typed. */
  readonly typed?: string;
}

/** A query whose words are known to the site or known not to be. */
export interface MendedQuery {
  readonly words: readonly Draft[];
  /** Words that were mended, as typed and as searched for. */
  readonly corrections: readonly (readonly [typed: string, meant: string])[];
}

/** Longer queries are cut: nobody reads that much into a search field on purpose. */
const LONGEST_TEXT = 300;
const MOST_WORDS = 20;

/** A word of a query before it is known what it names. */
export type Draft = Omit<QueryWord, 'terms'>;

/** Gives words the glossary entries they name; longer names win. */
export function nameTerms(words: readonly Draft[], lexicon: Lexicon): QueryWord[] {
  const named: QueryWord[] = [];
  let at = 0;
  while (at < words.length) {
    let length = Math.min(lexicon.longest, words.length - at);
    let terms: readonly number[] | undefined;
    for (; length > 0; length--) {
      const phrase = words.slice(at, at + length);
      terms = phrase.every(({ isStop }) => isStop)
        ? undefined
        : lexicon.named(phrase.map(({ stem }) => stem).join(' '));
      if (terms) break;
    }
    const size = Math.max(length, 1);
    named.push(...words.slice(at, at + size).map((word) => ({ ...word, terms: terms ?? [] })));
    at += size;
  }
  return named;
}

/** The first words of a query. */
export const readWords = (text: string, language: SearchLanguage): Draft[] =>
  tokenize(text.slice(0, LONGEST_TEXT), language)
    .slice(0, MOST_WORDS)
    .map((token) => ({ ...token, stems: [token.stem] }));

/** Words that neither the site nor the glossary’s aliases know. */
export const unknownIn = (words: readonly QueryWord[], has: (stem: string) => boolean): QueryWord[] =>
  words.filter(({ isStop, terms, stem }) => !isStop && terms.length === 0 && !has(stem));

/**
 * Mends the words that the site lacks: an unfinished last word, two words written as one, a slip of the keys.
 * @param has - whether the index has a stem
 */
export function mendQuery(
  words: readonly QueryWord[],
  has: (stem: string) => boolean,
  spelling: Spelling,
  { stem }: SearchLanguage,
): MendedQuery {
  const unknown = new Set(unknownIn(words, has));
  const corrections: (readonly [string, string])[] = [];
  const mended = words.flatMap((word, index): Draft[] => {
    if (!unknown.has(word)) return [word];
    const begun = index === words.length - 1 ? spelling.completions(word.word) : [];
    const stems = [...new Set(begun.map(stem))].filter(has);
    if (stems.length > 0) return [{ ...word, stems }];
    const [alias] = begun;
    if (alias !== undefined) return [{ ...word, word: alias, stem: stem(alias), stems: [stem(alias)] }];
    const halves = spelling.halves(word.word);
    if (halves) return halves.map((half) => ({ ...word, word: half, stem: stem(half), stems: [stem(half)] }));
    const meant = spelling.correction(word.word);
    if (meant === undefined) return [word];
    corrections.push([word.word, meant]);
    return [{ ...word, word: meant, stem: stem(meant), stems: [stem(meant)], typed: word.word }];
  });
  return { words: mended, corrections };
}
