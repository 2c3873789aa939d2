import { type z } from 'astro/zod';
import { readEntry } from '../../checks/edition/entry.ts';
import { ContentError } from './content-error.ts';

/**
 * Reads a YAML file and checks it against a schema.
 * @param file - for messages
 * @throws ContentError naming for each problem the file, line and field
 */
export function readYaml<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.infer<Schema> {
  const read = readEntry({ file, id: file, yaml: text }, schema);
  if ('entry' in read) return read.entry.data;
  throw new ContentError(read.problems.map(({ line = 1, message }) => `${file}:${line}: ${message}`));
}
