import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'murder-share',
  size: { wide: [720, 194], narrow: [340, 194] },
  picture: {
    kind: 'shares',
    whole: 'whole',
    share: 'share',
    paint: 's2',
    print: ({ bound }) => bound,
    remark: { label: 'number', column: 'murders' },
    joined: 'latin-america',
    rest: 'rest',
  },
  table: { down: ['whole', 'bound', 'share', 'murders'] },
  claims: [
    {
      says: 'people: about one in twelve; murders: more than one in four',
      holds: (rows) => {
        const at = (whole: 'people' | 'murders') => rows.find((row) => row.whole === whole)?.share ?? NaN;
        return Math.round(100 / at('people')) === 12 && at('murders') > 25;
      },
    },
  ],
});
