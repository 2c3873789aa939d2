import type { Plugin, ScriptableLineSegmentContext } from 'chart.js';
import { fillIn, type Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { pick } from '../definition.ts';
import { endLabelsPlugin, type EndLabel } from '../plugins/end-labels.ts';
import { headLines, marksPlugin } from '../plugins/marks.ts';
import { Pen } from '../plugins/pen.ts';
import { leading } from '../text/metrics.ts';
import { faded } from '../theme.ts';
import { amountAxis, frame, yearAxis } from './frame.ts';
import { numberIn, type Kind, type Stop } from './kind.ts';
import type { Lines, Series } from './pictures.ts';

interface Place {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
}
interface Line {
  readonly series: Series<Row>;
  readonly places: readonly Place[];
}

export const lines: Kind<Lines<Row>> = (picture, context) => {
  const { layout, size } = context;
  const all = picture.series.map((series): Line => ({ series, places: placesOf(picture, series, context) }));
  const marks = picture.marks === undefined ? [] : pick(picture.marks, layout);
  return {
    config: {
      type: 'line',
      data: { datasets: all.map((line) => datasetOf(line, context)) },
      options: {
        ...frame(context),
        layout: {
          padding: {
            top: headLines(marks, context) * size * leading + 6,
            right: all.some(({ series }) => endsNamed(series, context)) ? 0 : 18,
          },
        },
        scales: { x: yearAxis(context, picture.axes.x), y: amountAxis(context, picture.axes.y) },
      },
      plugins: [
        intervalsPlugin(picture, all, context),
        marksPlugin(marks, context),
        namesPlugin(picture, all, context),
        endLabelsPlugin(
          all.filter(({ series }) => endsNamed(series, context)).flatMap((line) => endLabel(line, picture, context)),
          context,
        ),
      ],
    },
    stops: stopsOf(picture, all, context),
  };

  function datasetOf({ series, places }: Line, { theme }: Context) {
    const paint = theme[series.paint];
    const width = series.width ?? 2.5;
    const radius = series.points === false ? 0 : 4;
    return {
      type: 'line' as const,
      label: series.name,
      data: places.map(({ x, y }) => ({ x, y })),
      showLine: width > 0,
      borderColor: paint,
      borderWidth: width,
      borderJoinStyle: 'round' as const,
      pointRadius: radius,
      pointHoverRadius: 6,
      pointBorderWidth: radius === 0 ? 0 : places.map(({ row }) => (series.hollow?.(row) ? 2 : 1.5)),
      pointBorderColor: places.map(({ row }) => (series.hollow?.(row) ? paint : theme.paper)),
      pointBackgroundColor: places.map(({ row }) => (series.hollow?.(row) ? theme.paper : paint)),
      pointHoverBorderColor: theme.paper,
      pointHoverBackgroundColor: paint,
      segment: series.gaps === 'open' ? { borderColor: gapColour } : { borderDash: gapDash },
      clip: false as const,
    };
  }
};

/** More than one step without a value: dots, not a line. */
const gapDash = ({ p0, p1 }: ScriptableLineSegmentContext): number[] =>
  Number(p1.parsed.x) - Number(p0.parsed.x) > 1 ? [2, 4] : [];

/** Nothing, where values are not to be joined. */
const gapColour = ({ p0, p1 }: ScriptableLineSegmentContext): string | undefined =>
  Number(p1.parsed.x) - Number(p0.parsed.x) > 1 ? 'transparent' : undefined;

const endsNamed = ({ named }: Series<Row>, { layout }: Context): boolean =>
  named !== undefined && pick(named, layout) === 'end';

const placesOf = ({ x, y, per = 1 }: Lines<Row>, series: Series<Row>, { rows }: Context): Place[] =>
  rows
    .filter((row) => series.rows(row) && row[y] !== null)
    .map((row) => ({ row, x: numberIn(row, x), y: numberIn(row, y) / per }))
    .sort((a, b) => a.x - b.x);

function endLabel({ series, places }: Line, { digits = 0 }: Lines<Row>, context: Context): EndLabel[] {
  const last = places.at(-1);
  if (!last) return [];
  const text = `${context.label(series.name)} ${context.number(last.y, digits)}`;
  return [{ x: last.x, y: last.y, text, paint: context.theme[series.paint] }];
}

/** The ends of an estimate's interval, behind its point. */
function intervalsPlugin({ interval, per = 1 }: Lines<Row>, all: readonly Line[], { theme }: Context): Plugin {
  return {
    id: 'intervals',
    beforeDatasetsDraw(chart) {
      if (!interval) return;
      const pen = new Pen(chart);
      for (const { series, places } of all) {
        for (const { row, x } of places) {
          const [low, high] = [row[interval[0]], row[interval[1]]];
          if (typeof low !== 'number' || typeof high !== 'number') continue;
          const [top, bottom] = [pen.y(high / per), pen.y(low / per)];
          pen.box(pen.x(x) - 5, top, 10, bottom - top, faded(theme[series.paint], 22));
          for (const end of [top, bottom])
            pen.line(
              [
                [pen.x(x) - 5, end],
                [pen.x(x) + 5, end],
              ],
              theme[series.paint],
            );
        }
      }
    },
  };
}

/** Names and values printed beside their points. */
function namesPlugin({ digits = 0 }: Lines<Row>, all: readonly Line[], context: Context): Plugin {
  const { layout, theme, size } = context;
  return {
    id: 'names',
    afterDatasetsDraw(chart) {
      const pen = new Pen(chart);
      for (const { series, places } of all) {
        const style = { paint: theme[series.paint], size, halo: theme.paper };
        const at = (x: number): Place => {
          const place = places.find((each) => each.x === x);
          if (!place) throw new Error(`series “${series.name}” has no value at ${x} that could be printed`);
          return place;
        };
        const values = series.values === undefined ? [] : pick(series.values, layout);
        for (const { x, side, dx = 0, dy = 0, digits: own = digits } of values) {
          pen.text([context.number(at(x).y, own)], pen.x(x) + dx, pen.y(at(x).y) + dy, side, style);
        }
        const named = series.named === undefined ? null : pick(series.named, layout);
        if (named === null || named === 'end') continue;
        const { x, side, dx = 0, dy = 0 } = named;
        pen.text(context.label(series.name).split('\n'), pen.x(x) + dx, pen.y(at(x).y) + dy, side, style);
      }
    },
  };
}

function stopsOf(
  { digits = 0, interval, per = 1 }: Lines<Row>,
  all: readonly Line[],
  { label, number, reading }: Context,
): Stop[] {
  return all.flatMap(({ series, places }, dataset) =>
    places.map(({ row, x, y }, index): Stop => {
      const [low, high] = interval ? [row[interval[0]], row[interval[1]]] : [];
      const ends =
        typeof low === 'number' && typeof high === 'number'
          ? { low: number(low / per, digits), high: number(high / per, digits) }
          : undefined;
      const open = series.hollow?.(row) ? reading.open : undefined;
      const text = (ends ? reading.interval : open) ?? reading.point;
      const value = number(y, series.digits ?? digits);
      return {
        dataset,
        index,
        paint: series.paint,
        group: dataset,
        head: `${label(series.name).replace('\n', ' ')}, ${x}`,
        body: fillIn(text, { value, ...ends }),
      };
    }),
  );
}
