import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'poverty-long',
  size: { wide: [720, 400], narrow: [340, 400] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'share',
    digits: 1,
    axes: {
      x: { from: 1980, to: 2010, every: { wide: 5, narrow: 10 } },
      y: { from: 0, to: 55, every: 10, label: 'percent' },
    },
    series: [
      {
        name: 'poverty',
        rows: ({ measure }) => measure === 'poverty',
        paint: 's3',
        hollow: ({ edition }) => edition === null || edition > 2008,
        named: { wide: { x: 1980, side: 'right', dx: -8, dy: 24 }, narrow: { x: 1980, side: 'right', dx: -8, dy: 26 } },
        values: {
          wide: [
            { x: 1980, side: 'above', dx: 14 },
            { x: 1990, side: 'above' },
            { x: 1999, side: 'below', dx: -4 },
            { x: 2002, side: 'above' },
            { x: 2005, side: 'right', dy: -8 },
            { x: 2006, side: 'right', dy: -7 },
            { x: 2007, side: 'below', dx: -10 },
            { x: 2010, side: 'above', dx: 4 },
          ],
          narrow: [
            { x: 1980, side: 'above', dx: 14 },
            { x: 1990, side: 'above' },
            { x: 2002, side: 'above' },
            { x: 2005, side: 'right', dx: -3, dy: -8 },
            { x: 2010, side: 'below' },
          ],
        },
      },
      {
        name: 'extreme',
        rows: ({ measure }) => measure === 'extreme',
        paint: 's6',
        hollow: ({ edition }) => edition === null || edition > 2008,
        named: { wide: { x: 1980, side: 'right', dx: -8, dy: 24 }, narrow: { x: 1980, side: 'right', dx: -8, dy: 26 } },
        values: {
          wide: [
            { x: 1980, side: 'above', dx: 14 },
            { x: 1990, side: 'above' },
            { x: 1999, side: 'below', dx: -4 },
            { x: 2002, side: 'above' },
            { x: 2005, side: 'right', dy: -8 },
            { x: 2007, side: 'below', dx: -10 },
            { x: 2010, side: 'above', dx: 4 },
          ],
          narrow: [
            { x: 1980, side: 'above', dx: 14 },
            { x: 1990, side: 'above' },
            { x: 2002, side: 'above' },
            { x: 2005, side: 'right', dx: -3, dy: -8 },
            { x: 2010, side: 'below' },
          ],
        },
      },
    ],
    marks: {
      wide: [{ kind: 'note', x: 1980, y: 5, side: 'right', dx: 0, label: 'hollow' }],
      narrow: [{ kind: 'note', x: 1981, y: 4.6, side: 'right', dx: -14, label: 'hollow' }],
    },
  },
  table: { down: ['year', 'measure', 'share', 'edition', 'source'] },
  claims: [
    {
      says: 'poverty was above its level of 1980 in 2002 and below it in 2005',
      holds: (rows) => {
        const at = (year: number) => rows.find((row) => row.measure === 'poverty' && row.year === year)?.share ?? NaN;
        return at(2002) > at(1980) && at(2005) < at(1980) && at(1990) > at(1980);
      },
    },
  ],
});
