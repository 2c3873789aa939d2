import { languagesIn, readEdition, type Edition } from '../edition/edition.ts';
import type { Files } from '../edition/entry.ts';
import { ownWordsOfContent } from '../own-words/own-words.ts';
import type { Problem } from '../problem.ts';
import { chapters } from './chapters.ts';
import { coverage } from './coverage.ts';
import { ledger } from './ledger.ts';
import { loops } from './loops.ts';
import { everyEntry, markup } from './markup.ts';
import { named } from './named.ts';
import { numerals } from './numerals.ts';
import { references } from './references.ts';
import { wordsInCode } from './words-in-code.ts';

/** What is asked of each language's edition. */
const ofEdition: readonly ((edition: Edition) => readonly Problem[])[] = [
  coverage,
  ledger,
  numerals,
  references,
  loops,
  named,
  (edition) => markup(everyEntry(edition)),
];
/** What is asked of all files together. */
const ofFiles: readonly ((files: Files) => readonly Problem[])[] = [wordsInCode, ownWordsOfContent];

/**
 * Everything that is wrong in the files of `content`. Where a file cannot be read
 * or a block has no marker, only that is reported: the rest would follow from it.
 */
export function checkContent(files: Files): Problem[] {
  const { editions, problems } = readEditions(files);
  return problems.length > 0 ? [...problems] : checkEditions(files, editions);
}

/** Reads all languages, with what cannot be read in them. */
export function readEditions(files: Files): {
  readonly editions: readonly Edition[];
  readonly problems: readonly Problem[];
} {
  const reads = languagesIn(files).map((language) => readEdition(files, language));
  const editions = reads.flatMap(({ edition }) => edition ?? []);
  return { editions, problems: [...reads.flatMap(({ problems }) => problems), ...editions.flatMap(chapters)] };
}

/** What is wrong in editions that could be read. */
export const checkEditions = (files: Files, editions: readonly Edition[]): Problem[] => [
  ...editions.flatMap((edition) => ofEdition.flatMap((check) => check(edition))),
  ...ofFiles.flatMap((check) => check(files)),
];
