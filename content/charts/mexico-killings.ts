import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'mexico-killings',
  size: { wide: [720, 470], narrow: [340, 480] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'killings',
    axes: { x: { from: 2001, to: 2009, every: { wide: 1, narrow: 2 } }, y: { from: 0, to: 10000, every: 2000 } },
    series: [
      // The first lies on top.
      {
        name: 'paper',
        rows: ({ counted_by }) => counted_by === 'paper',
        paint: 'ink',
        width: 0,
        hollow: () => true,
      },
      {
        name: 'federal-database',
        rows: ({ counted_by }) => counted_by === 'federal-database',
        paint: 's2',
        named: 'end',
      },
      { name: 'milenio', rows: ({ counted_by }) => counted_by === 'milenio', paint: 's4', named: 'end' },
      {
        name: 'attorney-general',
        rows: ({ counted_by }) => counted_by === 'attorney-general',
        paint: 's5',
        named: 'end',
      },
      { name: 'el-universal', rows: ({ counted_by }) => counted_by === 'el-universal', paint: 's3', named: 'end' },
      { name: 'reforma', rows: ({ counted_by }) => counted_by === 'reforma', paint: 's1', named: 'end' },
      {
        name: 'moloeznik',
        rows: ({ counted_by }) => counted_by === 'moloeznik',
        paint: 'quiet',
        named: { wide: { x: 2003, side: 'above', dx: 0, dy: -4 }, narrow: { x: 2003, side: 'above', dx: -5, dy: -4 } },
      },
    ],
    marks: {
      wide: [
        { kind: 'range', x: 2008, from: 5153, to: 6838 },
        { kind: 'note', x: 2008, y: 6838, side: 'left', dx: -6, dy: -6, label: 'spread', wrap: 220, paint: 'ink' },
        { kind: 'note', x: 2008, y: 3000, side: 'right', dx: 2, label: 'perhaps', wrap: 190, paint: 'ink' },
      ],
      narrow: [
        { kind: 'range', x: 2008, from: 5153, to: 6838 },
        { kind: 'note', x: 2008, y: 6838, side: 'left', dx: -4, dy: -14, label: 'spread', wrap: 110, paint: 'ink' },
        { kind: 'note', x: 2008, y: 3000, side: 'right', label: 'perhaps', wrap: 130, paint: 'ink' },
      ],
    },
  },
  table: { down: ['year', 'counted_by', 'bound', 'killings', 'source'] },
  claims: [
    {
      says: 'counts for 2008 run from 5,153 to 6,838, and every body that counted both years has more in 2008 than in 2007 by two thirds or more',
      holds: (rows) => {
        const counts = rows.filter(({ bound }) => bound === 'stated');
        const in2008 = counts.filter(({ year }) => year === 2008);
        const range = in2008.map(({ killings }) => killings);
        const grown = in2008.every(({ counted_by, killings }) =>
          counts.some((row) => row.year === 2007 && row.counted_by === counted_by && killings > (5 / 3) * row.killings),
        );
        return in2008.length === 5 && Math.min(...range) === 5153 && Math.max(...range) === 6838 && grown;
      },
    },
  ],
});
