import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'drug-budget',
  size: { wide: [720, 360], narrow: [340, 360] },
  picture: {
    kind: 'lines',
    x: 'fiscal_year',
    y: 'share',
    axes: {
      x: { from: 2002, to: 2009, every: 1 },
      y: { from: 0, to: 80, every: 20, label: 'percent' },
    },
    series: [
      {
        name: 'supply',
        rows: ({ side, stage }) => side === 'supply' && stage === 'final',
        paint: 's1',
        width: 0,
        digits: 1,
        named: {
          wide: { x: 2002, side: 'right', dx: 6, dy: -30 },
          narrow: { x: 2002, side: 'right', dx: -6, dy: -26 },
        },
        values: [
          { x: 2002, side: 'right' },
          { x: 2009, side: 'below', digits: 1 },
        ],
      },
      {
        name: 'supply',
        rows: ({ side, stage }) => side === 'supply' && stage === 'request',
        paint: 's1',
        width: 0,
        digits: 1,
        hollow: () => true,
        named: null,
        values: [
          { x: 2005, side: 'right' },
          { x: 2008, side: 'left' },
        ],
      },
      {
        name: 'demand',
        rows: ({ side, stage }) => side === 'demand' && stage === 'final',
        paint: 's3',
        width: 0,
        digits: 1,
        named: { wide: { x: 2002, side: 'right', dx: 6, dy: 30 }, narrow: { x: 2002, side: 'right', dx: -6, dy: 26 } },
        values: [
          { x: 2002, side: 'right' },
          { x: 2009, side: 'above', digits: 1 },
        ],
      },
      {
        name: 'demand',
        rows: ({ side, stage }) => side === 'demand' && stage === 'request',
        paint: 's3',
        width: 0,
        digits: 1,
        hollow: () => true,
        named: null,
        values: [
          { x: 2005, side: 'right' },
          { x: 2008, side: 'left' },
        ],
      },
    ],
    marks: {
      wide: [{ kind: 'note', x: 2009, y: 14, side: 'left', dx: 12, label: 'hollow' }],
      narrow: [{ kind: 'note', x: 2009, y: 12, side: 'left', dx: 14, label: 'hollow', wrap: 200 }],
    },
  },
  table: { down: ['fiscal_year', 'stage', 'side', 'share', 'origin', 'source'] },
  claims: [
    {
      says: 'the share for demand fell from 45 to 35.5 percent',
      holds: (rows) => {
        const at = (year: number) =>
          rows.find((row) => row.side === 'demand' && row.stage === 'final' && row.fiscal_year === year)?.share;
        return at(2002) === 45 && at(2009) === 35.5;
      },
    },
    {
      says: 'the two sides make up the budget',
      holds: (rows) =>
        rows
          .filter(({ side }) => side === 'supply')
          .every(
            (row) =>
              Math.abs(
                100 -
                  row.share -
                  (rows.find(
                    (other) =>
                      other.side === 'demand' && other.fiscal_year === row.fiscal_year && other.stage === row.stage,
                  )?.share ?? NaN),
              ) < 0.01,
          ),
    },
  ],
});
