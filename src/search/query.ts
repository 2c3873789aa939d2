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

/** The terms that words name together; two words do so in either order. */
function termsNamed(words: readonly Draft[], lexicon: Lexicon): readonly number[] | undefined {
  const stems = words.map(({ stem }) => stem);
  const named = lexicon.named(stems.join(' '));
  return named ?? (stems.length === 2 ? lexicon.named(stems.toReversed().join(' ')) : undefined);
}

/** Gives words the glossary entries they name; longer names win, and stop words within a name do not matter. */
export function nameTerms(words: readonly Draft[], lexicon: Lexicon): QueryWord[] {
  const asked = words.filter(({ isStop }) => !isStop);
  const named = new Map<Draft, readonly number[]>();
  for (let at = 0; at < asked.length;) {
    let length = Math.min(lexicon.longest, asked.length - at);
    let terms: readonly number[] | undefined;
    for (; length > 0; length--) {
      terms = termsNamed(asked.slice(at, at + length), lexicon);
      if (terms) break;
    }
    const size = Math.max(length, 1);
    for (const word of asked.slice(at, at + size)) named.set(word, terms ?? []);
    at += size;
  }
  return words.map((word) => ({ ...word, terms: named.get(word) ?? [] }));
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
    const family = [...new Set(spelling.family(word.word).map(stem))].filter(has);
    if (family.length > 0) return [{ ...word, stems: family }];
    const halves = spelling.halves(word.word);
    if (halves) return halves.map((half) => ({ ...word, word: half, stem: stem(half), stems: [stem(half)] }));
    const meant = spelling.correction(word.word);
    if (meant === undefined) return [word];
    corrections.push([word.word, meant]);
    return [{ ...word, word: meant, stem: stem(meant), stems: [stem(meant)], typed: word.word }];
  });
  return { words: mended, corrections };
}
