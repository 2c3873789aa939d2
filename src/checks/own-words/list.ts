import { hash } from 'node:crypto';
import type { Files } from '../edition/entry.ts';
import { hashesOf, readNames, RUN, type Names } from './runs.ts';

/** The files that make the check: what it compares with, and the names that count as one word. */
export const hashFile = 'content/paper/own-words.txt';
export const namesFile = 'content/paper/names.txt';

/** What texts are held against. */
export interface PaperRuns {
  readonly hashes: ReadonlySet<number>;
  readonly names: Names;
}

/** Reads both files; a missing one is empty. */
export const paperRuns = (files: Files): PaperRuns => ({
  hashes: new Set(
    (files.get(hashFile) ?? '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => Number.parseInt(line, 36)),
  ),
  names: readNames(files.get(namesFile) ?? ''),
});

const LABEL = /^\*\*\[[^\]]+\]\*\*/u;

/** Says which names the runs were hashed with. */
const mark = (names: string): string => `# names: ${hash('sha256', names, 'base64url').slice(0, 8)}`;

/** Whether the list was written with the names as they are now. */
export const isCurrent = (files: Files): boolean =>
  (files.get(hashFile) ?? '').split('\n').includes(mark(files.get(namesFile) ?? ''));

/**
 * The text of the list: each hash once, sorted.
 * @param paper - one paragraph a line, each beginning with its label, `**[us-drugs.2]** …`
 * @param names - the text of the list of names
 * @throws Error when the paper has no labelled paragraph
 */
export function hashList(paper: string, names: string): string {
  const paragraphs = paper
    .split('\n')
    .filter((line) => LABEL.test(line))
    .map((line) => line.replace(LABEL, '').replaceAll(/\[\^\d+\]/gu, ''));
  if (paragraphs.length === 0)
    throw new Error('The text has no paragraph that begins with its label, like **[section.2]**.');
  const hashes = new Set(
    paragraphs.flatMap((paragraph) =>
      hashesOf(paragraph, readNames(names)).map((run) => run.toString(36).padStart(11, '0')),
    ),
  );
  const remark = `# Hashes of all runs of ${RUN} words of the paper, written by src/checks/own-words/write-hashes.ts.`;
  return [remark, mark(names), ...[...hashes].sort(), ''].join('\n');
}
