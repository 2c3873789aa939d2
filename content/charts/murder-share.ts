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
      says: 'people: at most 8.5 percent; murders: 27 percent',
      holds: (rows) => {
        const at = (whole: 'people' | 'murders') => rows.find((row) => row.whole === whole)?.share ?? NaN;
        return at('people') === 8.5 && at('murders') === 27;
      },
    },
  ],
});
