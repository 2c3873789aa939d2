import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';
import { explain } from './explain.ts';
import { lastRead } from './last-read.ts';
import { yamlMessage } from './yaml-message.ts';

/** Texts of the files of `content`, by path from the project's root, sorted: `content/book/en.yaml`. */
export type Files = ReadonlyMap<string, string>;

/** Fields from the top of a file to a value: `['claims', 0, 'block']`. */
export type Path = readonly (string | number)[];

/** A content file of its schema, which knows where its values stand. */
export interface Entry<Data> {
  readonly file: string;
  /** Path below the language, without ending: `us-perspective/drugs`. */
  readonly id: string;
  readonly data: Data;
  /** The line of a value, or of the nearest field around it. */
  readonly lineOf: (path: Path) => number;
}

export type Read<Data> = { readonly entry: Entry<Data> } | { readonly problems: readonly Problem[] };

interface Source {
  readonly file: string;
  readonly id: string;
  readonly yaml: string;
}

/** Reads a file of YAML that must be of a schema; one that was read before and has not changed is not read again. */
export const readEntry = <Schema extends z.ZodType>(source: Source, schema: Schema): Read<z.infer<Schema>> =>
  lastRead(`${source.file} ${source.id}`, source.yaml, schema, () => readYamlEntry(source, schema));

/**
 * Reads YAML that must be of a schema.
 * @param before - lines of the file above the YAML
 */
export function readYamlEntry<Schema extends z.ZodType>(
  { file, id, yaml, before = 0 }: Source & { readonly before?: number },
  schema: Schema,
): Read<z.infer<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const [broken] = document.errors;
  if (broken) {
    const line = before + (broken.linePos?.[0].line ?? 1);
    return { problems: [{ file, line, message: yamlMessage(broken.code, broken.message) }] };
  }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return before + counter.linePos(node.range[0]).line;
    }
    return before + 1;
  };
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return { entry: { file, id, data: result.data, lineOf } };
  return {
    problems: explain(schema, value, result.error.issues).map(({ path, message }) => ({
      file,
      line: lineOf(path),
      message,
    })),
  };
}

/** Every text in a value, with the way to it. */
export function* textsIn(value: unknown, path: Path = []): Generator<{ readonly text: string; readonly path: Path }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
  }
}
