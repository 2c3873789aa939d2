import type { Plugin } from 'chart.js';
import { fillIn, type Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { pick, type Each } from '../definition.ts';
import { headLines, marksPlugin, type Mark, type Placing } from '../plugins/marks.ts';
import { Pen } from '../plugins/pen.ts';
import { leading } from '../text/metrics.ts';
import type { Token } from '../theme.ts';
import { amountAxis, frame, yearAxis } from './frame.ts';
import { numberIn, type Kind, type Stop } from './kind.ts';
import type { Axis, NumberColumn } from './pictures.ts';

/** A part of the whole of a year. */
export interface Part<TableRow> {
  /** Id of its label in the chart's words. */
  readonly name: string;
  /** What a row adds to the part; rows of one year are summed. */
  amount(row: TableRow): number;
  readonly paint: Token;
  /** Where its name stands, in values of the axes. */
  readonly named: Each<Placing & { readonly x: number; readonly y: number }>;
}

/** Amounts over time as upright bars, each put together of parts, from nought. */
export interface Stacks<TableRow> {
  readonly kind: 'stacks';
  readonly x: NumberColumn<TableRow>;
  readonly per?: number;
  readonly digits?: number;
  readonly axes: { readonly x: Axis; readonly y: Axis };
  readonly thickness: Each<number>;
  /** From the bottom up. */
  readonly parts: readonly Part<TableRow>[];
  /** Years whose whole is printed above the bar. */
  readonly totals: Each<readonly number[]>;
  readonly marks?: Each<readonly Mark[]>;
}

export const stacks: Kind<Stacks<Row>> = (picture, context) => {
  const { theme, layout, size, rows, label } = context;
  const { per = 1, digits = 0 } = picture;
  const marks = picture.marks === undefined ? [] : pick(picture.marks, layout);
  const years = Map.groupBy(rows, (row) => numberIn(row, picture.x));
  const columns = [...years].sort(([a], [b]) => a - b);
  const amounts = picture.parts.map((part) =>
    columns.map(([, own]) => own.reduce((sum, row) => sum + part.amount(row), 0) / per),
  );
  const wholes = columns.map(([year], index) => ({
    year,
    whole: amounts.reduce((sum, each) => sum + (each[index] ?? 0), 0),
  }));
  return {
    config: {
      type: 'bar',
      data: {
        datasets: picture.parts.map((part, number) => ({
          type: 'bar' as const,
          data: columns.map(([year], index) => ({ x: year, y: amounts[number]?.[index] ?? 0 })),
          barThickness: pick(picture.thickness, layout),
          backgroundColor: theme[part.paint],
          hoverBackgroundColor: theme[part.paint],
          hoverBorderColor: theme.ink,
          hoverBorderWidth: 2,
        })),
      },
      options: {
        ...frame(context),
        layout: { padding: { top: headLines(marks, context) * size * leading + 6, right: 8 } },
        scales: {
          x: { ...yearAxis(context, picture.axes.x), stacked: true },
          y: { ...amountAxis(context, picture.axes.y), stacked: true },
        },
      },
      plugins: [
        marksPlugin(marks, context),
        seamsPlugin(picture, columns, amounts, context),
        namesPlugin(picture, wholes, context),
      ],
    },
    stops: picture.parts.flatMap((part, dataset) =>
      columns.map(([year], index): Stop => ({
        dataset,
        index,
        paint: part.paint,
        group: dataset,
        head: `${label(part.name).replace('\n', ' ')}, ${year}`,
        body: fillIn(context.reading.point, { value: context.number(amounts[dataset]?.[index] ?? 0, digits) }),
      })),
    ),
  };
};

/** A seam of the ground between the parts, which tells them apart without their colours. */
function seamsPlugin(
  { thickness }: Stacks<Row>,
  columns: readonly (readonly [year: number, rows: readonly Row[]])[],
  amounts: readonly (readonly number[])[],
  { theme, layout }: Context,
): Plugin {
  return {
    id: 'seams',
    afterDatasetsDraw(chart) {
      const pen = new Pen(chart);
      const width = pick(thickness, layout) + 1;
      for (const [index, [year]] of columns.entries()) {
        let top = 0;
        for (const part of amounts.slice(0, -1)) {
          top += part[index] ?? 0;
          pen.box(pen.x(year) - width / 2, pen.y(top) - 0.75, width, 1.5, theme.paper);
        }
      }
    },
  };
}

/** Names of the parts and the wholes of some years. */
function namesPlugin(
  { parts, totals, digits = 0 }: Stacks<Row>,
  wholes: readonly { readonly year: number; readonly whole: number }[],
  { theme, size, layout, label, number }: Context,
): Plugin {
  return {
    id: 'names',
    afterDatasetsDraw(chart) {
      const pen = new Pen(chart);
      for (const year of pick(totals, layout)) {
        const whole = wholes.find((each) => each.year === year)?.whole;
        if (whole === undefined) throw new Error(`there is no bar of ${year} whose whole could be printed`);
        pen.text([number(whole, digits)], pen.x(year), pen.y(whole) + 4, 'above', { paint: theme.ink, size });
      }
      for (const part of parts) {
        const { x, y, side, dx = 0, dy = 0 } = pick(part.named, layout);
        const style = { paint: theme[part.paint], size, halo: theme.paper };
        pen.text(label(part.name).split('\n'), pen.x(x) + dx, pen.y(y) + dy, side, style);
      }
    },
  };
}
