import type { Plugin } from 'chart.js';
import { fillIn, type Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { Pen } from '../plugins/pen.ts';
import { textWidth } from '../text/metrics.ts';
import { faded, type Token } from '../theme.ts';
import { amountAxis, frame } from './frame.ts';
import { numberIn, textIn, type Kind, type Stop } from './kind.ts';
import type { Axis, NumberColumn, TextColumn } from './pictures.ts';

/** Estimates of one thing, a line each: a point where one number is given, a bar from end to end where two are. */
export interface Ranges<TableRow> {
  readonly kind: 'ranges';
  /** The column whose values are headings, in the order of the rows; each has its label in the dataset's words. */
  readonly group: TextColumn<TableRow>;
  /** The column whose values name the lines, with their labels in the dataset's words. */
  readonly name: TextColumn<TableRow>;
  /** The columns with the ends of a range; the same number twice is a point. */
  readonly low: NumberColumn<TableRow>;
  readonly high: NumberColumn<TableRow>;
  readonly axis: Axis;
  paint(row: TableRow): Token;
  /** Points drawn hollow, since their figure is not given as such: id of the label that is printed instead. */
  hollow?(row: TableRow): string | undefined;
}

interface Line {
  readonly row: Row;
  /** Where the mark lies; the words of a bar stand in the slot above it. */
  readonly slot: number;
  readonly low: number;
  readonly high: number;
}
interface Heading {
  readonly slot: number;
  readonly text: string;
}

const radius = 5;
/** Room between a mark and its words, and between its value and its name, in pixels. */
const room = 11;
const space = 7;

export const ranges: Kind<Ranges<Row>> = (picture, context) => {
  const { theme, rows } = context;
  const lines: Line[] = [];
  const headings: Heading[] = [];
  let slots = 0;
  for (const [group, own] of Map.groupBy(rows, (row) => textIn(row, picture.group))) {
    headings.push({ slot: slots++, text: context.value(picture.group, group) });
    for (const row of own) {
      const [low, high] = [numberIn(row, picture.low), numberIn(row, picture.high)];
      if (low !== high) slots++;
      lines.push({ row, slot: slots++, low, high });
    }
  }
  const paints = lines.map(({ row }) => theme[picture.paint(row)]);
  const ends = (at: (line: Line) => number) => ({
    type: 'scatter' as const,
    data: lines.map((line) => ({ x: at(line), y: line.slot })),
    pointRadius: radius,
    pointHoverRadius: radius + 2,
    pointBackgroundColor: lines.map(({ row }, index) => (picture.hollow?.(row) ? theme.paper : (paints[index] ?? ''))),
    pointHoverBackgroundColor: paints,
    pointBorderColor: paints,
    pointHoverBorderColor: paints,
    pointBorderWidth: 2,
    pointHoverBorderWidth: 2,
    clip: false as const,
  });
  return {
    config: {
      type: 'scatter',
      data: {
        // A point is drawn once; Chart.js passes over what is no number.
        datasets: [ends(({ low }) => low), ends(({ low, high }) => (low === high ? NaN : high))],
      },
      options: {
        ...frame(context),
        layout: { padding: { left: radius + 2, right: radius + 2 } },
        scales: {
          x: amountAxis(context, picture.axis),
          y: { type: 'linear', min: -0.5, max: slots - 0.5, reverse: true, display: false },
        },
      },
      plugins: [linesPlugin(lines, headings, paints, picture, context)],
    },
    stops: lines.map(({ row, low, high, slot }, index): Stop => {
      const { reading, number } = context;
      const single = picture.hollow?.(row) === undefined ? reading.point : reading.open;
      const text = low === high ? single : reading.interval;
      const group = headings.findLast((heading) => heading.slot < slot)?.text ?? '';
      return {
        dataset: 0,
        index,
        group: 0,
        head: `${group}, ${context.value(picture.name, textIn(row, picture.name))}`,
        body: fillIn(text ?? reading.point, { value: number(high), low: number(low), high: number(high) }),
      };
    }),
  };
};

/** Bars between the ends; value and name behind each point and above each bar. */
function linesPlugin(
  lines: readonly Line[],
  headings: readonly Heading[],
  paints: readonly string[],
  picture: Ranges<Row>,
  { theme, size, number, value, label }: Context,
): Plugin {
  return {
    id: 'ranges',
    beforeDatasetsDraw(chart) {
      const pen = new Pen(chart);
      for (const [index, { slot, low, high }] of lines.entries()) {
        if (low === high) continue;
        const x = pen.x(low);
        pen.box(x, pen.y(slot) - radius, pen.x(high) - x, 2 * radius, faded(paints[index] ?? theme.ink, 35));
      }
    },
    afterDatasetsDraw(chart) {
      const pen = new Pen(chart);
      for (const { slot, text } of headings)
        pen.write([text], pen.area.left - radius - 2, pen.y(slot) + 3, 'left', {
          paint: theme.soft,
          size,
          halo: theme.paper,
        });
      for (const [index, { row, slot, low, high }] of lines.entries()) {
        const instead = picture.hollow?.(row);
        const given = low === high ? number(low) : `${number(low)}–${number(high)}`;
        const figure = instead === undefined ? given : label(instead);
        const name = value(picture.name, textIn(row, picture.name));
        const first = textWidth(figure, size) + space;
        const y = low === high ? pen.y(slot) : pen.y(slot - 1) + 5;
        // Behind a point, above a bar; moved to where they fit.
        const wanted = low === high ? pen.x(high) + room : pen.x(low) - radius;
        const x = Math.min(wanted, pen.area.right + radius - first - textWidth(name, size));
        pen.write([figure], x, y, 'left', { paint: paints[index] ?? theme.ink, size, halo: theme.paper });
        pen.write([name], x + first, y, 'left', { paint: theme.ink, size, halo: theme.paper });
      }
    },
  };
}
