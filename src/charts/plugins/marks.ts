import type { Plugin } from 'chart.js';
import type { Context } from '../context.ts';
import { pick, type Each } from '../definition.ts';
import { leading, wrap } from '../text/metrics.ts';
import { faded, type Token } from '../theme.ts';
import { Pen, type Side } from './pen.ts';

/** Where a text stands beside its point, and how far it is moved from there in pixels. */
export interface Placing {
  readonly side: Side;
  readonly dx?: number;
  readonly dy?: number;
}

interface Text {
  /** Id of a label in the chart's words. */
  readonly label: string;
  /** Room in pixels; longer texts are broken into lines of about the same length. */
  readonly wrap?: number;
}

/** What is written upon a chart. Positions are values of the axes. */
export type Mark =
  /** Something that happened at x: a line through the picture, its words at the top. */
  | ({ readonly kind: 'event'; readonly x: number; readonly align?: 'left' | 'center' | 'right' } & Text)
  /** Words at a place; with `leader`, a thin line leads to it. */
  | ({
      readonly kind: 'note';
      readonly x: number;
      readonly y: number;
      readonly paint?: Token;
      readonly leader?: boolean;
    } & Placing &
      Text)
  /** From one value to another at x: estimates that differ. */
  | { readonly kind: 'range'; readonly x: number; readonly from: number; readonly to: number }
  /** A series that cannot be compared before and after x. */
  | { readonly kind: 'break'; readonly x: number; readonly from: number; readonly to: number; readonly paint: Token }
  /** A stretch of the axis of x. */
  | { readonly kind: 'span'; readonly from: number; readonly to: number }
  /** A value on the axis of y, or of x in a chart that lies. */
  | ({ readonly kind: 'level'; readonly value: number; readonly upright?: boolean } & Text);

const linesOf = (text: Text, { label, size }: Context): string[] =>
  wrap(label(text.label), text.wrap ?? Infinity, size);

/** How many lines the words at the top take; the picture keeps that much room free. */
export const headLines = (marks: readonly Mark[], context: Context): number =>
  Math.max(0, ...marks.map((mark) => (mark.kind === 'event' ? linesOf(mark, context).length : 0)));

/** The same for the words below the picture. */
export const footLines = (marks: readonly Mark[], context: Context): number =>
  Math.max(0, ...marks.map((mark) => (mark.kind === 'level' && mark.upright ? linesOf(mark, context).length : 0)));

/** Lies under the data: stretches, ranges, lines of events. */
function under(pen: Pen, mark: Mark, context: Context): void {
  const { theme, size } = context;
  const { top, bottom, left, right } = pen.area;
  if (mark.kind === 'event') {
    const lines = mark.align === 'center' ? 0 : linesOf(mark, context).length;
    const x = crisp(pen.x(mark.x));
    pen.line(
      [
        [x, top - lines * size * leading],
        [x, bottom],
      ],
      theme.rule,
      1,
      [3, 3],
    );
  } else if (mark.kind === 'span') {
    const x = pen.x(mark.from);
    pen.box(x, top, pen.x(mark.to) - x, bottom - top, faded(theme.ink, 5));
  } else if (mark.kind === 'range') {
    const [from, to] = [pen.y(mark.from), pen.y(mark.to)];
    pen.box(pen.x(mark.x) - 7, to, 14, from - to, faded(theme.ink, 10));
  } else if (mark.kind === 'level') {
    if (mark.upright)
      pen.line(
        [
          [crisp(pen.x(mark.value)), top],
          [crisp(pen.x(mark.value)), bottom],
        ],
        theme.ink,
        1,
        [4, 3],
      );
    else
      pen.line(
        [
          [left, crisp(pen.y(mark.value))],
          [right, crisp(pen.y(mark.value))],
        ],
        theme.ink,
        1,
        [4, 3],
      );
  }
}

/** Lies upon the data: words, breaks. */
function over(pen: Pen, mark: Mark, context: Context): void {
  const { theme, size } = context;
  const { top, bottom } = pen.area;
  if (mark.kind === 'event') {
    const lines = linesOf(mark, context);
    const align = mark.align ?? 'left';
    const shift = { left: 6, center: 0, right: -6 }[align];
    pen.write(lines, pen.x(mark.x) + shift, top - (lines.length - 0.5) * size * leading, align, {
      paint: theme.ink,
      size,
    });
  } else if (mark.kind === 'note') {
    const lines = linesOf(mark, context);
    const [x, y] = [pen.x(mark.x), pen.y(mark.y)];
    const [dx, dy] = [mark.dx ?? 0, mark.dy ?? 0];
    if (mark.leader) leader(pen, [x, y], [dx, dy], theme.rule);
    pen.text(lines, x + dx, y + dy, mark.side, { paint: theme[mark.paint ?? 'soft'], size, halo: theme.paper });
  } else if (mark.kind === 'break') {
    const x = pen.x(mark.x);
    const [a, b] = [pen.y(mark.from), pen.y(mark.to)];
    const half = (a + b) / 2;
    const paint = theme[mark.paint];
    pen.line(
      [
        [x, a - 6],
        [x, half + 5],
      ],
      paint,
      1.5,
      [2, 3],
    );
    pen.line(
      [
        [x, half - 5],
        [x, b + 6],
      ],
      paint,
      1.5,
      [2, 3],
    );
    for (const dy of [-3, 3])
      pen.line(
        [
          [x - 7, half + dy + 3],
          [x + 7, half + dy - 3],
        ],
        paint,
        1.5,
      );
  } else if (mark.kind === 'level') {
    const lines = linesOf(mark, context);
    if (mark.upright) pen.text(lines, pen.x(mark.value), bottom - 2, 'below', { paint: theme.ink, size });
    else pen.text(lines, pen.area.left - 9, pen.y(mark.value), 'right', { paint: theme.ink, size, halo: theme.paper });
  }
}

/** A thin line from a point towards its words. */
function leader(pen: Pen, [x, y]: readonly [number, number], [dx, dy]: readonly [number, number], paint: string): void {
  const far = Math.hypot(dx, dy);
  if (far < 14) return;
  const near = 7 / far;
  pen.line(
    [
      [x + dx * near, y + dy * near],
      [x + dx, y + dy],
    ],
    paint,
  );
}

/** The middle of the pixel, where a line of one pixel is sharp. */
const crisp = (value: number): number => Math.round(value - 0.5) + 0.5;

/** Draws a chart's marks. */
export function marksPlugin(marks: Each<readonly Mark[]> | undefined, context: Context): Plugin {
  const all = marks === undefined ? [] : pick(marks, context.layout);
  return {
    id: 'marks',
    beforeDatasetsDraw(chart) {
      const pen = new Pen(chart);
      for (const mark of all) under(pen, mark, context);
    },
    afterDatasetsDraw(chart) {
      const pen = new Pen(chart);
      for (const mark of all) over(pen, mark, context);
    },
  };
}
