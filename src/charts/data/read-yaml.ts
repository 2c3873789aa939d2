import { type z } from 'astro/zod';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { ContentError } from './content-error.ts';

/**
 * Reads a YAML file and checks it against a schema.
 * @param file - for messages
 * @throws ContentError naming for each problem the file, line and field
 */
export function readYaml<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    throw new ContentError([
      `${file}:${broken.linePos?.[0].line ?? 1}: ${broken.message.split('\n', 1)[0] ?? 'cannot be read'}`,
    ]);
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new ContentError(
    result.error.issues.map(({ path, message }) => {
      const field = path.length > 0 ? `“${path.join('.')}”: ` : '';
      return `${file}:${lineOf(document, path, lines)}: ${field}${message}`;
    }),
  );
}

/** The line of the nearest field that exists on the way to a path. */
function lineOf(document: Document.Parsed, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    if (Array.isArray(range) && typeof range[0] === 'number') return lines.linePos(range[0]).line;
  }
  return 1;
}
