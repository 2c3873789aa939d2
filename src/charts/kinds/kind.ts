import type { ChartConfiguration, Point } from 'chart.js';
import type { Context } from '../context.ts';
import type { Cell, Row } from '../data/read-dataset.ts';
import { didYouMean } from '../../markdown/nearest.ts';
import type { Token } from '../theme.ts';

/** What Chart.js is given: pictures may mix its types of data sets. */
export type Configuration = ChartConfiguration<
  'line' | 'bar' | 'scatter',
  (Point | number | [number, number])[],
  string
>;

/** A value that can be pointed at or stepped to. */
export interface Stop {
  /** Indices of Chart.js. */
  readonly dataset: number;
  readonly index: number;
  /** What its series is painted with, where a chart has several. */
  readonly paint?: Token;
  /** Values of one group follow one another; up and down change the group. */
  readonly group: number;
  /** What it is a value of: “US government, 2005”. */
  readonly head: string;
  /** The value, read out. */
  readonly body: string;
}

export interface Drawing {
  readonly config: Configuration;
  readonly stops: readonly Stop[];
}

/** A kind of chart: draws a picture's data in a context. */
export type Kind<Picture> = (picture: Picture, context: Context) => Drawing;

/** A number of a row. @throws Error where there is no such column, or no number in it */
export function numberIn(row: Row, column: string): number {
  const value = cellIn(row, column);
  if (typeof value !== 'number') throw new Error(`column “${column}” has no number in the row ${JSON.stringify(row)}`);
  return value;
}

/** An id or a text of a row. @throws Error where there is no such column */
export const textIn = (row: Row, column: string): string => String(cellIn(row, column));

function cellIn(row: Row, column: string): Cell {
  const value = row[column];
  if (value !== undefined) return value;
  const columns = Object.keys(row);
  throw new Error(`the dataset has no column “${column}”, only ${columns.join(', ')}${didYouMean(column, columns)}`);
}
