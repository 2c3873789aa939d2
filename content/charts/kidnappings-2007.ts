import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'kidnappings-2007',
  size: { wide: [720, 104], narrow: [340, 104] },
  picture: {
    kind: 'shares',
    whole: 'whole',
    share: 'share',
    paint: 's2',
    open: () => true,
    print: () => 'above',
    rest: 'rest',
    marks: {
      wide: [{ kind: 'level', value: 50, upright: true, label: 'half' }],
      narrow: [{ kind: 'level', value: 50, upright: true, label: 'half' }],
    },
  },
  table: { down: ['whole', 'year', 'bound', 'share', 'worldwide'] },
  claims: [{ says: 'more than half', holds: ([row]) => row?.share === 50 && row.worldwide === 7500 }],
});
