import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { chapter } from '../schemas/chapter.ts';
import { paragraph } from '../schemas/paper.ts';

/** Texts by passage, as content names it: `us-perspective/drugs#two-tools`. */
export type TextsOf = ReadonlyMap<string, readonly string[]>;

/** What the content says of passages elsewhere. A reader’s own words are often nearer to it than to the passage. */
export interface ToldOf {
  /** The ledger’s claims that a passage keeps, and the questions whose answer it is. */
  readonly told: TextsOf;
  /** How readers may ask for it, as the ledger says (known in retrieval as document expansion). */
  readonly asked: TextsOf;
}

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

function byPassage(told: readonly { readonly passage: string; readonly text: string }[]): TextsOf {
  return new Map(
    [...Map.groupBy(told, ({ passage }) => passage)].map(([key, group]) => [key, group.map(({ text }) => text)]),
  );
}

/**
 * Reads what the content says of its passages.
 * @param content - folder of the book’s content
 */
export function toldOf(content: string, language: string): ToldOf {
  const ledger = filesIn(path.join(content, 'paper', language), '.yaml').map((file) =>
    paragraph.parse(parse(read(file))),
  );
  const claims = ledger.flatMap((entry) => entry.claims.map(({ block, text }) => ({ passage: block, text })));
  const questions = filesIn(path.join(content, 'chapters', language), '.mdx').flatMap((file) =>
    questioned
      .parse(parse(FRONTMATTER.exec(read(file))?.[1] ?? ''))
      .questions.flatMap(({ text, passages }) => passages.map((passage) => ({ passage, text }))),
  );
  const asked = ledger.flatMap((entry) =>
    entry.asked.flatMap(({ block, as }) => as.map((text) => ({ passage: block, text }))),
  );
  return { told: byPassage([...claims, ...questions]), asked: byPassage(asked) };
}
