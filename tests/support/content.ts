import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readBlocks, type Block, type Node } from '../../src/markdown/blocks.ts';
import { readKnown, type Known } from '../../src/markdown/known.ts';
import { book as bookSchema, type BookData } from '../../src/schemas/book.ts';
import { chapter as chapterSchema, type ChapterData } from '../../src/schemas/chapter.ts';
import { parseChapter } from './chapter.ts';

/** A content file: its path from the project's root, its id below the language, its data. */
export interface Entry {
  readonly file: string;
  readonly id: string;
  readonly data: unknown;
}

const FRONTMATTER = /^---\n(.*?)\n---\n/su;

/** The frontmatter of an MDX text, and the body below it. */
export function readMdx(text: string): { data: unknown; body: string } {
  const [whole = '', yaml = ''] = FRONTMATTER.exec(text) ?? [];
  return { data: parse(yaml), body: text.slice(whole.length) };
}

function read(file: string): { data: unknown; body: string } {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.mdx') ? readMdx(text) : { data: parse(text), body: '' };
}

/** The English content files below a folder of `content`, sorted by id. */
export function entriesIn(folder: string): (Entry & { readonly body: string })[] {
  const root = `content/${folder}/en`;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/u.test(name))
    .map((name) => {
      const file = path.posix.join(root, name.replaceAll(path.sep, '/'));
      const id = name
        .replaceAll(path.sep, '/')
        .replace(/\.\w+$/u, '')
        .replace(/\/index$/u, '');
      return { file, id, ...read(file) };
    })
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

export const book: BookData = bookSchema.parse(read('content/book/en.yaml').data);
export const known: Known = readKnown('content', 'en');

/** A chapter as its author wrote it. */
export interface Chapter {
  readonly file: string;
  readonly id: string;
  readonly data: ChapterData;
  readonly tree: Node;
  readonly blocks: readonly Block[];
  /** Whether it is the page of a part. */
  readonly isPart: boolean;
}

export const chapters: readonly Chapter[] = entriesIn('chapters').map(({ file, id, data, body }) => {
  const tree = parseChapter(body);
  const { blocks } = readBlocks(tree);
  const isPart = book.parts.some((part) => part.id === id);
  return { file, id, data: chapterSchema.parse(data), tree, blocks, isPart };
});
