import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'removals-central-america',
  size: { wide: [720, 400], narrow: [340, 400] },
  picture: {
    kind: 'stacks',
    x: 'fiscal_year',
    per: 1000,
    digits: 1,
    axes: {
      x: { from: 1992.4, to: 2008.6, every: { wide: 1, narrow: 5 } },
      y: { from: 0, to: 80, every: 20 },
    },
    thickness: { wide: 28, narrow: 11 },
    parts: [
      {
        name: 'convicted',
        amount: ({ convicted }) => convicted,
        paint: 's2',
        named: { wide: { x: 2005, y: 32, side: 'left', dx: -8 }, narrow: { x: 1993, y: 25, side: 'right', dx: -14 } },
      },
      {
        name: 'not-convicted',
        amount: ({ removed, convicted }) => removed - convicted,
        paint: 's1',
        named: { wide: { x: 2006, y: 56, side: 'left', dx: -12 }, narrow: { x: 2005, y: 52, side: 'left', dx: 2 } },
      },
    ],
    totals: { wide: [1993, 1998, 1999, 2005, 2006, 2007, 2008], narrow: [1993, 2008] },
    marks: {
      wide: [{ kind: 'event', x: 1998.5, label: 'other-table' }],
      narrow: [{ kind: 'event', x: 1998.5, label: 'other-table', align: 'center', wrap: 150 }],
    },
  },
  table: { down: ['fiscal_year', 'country', 'removed', 'convicted', 'source'] },
  claims: [
    {
      says: 'removals in 2008 were more than six times those of 1999, 18 percent with a conviction; in no year a majority had one',
      holds: (rows) => {
        const sum = (year: number, column: 'removed' | 'convicted') =>
          rows.filter((row) => row.fiscal_year === year).reduce((total, row) => total + row[column], 0);
        const growth = sum(2008, 'removed') / sum(1999, 'removed');
        const share = (year: number) => sum(year, 'convicted') / sum(year, 'removed');
        return (
          growth > 6.6 &&
          growth < 6.8 &&
          Math.round(100 * share(2008)) === 18 &&
          rows.every((row) => share(row.fiscal_year) < 0.5)
        );
      },
    },
  ],
});
