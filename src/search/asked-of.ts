import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { chapter, type ChapterData } from '../schemas/chapter.ts';
import { paragraph, type ParagraphData } from '../schemas/paper.ts';

const FRONTMATTER = /^---\n(.*?)\n---\n/su;
const questioned = z.looseObject({ questions: chapter.shape.questions });

const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith(ending))
        .sort()
        .map((file) => path.join(folder, file))
    : [];

const read = (file: string): string => readFileSync(file, 'utf8');

/** What says how readers may ask, of one language. */
interface Asking {
  readonly ledger: readonly Pick<ParagraphData, 'claims' | 'asked'>[];
  readonly chapters: readonly Pick<ChapterData, 'questions'>[];
}

/** Texts by passage, as content names it: `us-perspective/drugs#two-tools`. */
export type Asked = ReadonlyMap<string, readonly string[]>;

/**
 * How readers may ask for passages: the ledger’s ways of asking, the claims it says they keep, and the questions of
 * chapters whose answer they are (known in retrieval as document expansion).
 */
export function askedIn({ ledger, chapters }: Asking): Asked {
  const told = ledger.flatMap(({ claims, asked }) => [
    ...claims.map(({ block, text }) => ({ passage: block, text })),
    ...asked.flatMap(({ block, as }) => as.map((text) => ({ passage: block, text }))),
  ]);
  const questions = chapters.flatMap((each) =>
    each.questions.flatMap(({ text, passages }) => passages.map((passage) => ({ passage, text }))),
  );
  const all = Map.groupBy([...told, ...questions], ({ passage }) => passage);
  return new Map([...all].map(([passage, group]) => [passage, group.map(({ text }) => text)]));
}

/**
 * The same, read from files.
 * @param content - folder of the book’s content
 */
export const askedOf = (content: string, language: string): Asked =>
  askedIn({
    ledger: filesIn(path.join(content, 'paper', language), '.yaml').map((file) => paragraph.parse(parse(read(file)))),
    chapters: filesIn(path.join(content, 'chapters', language), '.mdx').map((file) =>
      questioned.parse(parse(FRONTMATTER.exec(read(file))?.[1] ?? '')),
    ),
  });
