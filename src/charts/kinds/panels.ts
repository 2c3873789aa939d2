import type { Chart, Plugin } from 'chart.js';
import type { Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { pick, type Each } from '../definition.ts';
import type { Mark, Placing } from '../plugins/marks.ts';
import { Pen } from '../plugins/pen.ts';
import { leading } from '../text/metrics.ts';
import { amountAxis, frame, yearAxis } from './frame.ts';
import type { Configuration, Kind } from './kind.ts';
import { lines } from './lines.ts';
import type { Axis, NumberColumn, Series } from './pictures.ts';

/** One of the charts: lines on its own axis of amounts. */
export interface Panel<TableRow> {
  /** Id of the label above it. */
  readonly name: string;
  readonly axis: Axis;
  /** Lines whose names stand in the picture: at the edge there is no room. */
  readonly series: readonly (Series<TableRow> & {
    readonly named?: Each<(Placing & { readonly x: number }) | null>;
  })[];
  readonly marks?: Each<readonly Mark[]>;
}

/**
 * Small multiples: charts of lines one below the other, for series that must
 * not be joined. The axis of years is one, and one step of y is equally high
 * in each.
 */
export interface Panels<TableRow> {
  readonly kind: 'panels';
  readonly x: NumberColumn<TableRow>;
  readonly y: NumberColumn<TableRow>;
  /** What a value is divided by before it is drawn: 1000 for thousands. */
  readonly per?: number;
  /** Digits after the decimal point of printed values. */
  readonly digits?: number;
  readonly years: Axis;
  /** Room for a name above its panel, in steps of y. */
  readonly gap: Each<number>;
  /** From the top down. */
  readonly panels: readonly Panel<TableRow>[];
}

export const panels: Kind<Panels<Row>> = (picture, context) => {
  const { x, y, per = 1, digits = 0, years, layout } = { ...picture, ...context };
  const drawings = picture.panels.map(({ axis, series, marks = [] }) =>
    lines({ kind: 'lines', x, y, per, digits, axes: { x: years, y: axis }, series, marks }, context),
  );
  // Chart.js lays one stack of axes from the bottom up.
  const stack = { position: 'left', stack: 'panels' } as const;
  const scales: NonNullable<NonNullable<Configuration['options']>['scales']> = { x: yearAxis(context, years) };
  for (const [index, { axis }] of [...picture.panels.entries()].reverse()) {
    scales[axisOf(index)] = { ...amountAxis(context, axis), ...stack, stackWeight: axis.to - axis.from };
    const room = { axis: 'y', type: 'linear', display: false, stackWeight: pick(picture.gap, layout) } as const;
    scales[gapOf(index)] = { ...stack, ...room };
  }
  const firstOf = (index: number): number =>
    drawings.slice(0, index).reduce((sum, { config }) => sum + config.data.datasets.length, 0);
  return {
    config: {
      type: 'line',
      data: {
        datasets: drawings.flatMap(({ config }, index) =>
          config.data.datasets.map((dataset) => ({ ...dataset, yAxisID: axisOf(index) })),
        ),
      },
      options: {
        ...frame(context),
        layout: { padding: { right: 18 } },
        scales,
      },
      plugins: drawings.flatMap(({ config }, index) => [
        ...(config.plugins ?? []).map((plugin) => within(plugin, index)),
        within(headingPlugin(picture.panels[index]?.name ?? '', context), index),
      ]),
    },
    stops: drawings.flatMap(({ stops }, index) => {
      const first = firstOf(index);
      const name = context.label(picture.panels[index]?.name ?? '').replace('\n', ' ');
      return stops.map((stop) => ({
        ...stop,
        head: `${name}, ${stop.head}`,
        dataset: first + stop.dataset,
        group: first + stop.group,
      }));
    }),
  };
};

const axisOf = (index: number): string => `y${index}`;
const gapOf = (index: number): string => `gap${index}`;

/** Lets a plugin see its panel as the whole chart. */
function within(plugin: Plugin, index: number): Plugin {
  const panel = (chart: Chart): Chart => {
    const y = chart.scales[axisOf(index)];
    if (!y) throw new Error(`panel ${index} has no axis`);
    const { top, bottom } = y;
    // The library draws no part of a chart, so that its type has no room for one.
    return Object.create(chart, {
      scales: { value: { x: chart.scales['x'], y } },
      chartArea: { value: { ...chart.chartArea, top, bottom } },
    }) as Chart;
  };
  return {
    id: `${plugin.id}-${index}`,
    beforeDatasetsDraw(chart, args, options) {
      return plugin.beforeDatasetsDraw?.(panel(chart), args, options);
    },
    afterDatasetsDraw(chart, args, options) {
      plugin.afterDatasetsDraw?.(panel(chart), args, options, false);
    },
  };
}

/** The name of a panel, above it. */
function headingPlugin(name: string, { label, theme, size }: Context): Plugin {
  return {
    id: 'heading',
    afterDatasetsDraw(chart) {
      const pen = new Pen(chart);
      const lines = label(name).split('\n');
      pen.write(lines, 0, pen.area.top - size * ((lines.length - 1) * leading + 1.2), 'left', {
        paint: theme.ink,
        size,
      });
    },
  };
}
