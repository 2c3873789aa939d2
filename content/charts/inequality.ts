import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'inequality',
  size: { wide: [720, 560], narrow: [340, 540] },
  picture: {
    kind: 'dumbbell',
    row: 'country',
    value: 'gini',
    digits: 1,
    isStart: ({ period }) => period === 'start',
    starred: ({ period, year }) => year !== (period === 'start' ? 2000 : 2008),
    axis: { from: 40, to: 62, every: 5 },
    paints: { fell: 's1', rose: 's2' },
    headings: { start: 'start', end: 'end', change: 'change' },
  },
  table: { down: ['country', 'period', 'year', 'gini'] },
  claims: [
    {
      says: 'the index fell in 14 of 18 countries',
      holds: (rows) => {
        const starts = rows.filter(({ period }) => period === 'start');
        const fell = starts.filter(({ country, gini }) =>
          rows.some((row) => row.country === country && row.period === 'end' && row.gini < gini),
        );
        return starts.length === 18 && fell.length === 14;
      },
    },
  ],
});
