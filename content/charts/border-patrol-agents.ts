import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'border-patrol-agents',
  size: { wide: [720, 430], narrow: [340, 430] },
  picture: {
    kind: 'lines',
    x: 'fiscal_year',
    y: 'agents',
    axes: { x: { from: 1992, to: 2008, every: { wide: 2, narrow: 4 } }, y: { from: 0, to: 20000, every: 5000 } },
    series: [
      {
        name: 'nationwide',
        rows: ({ sectors }) => sectors === 'nationwide',
        paint: 's1',
        width: 3.5,
        points: false,
        named: 'end',
        values: {
          wide: [
            { x: 1992, side: 'above', dx: 22 },
            { x: 2001, side: 'above', dx: -14, dy: 2 },
            { x: 2005, side: 'above', dx: -10, dy: -2 },
          ],
          narrow: [
            { x: 1992, side: 'above', dx: 14, dy: -18 },
            { x: 2001, side: 'above', dx: -14, dy: 0 },
          ],
        },
      },
      {
        name: 'southwest',
        rows: ({ sectors }) => sectors === 'southwest',
        paint: 's2',
        points: false,
        named: 'end',
        values: [{ x: 2001, side: 'below', dx: 12 }],
      },
      {
        name: 'northern',
        rows: ({ sectors }) => sectors === 'northern',
        paint: 's3',
        points: false,
        named: 'end',
        values: [{ x: 2001, side: 'above', dx: -14 }],
      },
    ],
    marks: {
      wide: [{ kind: 'event', x: 2001, label: 'september-11' }],
      narrow: [{ kind: 'event', x: 2001, label: 'september-11', align: 'center' }],
    },
  },
  table: { down: ['fiscal_year'], across: { headings: 'sectors', cells: 'agents' } },
  claims: [
    {
      says: 'more than twice as many in 2001 as in 1992, more than four times as many in 2008',
      holds: (rows) => {
        const at = (year: number) =>
          rows.find((row) => row.sectors === 'nationwide' && row.fiscal_year === year)?.agents ?? NaN;
        return at(2001) > 2 * at(1992) && at(2008) > 4 * at(1992);
      },
    },
  ],
});
