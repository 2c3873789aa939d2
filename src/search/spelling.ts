import type { SpellingData } from './companion.ts';
import type { SearchLanguage } from './languages/language.ts';

/** The site's words, for what readers mistype. All words are folded. */
export interface Spelling {
  /** Whether the site’s own text has the word. */
  owns(word: string): boolean;
  /** Words of the site that begin with these letters. */
  completions(letters: string): readonly string[];
  /** The word that was surely meant, or undefined. */
  correction(word: string): string | undefined;
  /** Words that look like it, nearest first. */
  similar(word: string): readonly string[];
  /** Words of the same family, which their stems do not show: intervene, intervention. */
  family(word: string): readonly string[];
  /** What is left of a word that begins with one of the site’s, for each that it begins with. */
  rests(word: string): readonly string[];
  /** Two words of the site written as one. */
  halves(word: string): readonly [string, string] | undefined;
}

/** Two words without the letters that they begin and end with alike. */
function withoutSharedEnds(a: string, b: string): [string, string] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/**
 * Edits between two words: insertions, deletions, substitutions and swaps of
 * neighbours (optimal string alignment).
 * @returns `limit + 1` as soon as it is more than `limit`
 */
export function edits(first: string, second: string, limit: number): number {
  const [a, b] = withoutSharedEnds(first, second);
  let [before, row, next]: [number[], number[], number[]] = [[], [], []];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    let least = i;
    let left = i;
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      left = Math.min((row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]), (row[j] ?? 0) + 1, left + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        left = Math.min(left, (before[j - 2] ?? 0) + 1);
      next[j] = left;
      least = Math.min(least, left);
    }
    if (least > limit) return limit + 1;
    [before, row, next] = [row, next, before];
  }
  return Math.min(row[b.length] ?? 0, limit + 1);
}

const pairsOf = (word: string): string[] =>
  Array.from({ length: word.length + 1 }, (_, index) => ` ${word} `.slice(index, index + 2));

/** Share of letter pairs two words have in common (Dice’s coefficient), from 0 to 1. */
export function likeness(a: string, b: string): number {
  const [first, second] = [new Set(pairsOf(a)), new Set(pairsOf(b))];
  return (2 * [...first].filter((pair) => second.has(pair)).length) / (first.size + second.size);
}

/** The letters that two words begin with alike. */
function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Shortest beginning that two words of a family share. */
const FAMILY = 6;

/** Whether two words differ by endings alone. */
export function isFamily(a: string, b: string, { formEndings }: SearchLanguage): boolean {
  const { length } = sharedStart(a, b);
  return length >= FAMILY && formEndings.has(a.slice(length)) && formEndings.has(b.slice(length));
}

const lettersOf = (word: string): string => [...word].sort().join('');

/** The letters of a word as bits. */
function bitsOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many edits make one word of another at the very least, by their letters: each adds one, takes one away, or both. */
function leastEdits(a: number, b: number): number {
  let different = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) different++;
  return Math.ceil(different / 2);
}

/** Edits in a slip of a long word. */
const MOST_EDITS = 2;

/** How far a word is from one of the site’s; undefined where it is too far to be a slip of it. */
export function slip(word: string, meant: string): number | undefined {
  const most = word.length > 6 ? MOST_EDITS : 1;
  if (
    word.length < 4 ||
    !meant.startsWith(word.charAt(0)) ||
    Math.abs(word.length - meant.length) > most ||
    leastEdits(bitsOf(word), bitsOf(meant)) > most ||
    /\d/u.test(word)
  )
    return undefined;
  const distance = edits(word, meant, most);
  if (distance === 1)
    return Math.max(word.length, meant.length) > 4 || lettersOf(word) === lettersOf(meant) ? 1 : undefined;
  return distance === 2 && most === 2 && likeness(word, meant) >= 0.6 ? 2 : undefined;
}

/** Makes what tells whether a word is a slip of one of many. */
export function slipsOf(meant: readonly string[]): (word: string) => boolean {
  const lettered = meant.map((own) => ({ own, bits: bitsOf(own) }));
  const alike = Map.groupBy(lettered, ({ own }) => own.charAt(0));
  return (word) => {
    const letters = bitsOf(word);
    return (alike.get(word.charAt(0)) ?? []).some(
      ({ own, bits }) =>
        Math.abs(own.length - word.length) <= MOST_EDITS &&
        leastEdits(letters, bits) <= MOST_EDITS &&
        slip(word, own) !== undefined,
    );
  };
}

const MOST_SIMILAR = 3;
/** Shortest word that is looked for in one with another. */
const HALF = 4;
/** Nothing that is longer is a slip of a word. */
const LONGEST = 30;

/**
 * Makes the lookups of the site's words and of what people call them, which readers may mistype as well.
 * @param data - for each letter that words to look up begin with
 */
export function readSpelling(data: readonly SpellingData[], language: SearchLanguage): Spelling {
  const listed = (list: keyof SpellingData) => data.flatMap((each) => each[list].split(' ').filter(Boolean));
  const own = new Set(listed('words'));
  const words = [...own, ...listed('aliases')];
  const whole = new Set(words);
  const stems = new Set(words.map(language.stem));
  const ordinary = new Set(listed('ordinary'));

  const foreign = (word: string): string | undefined => {
    for (const [ending, replacement] of language.endings) {
      const candidate = word.endsWith(ending) ? word.slice(0, -ending.length) + replacement : '';
      if (candidate.length > 4 && stems.has(language.stem(candidate)))
        return whole.has(candidate) ? candidate : words.find((own) => language.stem(own) === language.stem(candidate));
    }
    return undefined;
  };
  /* Slips, forms and lookalikes all begin with the same letter. */
  const byLetter = Map.groupBy([...words, ...listed('others')], (word) => word.charAt(0));
  const alike = (word: string): readonly string[] =>
    word.length > LONGEST ? [] : (byLetter.get(word.charAt(0)) ?? []);
  const near = (word: string): string[] =>
    alike(word)
      .flatMap((candidate) => {
        const distance = slip(word, candidate);
        return distance === undefined || language.stem(word) === language.stem(candidate)
          ? []
          : [{ candidate, distance, like: likeness(word, candidate) }];
      })
      .sort((a, b) => a.distance - b.distance || b.like - a.like)
      .map(({ candidate }) => candidate);

  const rests = (word: string): string[] =>
    word.length > LONGEST
      ? []
      : Array.from({ length: Math.max(0, word.length - 2 * HALF + 1) }, (_, index) => word.slice(index + HALF)).filter(
          (rest) => whole.has(word.slice(0, -rest.length)),
        );

  return {
    owns: (word) => own.has(word),
    completions: (letters) => (letters.length < 3 ? [] : words.filter((word) => word.startsWith(letters))),
    correction: (word) => foreign(word) ?? (ordinary.has(language.stem(word)) ? undefined : near(word)[0]),
    similar(word) {
      if (word.length < 4) return [];
      return alike(word)
        .map((candidate) => ({ candidate, like: likeness(word, candidate) }))
        .filter(({ like }) => like >= 0.6)
        .sort((a, b) => b.like - a.like)
        .slice(0, MOST_SIMILAR)
        .map(({ candidate }) => candidate);
    },
    family: (word) => alike(word).filter((candidate) => isFamily(word, candidate, language)),
    rests,
    halves(word) {
      const second = rests(word).find((rest) => stems.has(language.stem(rest)));
      return second === undefined ? undefined : [word.slice(0, -second.length), second];
    },
  };
}
