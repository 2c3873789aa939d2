import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'poverty',
  size: { wide: [720, 360], narrow: [340, 360] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'poor',
    digits: 1,
    axes: {
      x: { from: 2002, to: 2008, every: { wide: 1, narrow: 2 } },
      y: { from: 0, to: 50, every: 10, label: 'percent' },
    },
    series: [
      {
        name: 'settled',
        rows: ({ standing }) => standing === 'later',
        paint: 's3',
        values: {
          wide: [
            { x: 2002, side: 'above', dx: 12 },
            { x: 2005, side: 'above', dx: 10 },
            { x: 2006, side: 'below' },
            { x: 2007, side: 'below' },
          ],
          narrow: [
            { x: 2002, side: 'above', dx: 14 },
            { x: 2005, side: 'below', dx: -6 },
            { x: 2006, side: 'below', dx: -2 },
            { x: 2007, side: 'below', dy: 0 },
          ],
        },
      },
      {
        name: 'within-year',
        rows: ({ standing }) => standing === 'same-year',
        paint: 's3',
        width: 0,
        hollow: () => true,
        named: null,
        values: {
          wide: [
            { x: 2006, side: 'above', dx: 4 },
            { x: 2007, side: 'above', dx: 4 },
            { x: 2008, side: 'above' },
          ],
          narrow: [
            { x: 2006, side: 'above', dx: 2 },
            { x: 2008, side: 'above', dx: -4 },
          ],
        },
      },
    ],
    marks: {
      wide: [{ kind: 'note', x: 2008, y: 20, side: 'left', dx: 12, label: 'hollow', wrap: 230 }],
      narrow: [{ kind: 'note', x: 2008, y: 16, side: 'left', dx: 14, label: 'hollow', wrap: 190 }],
    },
  },
  table: { down: ['year', 'standing', 'poor', 'published', 'source'] },
  claims: [
    {
      says: 'from 44 percent in 2002 to about a third in 2008',
      holds: (rows) => {
        const at = (year: number) => rows.find((row) => row.year === year)?.poor ?? NaN;
        return Math.round(at(2002)) === 44 && Math.abs(at(2008) - 100 / 3) < 1;
      },
    },
  ],
});
