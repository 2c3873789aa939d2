import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'eradication-colombia',
  size: { wide: [720, 430], narrow: [340, 440] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'hectares',
    per: 1000,
    axes: { x: { from: 1999, to: 2009, every: { wide: 1, narrow: 2 } }, y: { from: 0, to: 175, every: 50 } },
    series: [
      {
        name: 'by-hand',
        rows: ({ measure }) => measure === 'by-hand',
        paint: 's3',
        width: 3.5,
        named: { wide: { x: 2001, side: 'above', dx: 0, dy: -4 }, narrow: { x: 2001, side: 'above', dx: 6, dy: -4 } },
        values: {
          wide: [
            { x: 2003, side: 'above' },
            { x: 2005, side: 'right', dy: 12 },
            { x: 2008, side: 'right', dy: -3 },
            { x: 2009, side: 'below' },
          ],
          narrow: [
            { x: 2003, side: 'above' },
            { x: 2005, side: 'right', dx: -2, dy: 8 },
            { x: 2008, side: 'right', dx: -3, dy: -6 },
            { x: 2009, side: 'below', dx: 2 },
          ],
        },
      },
      {
        name: 'standing',
        rows: ({ measure }) => measure === 'standing',
        paint: 's1',
        named: { wide: { x: 2000, side: 'right', dx: 2, dy: -4 }, narrow: { x: 2000, side: 'right', dx: 0, dy: -12 } },
        values: {
          wide: [
            { x: 1999, side: 'below', dx: 10 },
            { x: 2003, side: 'below' },
            { x: 2007, side: 'above' },
            { x: 2008, side: 'below', dx: -6, dy: 0 },
            { x: 2009, side: 'above', dx: 6 },
          ],
          narrow: [
            { x: 1999, side: 'below', dx: 12 },
            { x: 2003, side: 'below', dx: -3 },
            { x: 2007, side: 'above', dx: -3 },
            { x: 2009, side: 'above', dx: 6 },
          ],
        },
      },
      {
        name: 'sprayed',
        rows: ({ measure }) => measure === 'sprayed',
        paint: 's2',
        width: 0,
        named: { wide: { x: 2005, side: 'right', dx: 32 }, narrow: { x: 2005, side: 'right', dx: -46, dy: -28 } },
        values: {
          wide: [
            { x: 2002, side: 'right' },
            { x: 2004, side: 'above' },
            { x: 2005, side: 'right', dx: 0 },
          ],
          narrow: [
            { x: 2002, side: 'right', dx: -3 },
            { x: 2004, side: 'below' },
            { x: 2005, side: 'right', dx: -3 },
          ],
        },
      },
    ],
  },
  table: { down: ['year', 'measure', 'hectares', 'source'] },
  claims: [
    {
      says: 'uprooting by hand grew more than twentyfold from 2003 to 2008, the UN count fell by 6 percent',
      holds: (rows) => {
        const change = (measure: 'by-hand' | 'standing') => {
          const at = (year: number) =>
            rows.find((row) => row.measure === measure && row.year === year)?.hectares ?? NaN;
          return at(2008) / at(2003);
        };
        return change('by-hand') > 20 && Math.round((1 - change('standing')) * 100) === 6;
      },
    },
  ],
});
