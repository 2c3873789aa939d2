import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'coca-colombia',
  size: { wide: [720, 430], narrow: [340, 430] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'hectares',
    per: 1000,
    interval: ['low', 'high'],
    axes: { x: { from: 2000, to: 2009, every: { wide: 1, narrow: 3 } }, y: { from: 0, to: 200, every: 50 } },
    series: [
      {
        name: 'us-narrower',
        rows: ({ counted_by, search_area }) => counted_by === 'us' && search_area === 'narrower',
        paint: 's1',
        named: { wide: { x: 2001, side: 'right', dx: 2, dy: -2 }, narrow: { x: 2001, side: 'right', dy: -3 } },
        values: {
          wide: [
            { x: 2000, side: 'below' },
            { x: 2001, side: 'left', dx: 2, dy: -4 },
            { x: 2002, side: 'right', dy: -3 },
            { x: 2004, side: 'right', dx: -2, dy: -9 },
            { x: 2005, side: 'right', dy: 6 },
          ],
          narrow: [
            { x: 2000, side: 'right', dx: -4, dy: 13 },
            { x: 2001, side: 'above', dx: 3, dy: -2 },
            { x: 2005, side: 'right', dx: -3, dy: 7 },
          ],
        },
      },
      {
        name: 'us-wider',
        rows: ({ search_area }) => search_area === 'wider',
        paint: 's1',
        values: {
          wide: [
            { x: 2005, side: 'left', dy: -1 },
            { x: 2006, side: 'right', dy: -2 },
          ],
          narrow: [
            { x: 2005, side: 'left', dx: 1 },
            { x: 2006, side: 'right', dx: -2, dy: -3 },
          ],
        },
      },
      {
        name: 'un',
        rows: ({ counted_by }) => counted_by === 'un',
        paint: 's2',
        named: { wide: { x: 2002, side: 'left', dx: -4, dy: 9 }, narrow: { x: 2003, side: 'left', dx: 8, dy: 18 } },
        values: {
          wide: [
            { x: 2000, side: 'above', dx: 12 },
            { x: 2002, side: 'right', dx: -2, dy: -9 },
            { x: 2004, side: 'below' },
            { x: 2006, side: 'below' },
            { x: 2007, side: 'above' },
            { x: 2009, side: 'below' },
          ],
          narrow: [
            { x: 2000, side: 'above', dx: 7 },
            { x: 2006, side: 'below' },
            { x: 2007, side: 'above' },
            { x: 2009, side: 'below', dx: -3 },
          ],
        },
      },
    ],
    marks: {
      wide: [
        { kind: 'event', x: 2006, label: 'latest', wrap: 150 },
        { kind: 'break', x: 2005, from: 105.4, to: 127.8, paint: 's1' },
        { kind: 'note', x: 2005, y: 165, side: 'left', dx: 24, dy: -24, label: 'wider-search', wrap: 160 },
        { kind: 'note', x: 2006, y: 122, side: 'right', dx: 4, label: 'twice', wrap: 215 },
      ],
      narrow: [
        { kind: 'event', x: 2006, label: 'latest', align: 'center' },
        { kind: 'break', x: 2005, from: 105.4, to: 127.8, paint: 's1' },
        { kind: 'note', x: 2006, y: 184, side: 'right', label: 'wider-search', wrap: 104 },
        { kind: 'note', x: 2006, y: 128, side: 'right', dx: 0, label: 'twice', wrap: 100 },
      ],
    },
  },
  table: { down: ['year', 'counted_by', 'search_area', 'hectares', 'low', 'high', 'source'] },
  claims: [
    {
      says: 'in 2000 the UN counted more than the US, in 2006 half as much',
      holds: (rows) => {
        const at = (by: 'us' | 'un', year: number) =>
          rows.find((row) => row.counted_by === by && row.year === year)?.hectares ?? NaN;
        const ratio = at('us', 2006) / at('un', 2006);
        return at('un', 2000) > at('us', 2000) && ratio > 1.95 && ratio < 2.05;
      },
    },
  ],
});
