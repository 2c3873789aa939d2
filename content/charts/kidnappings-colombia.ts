import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'kidnappings-colombia',
  size: { wide: [720, 420], narrow: [340, 420] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'people',
    axes: { x: { from: 1996, to: 2012, every: { wide: 2, narrow: 4 } }, y: { from: 0, to: 4000, every: 1000 } },
    series: [
      // The first lies on top.
      {
        name: 'memory-center',
        rows: ({ recorded_by }) => recorded_by === 'memory-center',
        paint: 's2',
        width: 0,
        hollow: () => true,
        named: {
          wide: { x: 2010, side: 'above', dx: -8, dy: -16 },
          narrow: { x: 2010, side: 'above', dx: -28, dy: -20 },
        },
        values: [{ x: 2010, side: 'above' }],
      },
      {
        name: 'ministry',
        rows: ({ recorded_by }) => recorded_by === 'ministry',
        paint: 's1',
        width: 3,
        named: { wide: { x: 2003, side: 'right', dx: 2, dy: -8 }, narrow: { x: 2003, side: 'right', dx: -4, dy: -14 } },
        values: {
          wide: [
            { x: 1996, side: 'right', dy: 6 },
            { x: 2000, side: 'above' },
            { x: 2002, side: 'right', dx: -2, dy: -9 },
            { x: 2005, side: 'left', dx: 0, dy: 6 },
            { x: 2008, side: 'above', dx: -6 },
            { x: 2012, side: 'above', dx: -2 },
          ],
          narrow: [
            { x: 1996, side: 'right', dy: 6 },
            { x: 2000, side: 'above' },
            { x: 2002, side: 'right', dx: -3, dy: -10 },
            { x: 2008, side: 'above', dx: -9, dy: -3 },
            { x: 2012, side: 'above', dx: 0 },
          ],
        },
      },
    ],
    marks: {
      wide: [
        { kind: 'span', from: 2008, to: 2012 },
        { kind: 'event', x: 2002, label: 'fall-begins', wrap: 200 },
        { kind: 'event', x: 2008, label: 'paper-appears' },
      ],
      narrow: [
        { kind: 'span', from: 2008, to: 2012 },
        { kind: 'event', x: 2002, label: 'fall-begins', align: 'center', wrap: 130 },
        { kind: 'event', x: 2008, label: 'paper-appears' },
      ],
    },
  },
  table: { down: ['year', 'recorded_by', 'people', 'extortive', 'simple', 'source'] },
  claims: [
    {
      says: 'six in seven fewer in 2008 than in 2002, and the peak was 2000',
      holds: (rows) => {
        const own = rows.filter(({ recorded_by }) => recorded_by === 'ministry');
        const at = (year: number) => own.find((row) => row.year === year)?.people ?? NaN;
        const peak = own.every(({ people }) => people <= at(2000));
        return peak && Math.round((1 - at(2008) / at(2002)) * 100) === 85;
      },
    },
    {
      says: 'the two kinds add up to the total',
      holds: (rows) =>
        rows
          .filter(({ recorded_by }) => recorded_by === 'ministry')
          .every(({ people, extortive, simple }) => (extortive ?? NaN) + (simple ?? NaN) === people),
    },
  ],
});
