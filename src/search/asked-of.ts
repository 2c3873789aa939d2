import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { chapter } from '../schemas/chapter.ts';
import { paragraph } from '../schemas/paper.ts';

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

/**
 * How readers may ask for passages: the ledger’s ways of asking, the claims it says they keep, and the questions of
 * chapters whose answer they are (known in retrieval as document expansion).
 * @param content - folder of the book’s content
 * @returns texts by passage, as content names it: `us-perspective/drugs#two-tools`
 */
export function askedOf(content: string, language: string): ReadonlyMap<string, readonly string[]> {
  const ledger = filesIn(path.join(content, 'paper', language), '.yaml').flatMap((file) => {
    const { claims, asked } = paragraph.parse(parse(read(file)));
    return [
      ...claims.map(({ block, text }) => ({ passage: block, text })),
      ...asked.flatMap(({ block, as }) => as.map((text) => ({ passage: block, text }))),
    ];
  });
  const questions = filesIn(path.join(content, 'chapters', language), '.mdx').flatMap((file) =>
    questioned
      .parse(parse(FRONTMATTER.exec(read(file))?.[1] ?? ''))
      .questions.flatMap(({ text, passages }) => passages.map((passage) => ({ passage, text }))),
  );
  const all = Map.groupBy([...ledger, ...questions], ({ passage }) => passage);
  return new Map([...all].map(([passage, group]) => [passage, group.map(({ text }) => text)]));
}
