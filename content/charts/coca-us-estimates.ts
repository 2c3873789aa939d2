import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'coca-us-estimates',
  size: { wide: [720, 340], narrow: [340, 330] },
  picture: {
    kind: 'bars',
    stand: { upright: 'year', axis: { from: 1999.4, to: 2006.6, every: 1 } },
    value: 'hectares',
    per: 1000,
    to: 180,
    thickness: { wide: 52, narrow: 26 },
    paint: () => 's1',
    print: ({ year }) => `value-${year}`,
    marks: {
      wide: [
        { kind: 'span', from: 2004.5, to: 2006.6 },
        { kind: 'event', x: 2004.5, label: 'wider-search', wrap: 200 },
      ],
      narrow: [
        { kind: 'span', from: 2004.5, to: 2006.6 },
        { kind: 'event', x: 2004.5, label: 'wider-search', wrap: 104 },
      ],
    },
  },
  table: { down: ['year', 'hectares', 'search_area'] },
  claims: [
    {
      says: '2006 lies between 2000 and the peak of 2001',
      holds: (rows) => {
        const at = (year: number) => rows.find((row) => row.year === year)?.hectares ?? NaN;
        return at(2000) < at(2006) && at(2006) < at(2001);
      },
    },
  ],
});
