import type { Each } from '../definition.ts';
import type { Mark, Placing } from '../plugins/marks.ts';
import type { Token } from '../theme.ts';
import type { Diagram } from './diagram.ts';
import type { LocatorMap } from './map.ts';
import type { Panels } from './panels.ts';
import type { Ranges } from './ranges.ts';
import type { Stacks } from './stacks.ts';
import type { Timeline } from './timeline.ts';

/** Columns of a row that hold numbers, and those that hold ids or texts. */
export type NumberColumn<Row> = {
  [Name in keyof Row]-?: Row[Name] extends number | null ? Name : string extends Name ? Name : never;
}[keyof Row] &
  string;
export type TextColumn<Row> = {
  [Name in keyof Row]-?: Row[Name] extends string | null ? Name : string extends Name ? Name : never;
}[keyof Row] &
  string;

/** An axis of numbers: its ends, and the distance between its ticks. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly every: Each<number>;
  /** Id of a label for the tick texts, with `{value}`. */
  readonly label?: string;
}

/** A printed value beside its point. */
export interface PrintedValue extends Placing {
  readonly x: number;
  /** Digits after the decimal point, where they differ from those of the chart. */
  readonly digits?: number;
}

/** One line of a line chart. Methods, not functions, so that a row of one dataset can be given where any row is meant. */
export interface Series<Row> {
  /** Id of its label in the chart's words. */
  readonly name: string;
  /** Which rows are its points. */
  rows(row: Row): boolean;
  readonly paint: Token;
  /** Width of the line in pixels; 0 for points alone. */
  readonly width?: number;
  /** Years without a value: bridged by dots, or left open where too little is known between them. */
  readonly gaps?: 'dotted' | 'open';
  readonly points?: boolean;
  /** Points drawn hollow: projections, round figures, figures of another standing. */
  hollow?(row: Row): boolean;
  /** Digits after the decimal point, where they differ from those of the chart. */
  readonly digits?: number;
  /** Where its name stands in the picture; `end` is the room right of the last point. */
  readonly named?: Each<(Placing & { readonly x: number }) | 'end' | null>;
  /** Which values are printed. */
  readonly values?: Each<readonly PrintedValue[]>;
}

/** Values over time. Years without a value are bridged by dots, never by a line. */
export interface Lines<Row> {
  readonly kind: 'lines';
  readonly x: NumberColumn<Row>;
  readonly y: NumberColumn<Row>;
  /** What a value is divided by before it is drawn: 1000 for thousands. */
  readonly per?: number;
  /** Digits after the decimal point of printed values. */
  readonly digits?: number;
  /** The columns with the ends of an interval. */
  readonly interval?: readonly [low: NumberColumn<Row>, high: NumberColumn<Row>];
  readonly axes: { readonly x: Axis; readonly y: Axis };
  readonly series: readonly Series<Row>[];
  readonly marks?: Each<readonly Mark[]>;
}

/** Amounts side by side, from nought. */
export interface Bars<Row> {
  readonly kind: 'bars';
  /** Upright bars stand on an axis of years; lying ones have a name each. */
  readonly stand: { readonly upright: NumberColumn<Row>; readonly axis: Axis } | { readonly lying: TextColumn<Row> };
  readonly value: NumberColumn<Row>;
  readonly per?: number;
  readonly digits?: number;
  readonly to: number;
  readonly thickness: Each<number>;
  paint(row: Row): Token;
  /** A lower bound: the bar has no end, it dissolves. */
  open?(row: Row): boolean;
  /** Id of the label with `{value}` that is printed at a bar. */
  print(row: Row): string;
  readonly marks?: Each<readonly Mark[]>;
}

/** Parts of one whole, a bar of 100 percent each. */
export interface Shares<Row> {
  readonly kind: 'shares';
  /** The column whose values name the wholes; each value is a label id too. */
  readonly whole: TextColumn<Row>;
  /** The column with the share in percent. */
  readonly share: NumberColumn<Row>;
  readonly paint: Token;
  open?(row: Row): boolean;
  /** Id of the label with `{value}` that is printed beside the share. */
  print(row: Row): string;
  /** A smaller remark behind it where a column has a number: id of its label, with `{value}`. */
  readonly remark?: { readonly label: string; readonly column: NumberColumn<Row> };
  /** Joins the shares of neighbouring bars, with the id of the label between them. */
  readonly joined?: string;
  /** Id of the label for what remains. */
  readonly rest: string;
  readonly marks?: Each<readonly Mark[]>;
}

/** A start and an end on one scale, a row each, sorted by the change between them. */
export interface Dumbbell<Row> {
  readonly kind: 'dumbbell';
  /** The column whose values name the rows; each value has its label in the dataset's words. */
  readonly row: TextColumn<Row>;
  readonly value: NumberColumn<Row>;
  readonly digits?: number;
  isStart(row: Row): boolean;
  /** Marks the row's name with an asterisk. */
  starred?(row: Row): boolean;
  readonly axis: Axis;
  /** Paint where the value fell, and where it rose. */
  readonly paints: { readonly fell: Token; readonly rose: Token };
  /** Ids of the column headings. */
  readonly headings: { readonly start: string; readonly end: string; readonly change: string };
}

/** Every kind of chart that Chart.js draws. A new one is a line here and an entry in `kinds/index.ts`, which the compiler asks for. */
export interface Pictures<Row> {
  readonly lines: Lines<Row>;
  readonly bars: Bars<Row>;
  readonly shares: Shares<Row>;
  readonly dumbbell: Dumbbell<Row>;
  readonly ranges: Ranges<Row>;
  readonly stacks: Stacks<Row>;
  readonly panels: Panels<Row>;
}

/**
 * Every kind that is drawn as SVG when the site is built, for which Chart.js
 * has nothing; it stays a picture. A new one is a line here and an entry in
 * `kinds/still.ts`.
 */
export interface StillPictures<Row> {
  readonly diagram: Diagram<Row>;
  readonly map: LocatorMap<Row>;
  readonly timeline: Timeline<Row>;
}
export type PictureKind = keyof Pictures<never>;
export type StillKindName = keyof StillPictures<never>;
export type LivePicture<Row> = Pictures<Row>[PictureKind];
export type StillPicture<Row> = StillPictures<Row>[StillKindName];
export type Picture<Row> = LivePicture<Row> | StillPicture<Row>;
