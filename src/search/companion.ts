import type { Hue } from '../schemas/book.ts';
import type { AskedRecord } from './askings.ts';
import type { Mention } from './mentions.ts';
import type { Kind } from './records.ts';

/** A part of the book as hits name it. */
export interface CompanionPart {
  readonly id: string;
  readonly label: string;
  /** The same where there is little room. */
  readonly short: string;
  readonly hue: Hue;
}

/** Records that follow one another on one page. */
export interface CompanionPage {
  readonly kind: Kind;
  /** Index in `parts`; -1 for none. */
  readonly part: number;
  /** How many records of the index it has. */
  readonly count: number;
}

/** A glossary entry, and which paragraphs of the paper matter most for it. */
export interface CompanionTerm {
  readonly name: string;
  /** Indices of paragraph labels, best first. */
  readonly paper: readonly number[];
}

/**
 * What the query layer knows besides Pagefind's index. Belongs to one build:
 * its records are numbered as they were indexed.
 */
export interface Companion {
  readonly parts: readonly CompanionPart[];
  readonly pages: readonly CompanionPage[];
  /** Pagefind's ids of the records without their language, one after the other, all of one length. */
  readonly ids: string;
  /** For each record, indices of the paragraph labels that it explains. */
  readonly paper: readonly (readonly number[])[];
  readonly terms: readonly CompanionTerm[];
  /** The records that readers may ask for in given ways. */
  readonly asked: readonly AskedRecord[];
  /** Who and where records speak of. */
  readonly mentions: readonly Mention[];
  /** Names of the shelves that there are, separated by spaces. */
  readonly shelves: string;
  /** First letters of the words that there are for readers’ slips. */
  readonly letters: string;
}

/** What is known of stems that begin alike. */
export interface Shelf {
  /**
   * The aliases whose first stem begins so. For each term that has some: its index, and the aliases
   * as stems with spaces between, one alias parted from the next by `|`.
   */
  readonly aliases: readonly (readonly [term: number, aliases: string])[];
  /** For each stem that readers may ask with: the ways of asking that have it, in steps. */
  readonly asked: readonly (readonly [stem: string, steps: readonly number[]])[];
}

/** Rising numbers as steps, each from the one before. */
export const stepsOf = (numbers: readonly number[]): number[] =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0));

/** Numbers from their steps. */
export function fromSteps(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}

/** The shelf of all stems, and the letter of all words, that have no other. */
export const LAST_SHELF = '_';

/** The letter that a word’s lookalikes are found under. */
export const letterOf = (word: string): string => /^[a-z]/u.exec(word)?.[0] ?? LAST_SHELF;

/**
 * The shelf that a stem stands on.
 * @param names - of the shelves that there are: the letters that stems begin with, one or two
 */
export const shelfOf = (stem: string, names: ReadonlySet<string>): string =>
  [stem.slice(0, 2), stem.slice(0, 1)].find((name) => names.has(name)) ?? LAST_SHELF;

/** What is needed once a query has a word that the index lacks: of all lists, the words that begin with one letter. */
export interface SpellingData {
  /** The site's words, folded and sorted, separated by spaces. */
  readonly words: string;
  /** Aliases of one word that the site’s own text does not use, in the same way. */
  readonly aliases: string;
  /** Words of longer aliases and of ways of asking that neither has. */
  readonly others: string;
  /** Stems of ordinary words that the site lacks and that look like one of its own: not to be corrected. */
  readonly ordinary: string;
}

/** File names within Pagefind's folder. */
export const companionFile = (language: string): string => `companion.${language}.json`;
export const shelfFile = (language: string, shelf: string): string => `shelf.${language}.${shelf}.json`;
export const spellingFile = (language: string, letter: string): string => `spelling.${language}.${letter}.json`;
