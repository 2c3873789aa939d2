import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'unauthorized-immigrants',
  size: { wide: [720, 400], narrow: [340, 420] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'millions',
    digits: 1,
    axes: { x: { from: 1990, to: 2012, every: { wide: 2, narrow: 5 } }, y: { from: 0, to: 15, every: 2 } },
    series: [
      {
        name: 'paper',
        rows: ({ estimated_by }) => estimated_by === 'paper',
        paint: 'ink',
        width: 0,
        hollow: () => true,
        digits: 0,
      },
      {
        name: 'dhs',
        rows: ({ estimated_by }) => estimated_by === 'dhs',
        paint: 's5',
        width: 1.5,
      },
      {
        name: 'pew',
        rows: ({ estimated_by }) => estimated_by === 'pew',
        paint: 's1',
        named: { wide: { x: 1995, side: 'left', dx: 6, dy: -22 }, narrow: { x: 1995, side: 'left', dx: 26, dy: -34 } },
        values: {
          wide: [
            { x: 1990, side: 'right', dx: 0, dy: 8 },
            { x: 1995, side: 'right', dx: 0, dy: 8 },
            { x: 2005, side: 'left', dx: 0, dy: -6 },
            { x: 2007, side: 'above' },
            { x: 2009, side: 'below', dy: 4 },
            { x: 2012, side: 'above' },
          ],
          narrow: [
            { x: 1990, side: 'right', dx: 0, dy: 9 },
            { x: 1995, side: 'right', dx: 0, dy: 9 },
            { x: 2005, side: 'left', dx: 2, dy: -5 },
            { x: 2007, side: 'above', dx: -10 },
            { x: 2012, side: 'above', dx: -4 },
          ],
        },
      },
    ],
    marks: {
      wide: [
        {
          kind: 'note',
          x: 2008,
          y: 12,
          side: 'above',
          dx: 46,
          dy: -26,
          paint: 'ink',
          leader: true,
          label: 'perhaps',
          wrap: 200,
        },
        {
          kind: 'note',
          x: 2006,
          y: 11.6,
          side: 'below',
          dx: 30,
          dy: 62,
          paint: 's5',
          leader: true,
          label: 'dhs',
          wrap: 180,
        },
      ],
      narrow: [
        {
          kind: 'note',
          x: 2008,
          y: 12,
          side: 'above',
          dx: 2,
          dy: -32,
          paint: 'ink',
          leader: true,
          label: 'perhaps',
          wrap: 130,
        },
        {
          kind: 'note',
          x: 2006,
          y: 11.6,
          side: 'below',
          dx: 14,
          dy: 62,
          paint: 's5',
          leader: true,
          label: 'dhs',
          wrap: 140,
        },
      ],
    },
  },
  table: { down: ['year', 'estimated_by', 'millions', 'published', 'source'] },
  claims: [
    {
      says: 'more than three times as many in 2007 as in 1990, and 2007 is the highest',
      holds: (rows) => {
        const pew = rows.filter((row) => row.estimated_by === 'pew');
        const at = (year: number) => pew.find((row) => row.year === year)?.millions ?? NaN;
        return at(2007) > 3 * at(1990) && pew.every(({ millions }) => millions <= at(2007));
      },
    },
  ],
});
