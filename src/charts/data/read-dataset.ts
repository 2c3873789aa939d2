import { didYouMean, nearest } from '../../markdown/nearest.ts';
import type { Column, DatasetDescription } from '../../schemas/dataset.ts';
import { paperLabel } from '../../schemas/ids.ts';
import { ContentError } from './content-error.ts';
import { parseCsv, type CsvRecord } from './csv.ts';

export type Cell = string | number | null;
/** A row by column name. */
export type Row = Readonly<Record<string, Cell>>;

export interface DatasetFile {
  /** Path as the author knows it: `content/datasets/coca-colombia.csv`. */
  readonly file: string;
  readonly csv: string;
  readonly description: DatasetDescription;
  /** Keys of `content/sources.bib`; `unchecked` where they have been checked before. */
  readonly sources: ReadonlySet<string> | 'unchecked';
}

/**
 * Reads a dataset and checks every cell against its description.
 * @throws ContentError naming for each problem the file, line and column, what was expected, and the nearest right value
 */
export function readDataset({ file, csv, description, sources }: DatasetFile): readonly Row[] {
  const { columns } = description;
  const [header, ...records] = parseCsv(csv, file);
  const problems = headerProblems(file, header?.cells ?? [], columns);
  if (problems.length > 0) throw new ContentError(problems);
  const names = header?.cells ?? [];
  const rows = records.map((record, index) => {
    if (record.cells.length !== names.length) {
      problems.push(
        `${file}:${record.line}, row ${index + 1}: expected ${names.length} cells (${names.join(', ')}), found ${record.cells.length}`,
      );
    }
    return readRow(record, names, columns, sources, (column, message) => {
      problems.push(`${file}:${record.line}, row ${index + 1}, column “${column}”: ${message}`);
    });
  });
  problems.push(
    ...unknownSources(file, description.sources, sources),
    ...repeatedKeys(file, rows, records, description.key),
  );
  if (rows.length === 0) problems.push(`${file}: expected at least one row below the header`);
  if (problems.length > 0) throw new ContentError(problems);
  return rows;
}

function headerProblems(file: string, header: readonly string[], columns: readonly Column[]): string[] {
  const names = columns.map(({ name }) => name);
  const unknown = header.filter((name) => !names.includes(name));
  const missing = names.filter((name) => !header.includes(name));
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...unknown.map(
      (name) => `${file}:1: unknown column “${name}”; expected ${names.join(', ')}${didYouMean(name, names)}`,
    ),
    ...missing
      .filter((name) => !unknown.some((each) => nearest(each, names) === name))
      .map((name) => `${file}:1: column “${name}” of the description is missing`),
    ...repeated.map((name) => `${file}:1: column “${name}” stands there twice`),
  ];
}

function readRow(
  { cells }: CsvRecord,
  names: readonly string[],
  columns: readonly Column[],
  sources: DatasetFile['sources'],
  report: (column: string, message: string) => void,
): Row {
  const entries = columns.map((column): [string, Cell] => {
    const text = (cells[names.indexOf(column.name)] ?? '').trim();
    const read = readCell(text, column, sources);
    if (typeof read === 'object' && read !== null) {
      report(column.name, read.problem);
      return [column.name, null];
    }
    return [column.name, read];
  });
  return Object.fromEntries(entries);
}

function readCell(text: string, column: Column, sources: DatasetFile['sources']): Cell | { readonly problem: string } {
  if (text === '') return column.required ? { problem: `expected ${expected(column)}, found an empty cell` } : null;
  if (column.paper) {
    const wrong = text.split(' ').find((label) => !paperLabel.safeParse(label).success);
    return wrong === undefined ? text : { problem: `expected ${expected(column)}, found “${wrong}”` };
  }
  if (column.type === 'string') {
    const allowed = column.source ? sources : column.values && new Set(column.values);
    if (allowed === undefined || allowed === 'unchecked' || allowed.has(text)) return text;
    return { problem: `expected ${expected(column)}, found “${text}”${didYouMean(text, allowed)}` };
  }
  const value = Number(text);
  if (/^-?\d+(?:\.\d+)?$/u.test(text) && fits(value, column)) return value;
  return { problem: `expected ${expected(column)}, found “${text}”${nearestNumber(text, column)}` };
}

function fits(value: number, { type, min = -Infinity, max = Infinity }: Column): boolean {
  if (type !== 'number' && !Number.isInteger(value)) return false;
  if (type === 'year' && (value < 1000 || value > 2999)) return false;
  return value >= min && value <= max;
}

/** What a number was probably meant to be: letters that look like figures, thousands separators, a decimal comma, a unit. */
function nearestNumber(text: string, column: Column): string {
  const figures = text.replaceAll(/[Oo]/gu, '0').replaceAll(/[Il]/gu, '1');
  const continental = /^-?\d{1,3}(?:\.\d{3})*,\d+$/u.test(text) ? text.replaceAll('.', '').replace(',', '.') : '';
  const guesses = [
    continental,
    figures.replaceAll(/[,\s’']/gu, ''),
    figures.replace(',', '.'),
    text.replaceAll(/[^\d.-]/gu, ''),
  ];
  const guess = guesses.find((candidate) => /^-?\d+(?:\.\d+)?$/u.test(candidate) && fits(Number(candidate), column));
  return guess === undefined ? '' : `; did you mean “${guess === continental ? String(Number(guess)) : guess}”?`;
}

/** What a column wants, in words for the author. */
function expected({ type, min, max, values, source, paper }: Column): string {
  if (paper) return 'paragraphs of the paper, like section.2 other.1';
  if (source) return 'a key of content/sources.bib';
  if (values) return `one of ${values.join(', ')}`;
  const kind = { string: 'a text', year: 'a year of four digits', number: 'a number', integer: 'a whole number' }[type];
  if (min !== undefined && max !== undefined) return `${kind} from ${min} to ${max}`;
  if (min !== undefined) return `${kind} of at least ${min}`;
  return max === undefined ? kind : `${kind} of at most ${max}`;
}

function unknownSources(file: string, keys: readonly string[], sources: DatasetFile['sources']): string[] {
  if (sources === 'unchecked') return [];
  const description = file.replace(/csv$/u, 'yaml');
  return keys
    .filter((key) => !sources.has(key))
    .map(
      (key) =>
        `${description}: “sources” names “${key}”, which is no key of content/sources.bib${didYouMean(key, sources)}`,
    );
}

function repeatedKeys(
  file: string,
  rows: readonly Row[],
  records: readonly CsvRecord[],
  key: readonly string[],
): string[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const id = key.map((name) => String(row[name])).join(', ');
    const line = records[index]?.line ?? 0;
    const first = seen.get(id);
    seen.set(id, first ?? line);
    return first === undefined
      ? []
      : [`${file}:${line}, row ${index + 1}: ${key.join(', ')} “${id}” stands already in line ${first}`];
  });
}
