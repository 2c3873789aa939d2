import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { chapter } from '../schemas/chapter.ts';
import { paragraph } from '../schemas/paper.ts';

const FRONTMATTER = /^---\n(.*?)\n---\n/su;
const asked = z.looseObject({ questions: chapter.shape.questions });

const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith(ending))
        .sort()
        .map((file) => path.join(folder, file))
    : [];

const read = (file: string): string => readFileSync(file, 'utf8');

/**
 * What the content says of a passage elsewhere: the ledger’s claims that it keeps, and the
 * questions whose answer it is. A reader’s own words are often nearer to these than to the passage.
 * @param content - folder of the book’s content
 * @returns texts by passage, as content names it: `us-perspective/drugs#two-tools`
 */
export function toldOf(content: string, language: string): ReadonlyMap<string, readonly string[]> {
  const claims = filesIn(path.join(content, 'paper', language), '.yaml').flatMap((file) =>
    paragraph.parse(parse(read(file))).claims.map(({ block, text }) => ({ passage: block, text })),
  );
  const questions = filesIn(path.join(content, 'chapters', language), '.mdx').flatMap((file) =>
    asked
      .parse(parse(FRONTMATTER.exec(read(file))?.[1] ?? ''))
      .questions.flatMap(({ text, passages }) => passages.map((passage) => ({ passage, text }))),
  );
  const told = new Map<string, string[]>();
  for (const { passage, text } of [...claims, ...questions]) told.set(passage, [...(told.get(passage) ?? []), text]);
  return told;
}
