import type { Column } from '../schemas/dataset.ts';
import { formatNumber } from './context.ts';
import type { Cell, Row } from './data/read-dataset.ts';
import type { TableLayout } from './definition.ts';
import type { Dataset } from './published.ts';

export interface TableHeading {
  readonly text: string;
  readonly unit: string | undefined;
  readonly numeric: boolean;
}
export interface TableCell {
  readonly text: string;
  /** The number that the text writes; null where it is not known. */
  readonly value?: number | null;
  /** Key of the source that the cell names. */
  readonly source: string | undefined;
  /** Paragraphs of the paper that the cell names. */
  readonly paper: readonly string[];
}

/** A data table as a page shows it: the first cell of a row names it. */
export interface Table {
  readonly headings: readonly TableHeading[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** What stands where a value is not known. */
export const unknownValue = '–';

/** The table under a chart, or with `full` every column of the dataset. */
export function tableOf(
  dataset: Dataset,
  layout: TableLayout<Row>,
  language: string,
  shape: 'as-drawn' | 'full' = 'as-drawn',
): Table {
  const columns = dataset.description.columns;
  const find = (name: string): Column | undefined => columns.find((column) => column.name === name);
  if (shape === 'full') return flat(dataset, columns, language);
  const down = layout.down.flatMap((name) => find(name) ?? []);
  if (!layout.across) return flat(dataset, down, language);
  const [headings, cells] = [find(layout.across.headings), find(layout.across.cells)];
  return headings && cells ? pivoted(dataset, down, headings, cells, language) : flat(dataset, down, language);
}

function flat(dataset: Dataset, columns: readonly Column[], language: string): Table {
  return {
    headings: columns.map((column) => headingOf(dataset, column)),
    rows: dataset.rows.map((row) =>
      columns.map((column) => cellOf(dataset, column, row[column.name] ?? null, language)),
    ),
  };
}

function pivoted(dataset: Dataset, down: readonly Column[], across: Column, cells: Column, language: string): Table {
  const names = across.values ?? [...new Set(dataset.rows.map((row) => String(row[across.name])))];
  const key = (row: Row): string => down.map(({ name }) => String(row[name])).join(' ');
  const groups = [...Map.groupBy(dataset.rows, key)].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const unit = cells.unit === undefined ? undefined : dataset.words.units[cells.unit];
  return {
    headings: [
      ...down.map((column) => headingOf(dataset, column)),
      ...names.map((name) => ({ text: labelOf(dataset, across, name), unit, numeric: true })),
    ],
    rows: groups.map(([, rows]) => [
      ...down.map((column) => cellOf(dataset, column, rows[0]?.[column.name] ?? null, language)),
      ...names.map((name) =>
        cellOf(dataset, cells, rows.find((row) => row[across.name] === name)?.[cells.name] ?? null, language),
      ),
    ]),
  };
}

const headingOf = ({ words }: Dataset, { name, unit, type }: Column): TableHeading => ({
  text: words.columns[name] ?? name,
  unit: unit === undefined ? undefined : words.units[unit],
  numeric: type === 'integer' || type === 'number',
});

const labelOf = ({ words }: Dataset, { name }: Column, value: string): string => words.values[name]?.[value] ?? value;

function cellOf(dataset: Dataset, column: Column, value: Cell, language: string): TableCell {
  if (value === null) return { text: unknownValue, value, source: undefined, paper: [] };
  if (typeof value === 'string')
    return {
      text: labelOf(dataset, column, value),
      source: column.source ? value : undefined,
      paper: column.paper ? value.split(' ') : [],
    };
  // Years are names: no thousands separator.
  const text = column.type === 'year' ? String(value) : formatNumber(value, language, digitsOf(dataset, column));
  return { text, value, source: undefined, paper: [] };
}

/** The decimals that a column needs, the same in every row. */
function digitsOf({ rows }: Dataset, { name }: Column): number {
  return Math.max(0, ...rows.map((row) => String(row[name] ?? '').split('.')[1]?.length ?? 0));
}
