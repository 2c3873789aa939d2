/** What search must know of a language. Words are given as `fold` leaves them: lower case, without accents. */
export interface SearchLanguage {
  /** The part of a word that its forms share. Must give the same for a stem: `stem(stem(x)) === stem(x)` is not asked. */
  readonly stem: (word: string) => string;
  /** Words that carry no topic; left out of index and query. */
  readonly stopWords: ReadonlySet<string>;
  /** Stems of words that people ask with more than about: they count a quarter. */
  readonly vague: ReadonlySet<string>;
  /** Ways to write the same thing, applied to folded text in this order. */
  readonly rewrites: readonly (readonly [pattern: RegExp, replacement: string])[];
  /** Endings that make words of one family of a common beginning, without a change of topic: `e`, `tion`. */
  readonly formEndings: ReadonlySet<string>;
  /** Endings of other languages' words and what stands for them here: narcotización → narcotization. */
  readonly endings: readonly (readonly [ending: string, replacement: string])[];
}

/** For an edition whose language nobody has described yet: words as they are. */
export const plain: SearchLanguage = {
  stem: (word) => word,
  stopWords: new Set(),
  vague: new Set(),
  rewrites: [],
  formEndings: new Set(),
  endings: [],
};
