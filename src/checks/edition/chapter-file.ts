import type { z } from 'astro/zod';
import { mdxToMdast } from 'satteri';
import { readBlocks, type Block, type Node } from '../../markdown/blocks.ts';
import type { Problem } from '../problem.ts';
import { readYamlEntry, type Entry } from './entry.ts';
import { lastRead } from './last-read.ts';

/** A chapter or page: its frontmatter, and the blocks of its text with their lines in the file. */
export interface TextEntry<Data> extends Entry<Data> {
  readonly tree: Node;
  readonly blocks: readonly Block[];
}

const FRONTMATTER = /^---\r?\n(.*?)\r?\n---(?:\r?\n|$)/su;
const MDX = { features: { gfm: { footnotes: false } } } as const;

interface Source {
  readonly file: string;
  readonly id: string;
  readonly text: string;
}

type ReadText<Data> = { readonly entry: TextEntry<Data> } | { readonly problems: readonly Problem[] };

/** Reads an MDX file whose frontmatter must be of a schema; one that was read before and has not changed is not read again. */
export const readTextEntry = <Schema extends z.ZodType>(source: Source, schema: Schema): ReadText<z.infer<Schema>> =>
  lastRead(`${source.file} ${source.id}`, source.text, schema, () => readMdx(source, schema));

function readMdx<Schema extends z.ZodType>({ file, id, text }: Source, schema: Schema): ReadText<z.infer<Schema>> {
  const yaml = FRONTMATTER.exec(text)?.[1];
  if (yaml === undefined) {
    return {
      problems: [
        { file, line: 1, message: 'the frontmatter is missing; the file begins with “---”, its fields and “---”' },
      ],
    };
  }
  const read = readYamlEntry({ file, id, yaml, before: 1 }, schema);
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
