import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'mexico-drug-deaths',
  size: { wide: [720, 182], narrow: [340, 184] },
  picture: {
    kind: 'bars',
    stand: { lying: 'measure' },
    value: 'deaths',
    to: 5000,
    thickness: { wide: 46, narrow: 44 },
    paint: ({ measure }) => (measure === 'civil-war-marker' ? 'quiet' : 's2'),
    open: ({ bound }) => bound === 'above',
    print: ({ bound }) => bound,
  },
  table: { down: ['measure', 'bound', 'deaths'] },
  claims: [
    {
      says: 'at least three times the marker',
      holds: (rows) => {
        const at = (measure: 'civil-war-marker' | 'drug-deaths-2008') =>
          rows.find((row) => row.measure === measure)?.deaths ?? NaN;
        return at('drug-deaths-2008') >= 3 * at('civil-war-marker');
      },
    },
  ],
});
