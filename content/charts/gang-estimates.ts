import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'gang-estimates',
  size: { wide: [720, 560], narrow: [340, 560] },
  picture: {
    kind: 'ranges',
    group: 'place',
    name: 'estimate',
    low: 'low',
    high: 'high',
    axis: { from: 0, to: 500_000, every: { wide: 100_000, narrow: 250_000 } },
    paint: ({ estimate }) => (estimate === 'paper' ? 's1' : 's5'),
    hollow: ({ stated }) => (stated === 'comparable' ? 'comparable' : undefined),
  },
  table: { down: ['place', 'estimate', 'year', 'low', 'high', 'stated', 'source'] },
  claims: [
    {
      says: 'estimates for Honduras differ threefold, those for the three countries twelvefold',
      holds: (rows) => {
        const of = (place: string) => rows.filter((row) => row.place === place && row.stated !== 'comparable');
        const ratio = (place: string) =>
          Math.max(...of(place).map(({ high }) => high)) / Math.min(...of(place).map(({ low }) => low));
        return ratio('honduras') === 3 && ratio('three-countries') === 12;
      },
    },
  ],
});
