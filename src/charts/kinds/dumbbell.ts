import type { Plugin } from 'chart.js';
import { fillIn, type Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { Pen } from '../plugins/pen.ts';
import { faded } from '../theme.ts';
import { fontStack } from '../text/metrics.ts';
import { amountAxis, frame } from './frame.ts';
import { numberIn, textIn, type Kind, type Stop } from './kind.ts';
import type { Dumbbell } from './pictures.ts';

interface Pair {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly change: number;
}

/** Room at the right for the column of changes, in pixels. */
const column = { wide: 50, narrow: 56 } as const;

export const dumbbell: Kind<Dumbbell<Row>> = (picture, context) => {
  const { theme, layout, size } = context;
  const pairs = pairsOf(picture, context);
  const paint = pairs.map(({ change }) => theme[change < 0 ? picture.paints.fell : picture.paints.rose]);
  const wide = layout === 'wide';
  // The rows' indices stand for the categories, which Chart.js's type does not foresee in points.
  const points = (pick: (pair: Pair) => number) => pairs.map((pair, index) => ({ x: pick(pair), y: index }));
  return {
    config: {
      type: 'bar',
      data: {
        labels: pairs.map(({ name }) => name),
        datasets: [
          {
            type: 'scatter',
            data: points(({ end }) => end),
            pointRadius: wide ? 6 : 5,
            pointHoverRadius: wide ? 8 : 7,
            pointBackgroundColor: paint,
            pointHoverBackgroundColor: paint,
            pointBorderWidth: 0,
            pointHoverBorderWidth: 0,
            clip: false,
          },
          {
            type: 'scatter',
            data: points(({ start }) => start),
            pointRadius: wide ? 5 : 4.2,
            pointHoverRadius: wide ? 7 : 6,
            pointBackgroundColor: theme.paper,
            pointHoverBackgroundColor: theme.paper,
            pointBorderColor: paint,
            pointHoverBorderColor: paint,
            pointBorderWidth: 2,
            pointHoverBorderWidth: 2,
            clip: false,
          },
          {
            type: 'bar',
            data: pairs.map(({ start, end }): [number, number] => [start, end]),
            backgroundColor: paint.map((each) => faded(each, 45)),
            barThickness: 3,
            grouped: false,
          },
        ],
      },
      options: {
        ...frame(context),
        indexAxis: 'y',
        layout: { padding: { top: size + 10, right: column[layout] } },
        scales: {
          x: amountAxis(context, picture.axis),
          y: {
            type: 'category',
            offset: true,
            grid: { display: false },
            border: { display: false },
            ticks: { color: theme.ink, font: { family: fontStack, size }, autoSkip: false, padding: 6 },
          },
        },
      },
      plugins: [columnPlugin(picture, pairs, paint, context)],
    },
    stops: pairs.flatMap(({ name, start, end }, index): Stop[] => {
      const { headings, digits = 0 } = picture;
      const stop = (dataset: number, heading: string, value: number): Stop => ({
        dataset,
        index,
        group: index,
        head: `${name}, ${context.label(heading)}`,
        body: fillIn(context.reading.point, { value: context.number(value, digits) }),
      });
      return [stop(1, headings.start, start), stop(0, headings.end, end)];
    }),
  };
};

function pairsOf(picture: Dumbbell<Row>, { rows, value }: Context): Pair[] {
  const byName = Map.groupBy(rows, (row) => textIn(row, picture.row));
  const pairs = [...byName].map(([id, both]): Pair => {
    const from = both.find((row) => picture.isStart(row));
    const to = both.find((row) => !picture.isStart(row));
    if (!from || !to) throw new Error(`“${id}” needs a row for the start and one for the end`);
    const [start, end] = [numberIn(from, picture.value), numberIn(to, picture.value)];
    return {
      name: value(picture.row, id) + (both.some((row) => picture.starred?.(row)) ? '*' : ''),
      start,
      end,
      change: Math.round((end - start) * 1e6) / 1e6,
    };
  });
  return pairs.sort((a, b) => a.change - b.change);
}

/** Headings above the points of the first row, and the changes at the right edge. */
function columnPlugin(
  { headings, paints, digits = 0 }: Dumbbell<Row>,
  pairs: readonly Pair[],
  paint: readonly string[],
  { label, number, theme, size, layout }: Context,
): Plugin {
  const small = layout === 'wide' ? size : size - 1;
  return {
    id: 'column',
    afterDatasetsDraw(chart) {
      const pen = new Pen(chart);
      const [first] = pairs;
      const edge = pen.area.right + column[layout] - 2;
      if (first) {
        const y = pen.y(0) - size * 1.35;
        pen.write([label(headings.start)], pen.x(first.start), y, 'center', { paint: theme.soft, size: small });
        pen.write([label(headings.end)], pen.x(first.end), y, 'center', { paint: theme[paints.fell], size: small });
        pen.write([label(headings.change)], edge, y, 'right', { paint: theme.soft, size: small });
      }
      for (const [index, { change }] of pairs.entries()) {
        const text = (change > 0 ? '+' : '') + number(change, digits);
        pen.write([text], edge, pen.y(index), 'right', { paint: paint[index] ?? theme.ink, size });
      }
    },
  };
}
