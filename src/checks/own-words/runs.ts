import { hash } from 'node:crypto';

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
  const raw = [...folded.matchAll(WORD)];
  const words: Word[] = [];
  for (let index = 0; index < raw.length;) {
    const { 0: first = '', index: at = 0 } = raw[index] ?? {};
    const name = names.get(first)?.find((parts) => parts.every((part, offset) => raw[index + offset]?.[0] === part));
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
  const digest = hash('sha256', word, 'buffer');
  const code = [digest.readInt32LE(0), digest.readInt32LE(4)] as const;
  codes.set(word, code);
  return code;
}

/** What the word that leaves a run has been multiplied by: 31 and 37, eight times over. */
const [LEFT_A, LEFT_B] = [power(31), power(37)];

function power(base: number): number {
  let product = 1;
  for (let times = 0; times < RUN; times++) product = Math.imul(product, base);
  return product;
}

/**
 * Each run of words as a number of 52 bits: a polynomial over the words' own hashes,
 * made from the run before, so that no run is hashed from its letters, which took
 * most of the time of a build. A site of a million runs, held against five thousand
 * of the paper, is blamed without reason once in about a million times.
 */
function runsOf(words: readonly Word[]): number[] {
  const runs: number[] = [];
  let [a, b] = [0, 0];
  for (const [index, { code }] of words.entries()) {
    const left = words[index - RUN]?.code ?? [0, 0];
    a = (Math.imul(a, 31) + code[0] - Math.imul(left[0], LEFT_A)) | 0;
    b = (Math.imul(b, 37) + code[1] - Math.imul(left[1], LEFT_B)) | 0;
    if (index + 1 >= RUN) runs.push((a >>> 0) * 2 ** 20 + (b >>> 12));
  }
  return runs;
}

/** Hashes of all runs of a paragraph. */
export const hashesOf = (paragraph: string, names: Names): number[] => runsOf(wordsOf(fold(paragraph), names));

/** Words in a row that the paper has, too, and the line on which they begin. */
export interface Run {
  readonly words: string;
  readonly line: number;
}

/** The longest runs of eight or more words that a text shares with the paper. */
export function sharedRuns(text: string, hashes: ReadonlySet<number>, names: Names): Run[] {
  const folded = fold(text);
  const words = wordsOf(folded, names);
  const isTheirs = runsOf(words).map((run) => hashes.has(run));
  const runs: Run[] = [];
  for (let start = isTheirs.indexOf(true); start >= 0; start = isTheirs.indexOf(true, start)) {
    let last = start;
    while (isTheirs[last + 1]) last++;
    const said = words.slice(start, last + RUN).map(({ word }) => word.replaceAll('_', ' '));
    runs.push({ words: said.join(' '), line: folded.slice(0, words[start]?.at ?? 0).split('\n').length });
    start = last + RUN;
  }
  return runs;
}
