import type { z } from 'astro/zod';
import { mdxToMdast } from 'satteri';
import { readBlocks, type Block, type Node } from '../../markdown/blocks.ts';
import type { Problem } from '../problem.ts';
import { readEntry, type Entry } from './entry.ts';

/** A chapter or page: its frontmatter, and the blocks of its text with their lines in the file. */
export interface TextEntry<Data> extends Entry<Data> {
  readonly tree: Node;
  readonly blocks: readonly Block[];
}

const FRONTMATTER = /^---\r?\n(.*?)\r?\n---(?:\r?\n|$)/su;
const MDX = { features: { gfm: { footnotes: false } } } as const;

/** Reads an MDX file whose frontmatter must be of a schema. */
export function readTextEntry<Schema extends z.ZodType>(
  { file, id, text }: { readonly file: string; readonly id: string; readonly text: string },
  schema: Schema,
): { readonly entry: TextEntry<z.infer<Schema>> } | { readonly problems: readonly Problem[] } {
  const yaml = FRONTMATTER.exec(text)?.[1];
  if (yaml === undefined) {
    return {
      problems: [
        { file, line: 1, message: 'the frontmatter is missing; the file begins with “---”, its fields and “---”' },
      ],
    };
  }
  const read = readEntry({ file, id, yaml, before: 1 }, schema);
  if ('problems' in read) return read;
  try {
    const tree: Node = mdxToMdast(text, MDX);
    return { entry: { ...read.entry, tree, blocks: readBlocks(tree).blocks } };
  } catch (error) {
    const [, line, message = String(error)] =
      /^(\d+):\d+: (.*?)(?: \(\d+:\d+\))?(?: \([a-z-]+:[a-z-]+\))?$/su.exec(
        error instanceof Error ? error.message : '',
      ) ?? [];
    return {
      problems: [{ file, ...(line !== undefined && { line: Number(line) }), message: `cannot be read: ${message}` }],
    };
  }
}
