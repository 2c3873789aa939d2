import { ContentError } from './content-error.ts';

/** A record of a CSV file, with the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads comma-separated values as RFC 4180 describes them: fields may be
 * quoted, quotes within are doubled, lines end in LF or CRLF. Blank lines are
 * skipped.
 * @param file - for messages
 * @throws ContentError naming file and line where a quote is not closed or stands inside an unquoted field
 */
export function parseCsv(text: string, file: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/uy;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at = field.lastIndex) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (!match) {
      throw new ContentError([
        `${file}:${line}: a quotation mark is not closed, or stands inside a field that does not begin with one`,
      ]);
    }
    const [all, value = '', end = ''] = match;
    cells.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    line += all.split('\n').length - 1;
    if (end === ',' && at + all.length < text.length) continue;
    if (end === ',') cells.push('');
    if (cells.some((cell) => cell !== '')) records.push({ line: start, cells });
    cells = [];
    start = line;
    if (all === '') break;
  }
  return records;
}

/** A table as CSV, quoting only where it must; lines end in LF. */
export const toCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(quote).join(',')}\n`).join('');

function quote(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
