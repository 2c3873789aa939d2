import type { Plugin } from 'chart.js';
import { fillIn, type Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { pick } from '../definition.ts';
import { headLines, marksPlugin } from '../plugins/marks.ts';
import { drawOpenEnd, fitsWithin, openReach } from '../plugins/open-end.ts';
import { Pen } from '../plugins/pen.ts';
import { leading } from '../text/metrics.ts';
import { frame, yearAxis } from './frame.ts';
import { numberIn, textIn, type Kind, type Stop } from './kind.ts';
import type { Bars } from './pictures.ts';

export const bars: Kind<Bars<Row>> = (picture, context) => {
  const { theme, layout, size, rows } = context;
  const { stand, per = 1 } = picture;
  const thickness = pick(picture.thickness, layout);
  const marks = picture.marks === undefined ? [] : pick(picture.marks, layout);
  const amounts = rows.map((row) => numberIn(row, picture.value) / per);
  const paint = rows.map((row) => theme[picture.paint(row)]);
  const dataset = {
    type: 'bar' as const,
    backgroundColor: paint,
    hoverBackgroundColor: paint,
    hoverBorderColor: theme.ink,
    hoverBorderWidth: 2,
    barThickness: thickness,
  };
  const head = headLines(marks, context) * size * leading;
  const upright = 'upright' in stand;
  return {
    config: {
      type: 'bar',
      data: upright
        ? {
            datasets: [
              {
                ...dataset,
                data: rows.map((row, index) => ({ x: numberIn(row, stand.upright), y: amounts[index] ?? 0 })),
              },
            ],
          }
        : { labels: rows.map((row) => textIn(row, stand.lying)), datasets: [{ ...dataset, data: amounts }] },
      options: {
        ...frame(context),
        indexAxis: upright ? 'x' : 'y',
        layout: { padding: upright ? { top: head + size * leading + 8, right: 8, left: 8 } : { top: head + 4 } },
        scales: upright
          ? { x: yearAxis(context, stand.axis), y: { type: 'linear', min: 0, max: picture.to, display: false } }
          : { x: { type: 'linear', min: 0, max: picture.to, display: false }, y: { type: 'category', display: false } },
      },
      plugins: [marksPlugin(marks, context), printPlugin(picture, thickness, amounts, paint, context)],
    },
    stops: rows.map((row, index): Stop => {
      const open = picture.open?.(row) && context.reading.open !== undefined;
      const head = upright ? textIn(row, stand.upright) : context.value(stand.lying, textIn(row, stand.lying));
      return {
        dataset: 0,
        index,
        group: 0,
        head,
        body: fillIn(open ? (context.reading.open ?? '') : context.reading.point, {
          value: context.number(amounts[index] ?? 0, picture.digits),
        }),
      };
    }),
  };
};

/** Figures at the bars, names above lying ones, and ends that are open. */
function printPlugin(
  picture: Bars<Row>,
  thickness: number,
  amounts: readonly number[],
  paint: readonly string[],
  context: Context,
): Plugin {
  const { rows, theme, size, label, number, value } = context;
  const half = thickness / 2;
  return {
    id: 'print',
    afterDatasetsDraw(chart) {
      const pen = new Pen(chart);
      for (const [index, row] of rows.entries()) {
        const amount = amounts[index] ?? 0;
        const text = label(picture.print(row), { value: number(amount, picture.digits) }).split('\n');
        const colour = paint[index] ?? theme.ink;
        const open = picture.open?.(row) ?? false;
        const style = { paint: theme.ink, size };
        if ('upright' in picture.stand) {
          const x = pen.x(numberIn(row, picture.stand.upright));
          if (open) drawOpenEnd(pen, pen.y(amount), [x - half, x + half], 'up', colour);
          pen.text(text, x, pen.y(amount) - (open ? openReach : 0), 'above', style);
        } else {
          const y = pen.y(index);
          if (open) drawOpenEnd(pen, pen.x(amount), [y - half, y + half], 'right', colour);
          pen.write(
            [value(picture.stand.lying, textIn(row, picture.stand.lying))],
            pen.x(0),
            y - half - size * 0.8,
            'left',
            style,
          );
          const within = fitsWithin(pen, amount, text.join(' '), size);
          if (within) pen.text(text, pen.x(0), y, 'right', { paint: theme.paper, size });
          else pen.text(text, pen.x(amount) + (open ? openReach - 6 : 0), y, 'right', style);
        }
      }
    },
  };
}
