import type { Row } from './data/read-dataset.ts';
import type { Datasets } from './datasets.generated.ts';
import type { Picture } from './kinds/pictures.ts';

/** The two drawings of every chart: for a figure at least 560 px wide, and for a narrower one. */
export const layouts = ['wide', 'narrow'] as const;
export type Layout = (typeof layouts)[number];

/** One value for both layouts, or one for each. */
export type Each<Value> = Value | { readonly wide: Value; readonly narrow: Value };

/** The value for a layout. */
export function pick<Value>(each: Each<Value>, layout: Layout): Value {
  const both = typeof each === 'object' && each !== null && 'wide' in each && 'narrow' in each;
  return both ? each[layout] : each;
}

/** Width and height in the units of the drawing; shown at this size or scaled. */
export type Size = readonly [width: number, height: number];

export type DatasetId = keyof Datasets;
type RowOf<Id extends DatasetId> = Datasets[Id];
type Columns<TableRow> = keyof TableRow & string;

/** How the data table under a chart is laid out: as the dataset is, or one column's values across. */
export interface TableLayout<TableRow> {
  /** Columns of the dataset, in order. */
  readonly down: readonly Columns<TableRow>[];
  /** The column whose values become headings, and the column that fills the cells below them. */
  readonly across?: { readonly headings: Columns<TableRow>; readonly cells: Columns<TableRow> };
}

interface Definition<Id extends DatasetId, TableRow> {
  readonly dataset: Id;
  readonly size: Readonly<Record<Layout, Size>>;
  readonly picture: Picture<TableRow>;
  readonly table: TableLayout<TableRow>;
  /** What the chart's words say of the data; tried when the site is built, so that words cannot outlive their figures. */
  readonly claims?: readonly Claim<TableRow>[];
}

export interface Claim<TableRow> {
  /** What is said, for the message: “14 of 18 fell”. */
  readonly says: string;
  holds(rows: readonly TableRow[]): boolean;
}

/** A chart as the rest of the system sees it. */
export type ChartDefinition = Definition<DatasetId, Row>;

/**
 * Defines a chart (`content/charts/<id>.ts`), checked against the columns and
 * values of its dataset. Holds no word: labels are ids from the chart's YAML.
 */
export function defineChart<const Id extends DatasetId>(definition: Definition<Id, RowOf<Id>>): ChartDefinition;
export function defineChart(definition: ChartDefinition): ChartDefinition {
  return definition;
}
