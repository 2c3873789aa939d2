import { z } from 'astro/zod';
import { didYouMean } from '../../markdown/nearest.ts';

/** What is wrong with a value of a file, and the way to it. */
export interface Explained {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Issue = z.ZodError['issues'][number];

/** More fields than this are not listed; the nearest is named all the same. */
const LISTED = 12;

/**
 * Says in an author’s words what a schema found wrong. A field that is missing
 * because its name is misspelt is one mistake, not two.
 * @param data - what was checked
 */
export function explain(schema: z.ZodType, data: unknown, issues: readonly Issue[]): Explained[] {
  const all = issues.flatMap((issue) => explainOne(schema, data, issue));
  const misspelt = new Set(all.flatMap(({ meant }) => meant ?? []));
  return all
    .filter(({ missing }) => missing === undefined || !misspelt.has(missing))
    .map(({ path, message }) => ({ path, message }));
}

interface Noted extends Explained {
  /** Path of a field that is not there. */
  readonly missing?: string;
  /** Path of the field that a misspelt one was probably meant to be. */
  readonly meant?: string | undefined;
}

function explainOne(schema: z.ZodType, data: unknown, issue: Issue): Noted[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const at = (message: string): string => (path.length > 0 ? `“${path.join('.')}”: ${message}` : message);
  const found = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, path);
    const expected = fields.length <= LISTED ? `; expected ${fields.join(', ')}` : '';
    return issue.keys.map((key) => {
      const near = didYouMean(key, fields);
      const meant = /“([^”]+)”/u.exec(near)?.[1];
      return {
        path: [...path, key],
        message: at(`unknown field “${key}”${expected}${near}`),
        meant: meant && [...path, meant].join('.'),
      };
    });
  }
  if (found === undefined && path.length > 0) {
    return [{ path, message: at('the field is missing'), missing: path.join('.') }];
  }
  return [{ path, message: at(wrongValue(issue, found)) }];
}

function wrongValue(issue: Issue, found: unknown): string {
  const text = textOf(found);
  const shown = text === undefined ? '' : `, found “${text}”`;
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${KINDS[issue.expected] ?? issue.expected}${shown || `, found ${kindOf(found)}`}`;
    case 'invalid_value':
      return `expected one of ${issue.values.join(', ')}${shown}${didYouMean(text ?? '', issue.values.map(String))}`;
    case 'invalid_union': {
      const inner = issue.errors.flat()[0];
      return issue.message === 'Invalid input' && inner ? wrongValue(inner, found) : issue.message;
    }
    default:
      return issue.message;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text (in quotation marks if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with names',
  record: 'fields with names',
};

/** A single value as it stands in the file. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

const kindOf = (value: unknown): string =>
  value === null ? 'nothing' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'fields' : typeof value;

/** A step into a value that was read from a file. */
const step = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined;

const valueAt = (data: unknown, path: Explained['path']): unknown => path.reduce(step, data);

/** The fields that a schema knows at a place. */
function fieldsAt(schema: unknown, path: Explained['path']): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldsAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => fieldsAt(option, path)))];
  const [key, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    return key === undefined ? Object.keys(schema.shape) : fieldsAt(schema.shape[key], rest);
  }
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, rest);
  return schema instanceof z.ZodRecord ? fieldsAt(schema.valueType, rest) : [];
}
