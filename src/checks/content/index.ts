import { languagesIn, readEdition, type Edition } from '../edition/edition.ts';
import type { Files } from '../edition/entry.ts';
import { ownWordsOfContent } from '../own-words/own-words.ts';
import type { Problem } from '../problem.ts';
import { chapters } from './chapters.ts';
import { coverage } from './coverage.ts';
import { ledger } from './ledger.ts';
import { numerals } from './numerals.ts';
import { references } from './references.ts';
import { wordsInCode } from './words-in-code.ts';

/** What is asked of each language's edition. */
const ofEdition: readonly ((edition: Edition) => readonly Problem[])[] = [coverage, ledger, numerals, references];
/** What is asked of all files together. */
const ofFiles: readonly ((files: Files) => readonly Problem[])[] = [wordsInCode, ownWordsOfContent];

/**
 * Everything that is wrong in the files of `content`. Where a file cannot be read
 * or a block has no marker, only that is reported: the rest would follow from it.
 */
export function checkContent(files: Files): Problem[] {
  const reads = languagesIn(files).map((language) => readEdition(files, language));
  const editions = reads.flatMap(({ edition }) => edition ?? []);
  const unreadable = [...reads.flatMap(({ problems }) => problems), ...editions.flatMap(chapters)];
  if (unreadable.length > 0) return unreadable;
  return [
    ...editions.flatMap((edition) => ofEdition.flatMap((check) => check(edition))),
    ...ofFiles.flatMap((check) => check(files)),
  ];
}
