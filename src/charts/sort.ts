/** Which way a column is sorted; without, rows stand as they came. */
export type Direction = 'ascending' | 'descending' | undefined;

/** What the next press on a column’s heading does. */
export const nextDirection = (direction: Direction): Direction =>
  direction === undefined ? 'ascending' : direction === 'ascending' ? 'descending' : undefined;

/** What is sorted by: a number or a text; empty where nothing is known. */
export type SortValue = number | string | undefined;

/**
 * The order of rows by one column: numbers by size, texts as the language
 * sorts them, the unknown last either way. Equal ones stay as they were.
 * @returns indices of the rows
 */
export function order(values: readonly SortValue[], direction: Direction, language: string): readonly number[] {
  const indices = values.map((_, index) => index);
  if (direction === undefined) return indices;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (a: SortValue, b: SortValue): number => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  };
  return indices.sort((a, b) => compare(values[a], values[b]) || a - b);
}
