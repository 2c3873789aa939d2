import type { Plugin } from 'chart.js';
import { fillIn, type Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { pick, type Layout } from '../definition.ts';
import { footLines, marksPlugin } from '../plugins/marks.ts';
import { drawOpenEnd, fitsWithin, openReach } from '../plugins/open-end.ts';
import { Pen } from '../plugins/pen.ts';
import { blockWidth, leading } from '../text/metrics.ts';
import { faded } from '../theme.ts';
import { frame } from './frame.ts';
import { numberIn, textIn, type Kind, type Stop } from './kind.ts';
import type { Shares } from './pictures.ts';

const thickness: Readonly<Record<Layout, number>> = { wide: 48, narrow: 46 };

export const shares: Kind<Shares<Row>> = (picture, context) => {
  const { theme, layout, rows, size } = context;
  const amounts = rows.map((row) => numberIn(row, picture.share));
  const common = {
    type: 'bar' as const,
    barThickness: thickness[layout],
    hoverBorderColor: theme.ink,
    hoverBorderWidth: 2,
  };
  const room = size * leading + 6;
  const marks = picture.marks === undefined ? [] : pick(picture.marks, layout);
  return {
    config: {
      type: 'bar',
      data: {
        labels: rows.map((row) => textIn(row, picture.whole)),
        datasets: [
          {
            ...common,
            data: amounts,
            backgroundColor: theme[picture.paint],
            hoverBackgroundColor: theme[picture.paint],
          },
          {
            ...common,
            data: amounts.map((amount) => 100 - amount),
            backgroundColor: theme.whole,
            hoverBackgroundColor: theme.whole,
          },
        ],
      },
      options: {
        ...frame(context),
        indexAxis: 'y',
        layout: {
          padding: rows.length > 1 ? { top: 6, bottom: 8 } : { top: room, bottom: footLines(marks, context) * room },
        },
        scales: {
          x: { type: 'linear', stacked: true, min: 0, max: 100, display: false },
          y: { type: 'category', stacked: true, display: false },
        },
      },
      plugins: [
        joinPlugin(picture, amounts, context),
        printPlugin(picture, amounts, context),
        marksPlugin(marks, context),
      ],
    },
    stops: rows.map((row, index): Stop => {
      const open = picture.open?.(row) ? context.reading.open : undefined;
      const value = context.number(amounts[index] ?? 0, digitsOf(amounts[index] ?? 0));
      return {
        dataset: 0,
        index,
        group: 0,
        head: context.label(textIn(row, picture.whole)),
        body: fillIn(open ?? context.reading.point, { value }),
      };
    }),
  };
};

/** 8.5 keeps its decimal, 27 gets none. */
const digitsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1);

/** Lines of the remark on a row, none where it has no number. */
function remarkOn(row: Row, { remark }: Shares<Row>, { label, number }: Context): string[] {
  const value = remark && row[remark.column];
  return typeof value === 'number' && remark ? label(remark.label, { value: number(value) }).split('\n') : [];
}

/** The shape that widens from one share to the next. */
function joinPlugin({ joined, paint }: Shares<Row>, amounts: readonly number[], { theme, layout }: Context): Plugin {
  const half = thickness[layout] / 2;
  return {
    id: 'join',
    beforeDatasetsDraw(chart) {
      if (joined === undefined) return;
      const pen = new Pen(chart);
      for (const [index, amount] of amounts.slice(0, -1).entries()) {
        const [top, bottom] = [pen.y(index) + half, pen.y(index + 1) - half];
        const next = amounts[index + 1] ?? amount;
        pen.polygon(
          [
            [pen.x(0), top],
            [pen.x(amount), top],
            [pen.x(next), bottom],
            [pen.x(0), bottom],
          ],
          faded(theme[paint], 18),
        );
      }
    },
  };
}

function printPlugin(picture: Shares<Row>, amounts: readonly number[], context: Context): Plugin {
  const { rows, theme, size, layout, label, number } = context;
  const half = thickness[layout] / 2;
  const big = size + 3;
  const ink = { paint: theme.ink, size };
  const soft = { paint: theme.soft, size };
  return {
    id: 'print',
    afterDatasetsDraw(chart) {
      const pen = new Pen(chart);
      for (const [index, row] of rows.entries()) {
        const amount = amounts[index] ?? 0;
        const y = pen.y(index);
        const last = rows.length > 1 && index === rows.length - 1;
        pen.write(
          [label(textIn(row, picture.whole))],
          pen.x(0),
          last ? y + half + size : y - half - size * 0.8,
          'left',
          ink,
        );
        const open = picture.open?.(row) ?? false;
        if (open) drawOpenEnd(pen, pen.x(amount), [y - half, y + half], 'right', theme[picture.paint]);
        const text = label(picture.print(row), { value: number(amount, digitsOf(amount)) });
        const within = fitsWithin(pen, amount, text, big);
        const x = within ? pen.x(0) : pen.x(amount) + (open ? openReach - 12 : 0);
        pen.text([text], x, y, 'right', { paint: within ? theme.paper : theme[picture.paint], size: big });
        const remark = remarkOn(row, picture, context);
        const behind = within ? pen.x(amount) + (open ? openReach : 6) : x + blockWidth([text], big) + 14;
        pen.text(remark, behind, y, 'right', ink);
        const rest = label(picture.rest);
        const fits = behind + blockWidth(remark, size) + blockWidth([rest], size) + 40 < pen.x(100);
        if (fits) pen.text([rest], pen.x(100), y, 'left', soft);
      }
      if (picture.joined === undefined) return;
      const middle = (pen.y(0) + pen.y(1)) / 2;
      const reach = ((amounts[0] ?? 0) + (amounts[1] ?? 0)) / 2;
      pen.text([label(picture.joined)], pen.x(reach) + 8, middle, 'right', { paint: theme[picture.paint], size });
    },
  };
}
