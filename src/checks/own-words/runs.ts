import { createHash } from 'node:crypto';

/** How many words in a row make a sentence of the paper, not a fact or a term. */
export const RUN = 8;

/** Names of several words, each counting as one, by their first word and longest first. */
export type Names = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A word and where the text says it; a name is one word. */
export interface Word {
  readonly word: string;
  /** Two 32-bit numbers from the beginning of its SHA-256. */
  readonly code: readonly [number, number];
  /** Offset in the text as `fold` returns it. */
  readonly at: number;
}

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;

/** A text as its words compare: case, the shape of an apostrophe and separators of thousands make no difference. Lines stay. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/(\d)[,.\u00A0\u202F](?=\d{3}\b)/gu, '$1');

/** Reads a list of names, one a line; a line that begins with `#` is a remark. */
export function readNames(text: string): Names {
  const names = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => fold(line).match(WORD) ?? [])
    .sort((a, b) => b.length - a.length);
  return Map.groupBy(names, ([first = '']) => first);
}

/** The words of a folded text. */
export function wordsOf(folded: string, names: Names): Word[] {
  const raw = [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({ word, at: index }));
  const words: Word[] = [];
  for (let index = 0; index < raw.length;) {
    const { word: first = '', at = 0 } = raw[index] ?? {};
    const name = names.get(first)?.find((parts) => parts.every((part, offset) => raw[index + offset]?.word === part));
    const word = name ? name.join('_') : first;
    words.push({ word, at, code: codeOf(word) });
    index += name?.length ?? 1;
  }
  return words;
}

/** Codes of the words met so far: a site has few different ones. */
const codes = new Map<string, readonly [number, number]>();

function codeOf(word: string): readonly [number, number] {
  const known = codes.get(word);
  if (known) return known;
  const digest = createHash('sha256').update(word).digest();
  const code = [digest.readInt32LE(0), digest.readInt32LE(4)] as const;
  codes.set(word, code);
  return code;
}

/**
 * A run of words as a number of 52 bits: a polynomial over the words' own hashes,
 * so that no run is hashed from its letters, which took most of the time of a build.
 * A site of a million runs, held against five thousand of the paper, is blamed
 * without reason once in about a million times.
 */
function hashOf(words: readonly Word[], start: number): number {
  let [a, b] = [0, 0];
  for (let index = start; index < start + RUN; index++) {
    const [one, two] = words[index]?.code ?? [0, 0];
    a = (Math.imul(a, 31) + one) | 0;
    b = (Math.imul(b, 37) + two) | 0;
  }
  return (a >>> 0) * 2 ** 20 + (b >>> 12);
}

/** Hashes of all runs of a paragraph. */
export function hashesOf(paragraph: string, names: Names): number[] {
  const words = wordsOf(fold(paragraph), names);
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, start) => hashOf(words, start));
}

/** Words in a row that the paper has, too, and the line on which they begin. */
export interface Run {
  readonly words: string;
  readonly line: number;
}

/** The longest runs of eight or more words that a text shares with the paper. */
export function sharedRuns(text: string, hashes: ReadonlySet<number>, names: Names): Run[] {
  const folded = fold(text);
  const words = wordsOf(folded, names);
  const runs: Run[] = [];
  for (let start = 0; start + RUN <= words.length; start++) {
    if (!hashes.has(hashOf(words, start))) continue;
    let last = start;
    while (last + 1 + RUN <= words.length && hashes.has(hashOf(words, last + 1))) last++;
    const said = words.slice(start, last + RUN).map(({ word }) => word.replaceAll('_', ' '));
    runs.push({ words: said.join(' '), line: folded.slice(0, words[start]?.at ?? 0).split('\n').length });
    start = last + RUN - 1;
  }
  return runs;
}
