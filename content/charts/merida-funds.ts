import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'merida-funds',
  size: { wide: [720, 520], narrow: [340, 520] },
  picture: {
    kind: 'bars',
    stand: { lying: 'line' },
    value: 'millions',
    to: 560,
    thickness: 24,
    paint: ({ stage, place }) => (stage === 'requested' ? 'quiet' : place === 'mexico' ? 's2' : 's4'),
    print: () => 'dollars',
  },
  table: { down: ['fiscal_year', 'place', 'stage', 'millions', 'basis', 'source'] },
  claims: [
    {
      says: 'Congress appropriated 1,120 million for Mexico, more than six times the 175 million for Central America and neighbors',
      holds: (rows) => {
        const sum = (mexico: boolean) =>
          rows
            .filter(({ stage, place }) => stage !== 'requested' && (place === 'mexico') === mexico)
            .reduce((total, { millions }) => total + millions, 0);
        return sum(true) === 1120 && sum(false) === 175 && sum(true) / sum(false) > 6;
      },
    },
  ],
});
