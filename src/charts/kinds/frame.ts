import type { Context } from '../context.ts';
import { textSizes } from '../context.ts';
import { pick } from '../definition.ts';
import { fontStack } from '../text/metrics.ts';
import type { Axis } from './pictures.ts';

/** What every chart's options begin with. Nothing moves, nothing listens: pointer and keyboard are the element's. */
export const frame = ({ theme, size }: Context) => ({
  animation: false as const,
  responsive: false,
  maintainAspectRatio: false,
  events: [],
  color: theme.soft,
  borderColor: theme.grid,
  font: { family: fontStack, size },
});

const tickFont = ({ layout }: Context) => ({ family: fontStack, size: textSizes[layout].tick });

/** An axis of years along the bottom, with ticks below a line. */
export const yearAxis = (context: Context, { from, to, every }: Axis, offset = false) =>
  ({
    type: 'linear',
    min: from,
    max: to,
    offset,
    ticks: {
      stepSize: pick(every, context.layout),
      font: tickFont(context),
      color: context.theme.soft,
      padding: 3,
      maxRotation: 0,
      autoSkip: false,
      includeBounds: false,
      // Years are names, not amounts: no thousands separator.
      callback: (value: number | string) => String(value),
    },
    grid: {
      drawOnChartArea: false,
      offset: false,
      tickLength: 5,
      tickColor: context.theme.rule,
      color: context.theme.rule,
    },
    border: { color: context.theme.rule },
  }) as const;

/** An axis of amounts: lines across the picture, figures at their ends. */
export const amountAxis = (context: Context, { from, to, every, label }: Axis) =>
  ({
    type: 'linear',
    min: from,
    max: to,
    ticks: {
      stepSize: pick(every, context.layout),
      font: tickFont(context),
      color: context.theme.soft,
      padding: 6,
      maxRotation: 0,
      includeBounds: false,
      callback: (value: number | string) => {
        const text = context.number(Number(value));
        return label === undefined ? text : context.label(label, { value: text });
      },
    },
    grid: { drawTicks: false, color: context.theme.grid },
    border: { display: false },
  }) as const;
