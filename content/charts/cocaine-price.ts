import { defineChart } from '../../src/charts/definition.ts';

const crack = [
  { series: 'crack-under-1-gram', named: { wide: { x: 1992, dy: -14 }, narrow: { x: 1992, dy: -14 } } },
  { series: 'crack-1-to-15-grams', named: { wide: { x: 1992, dy: -12 }, narrow: { x: 1992, dy: -12 } } },
  { series: 'crack-over-15-grams', named: { wide: { x: 1992, dy: 21 }, narrow: { x: 1988, dy: 24 } } },
] as const;

const last = { x: 2002, side: 'right' } as const;

export default defineChart({
  dataset: 'cocaine-price',
  size: { wide: [720, 690], narrow: [340, 660] },
  picture: {
    kind: 'panels',
    x: 'year',
    y: 'price',
    years: { from: 1986, to: 2012, every: { wide: 2, narrow: 5 } },
    gap: { wide: 56, narrow: 96 },
    panels: [
      {
        name: 'unodc-current',
        axis: { from: 0, to: 100, every: 100, label: 'dollars' },
        series: [
          {
            name: 'current',
            rows: ({ series }) => series === 'unodc-current',
            paint: 's1',
            points: false,
            named: null,
            values: {
              wide: [
                { x: 1990, side: 'left', dx: 2 },
                { x: 1999, side: 'below' },
                { x: 2006, side: 'below' },
                { x: 2008, side: 'below', dx: 8 },
                { x: 2012, side: 'above' },
              ],
              narrow: [
                { x: 1990, side: 'left', dx: 4 },
                { x: 1999, side: 'below' },
                { x: 2006, side: 'below' },
                { x: 2012, side: 'above' },
              ],
            },
          },
        ],
        marks: { wide: [{ kind: 'span', from: 2008, to: 2012 }], narrow: [{ kind: 'span', from: 2008, to: 2012 }] },
      },
      {
        name: 'unodc-earlier',
        axis: { from: 0, to: 275, every: 100, label: 'dollars' },
        series: [
          {
            name: 'earlier-real',
            rows: ({ series, year }) => series === 'unodc-earlier-real' && year <= 2000,
            paint: 's3',
            points: false,
            named: {
              wide: { x: 1993, side: 'right', dx: -2, dy: -10 },
              narrow: { x: 1993, side: 'right', dx: -4, dy: -12 },
            },
            values: [
              { x: 1990, side: 'left', dx: 4 },
              { x: 1999, side: 'above' },
            ],
          },
          {
            name: 'earlier-real',
            rows: ({ series, year }) => series === 'unodc-earlier-real' && year > 2000,
            paint: 's3',
            named: null,
          },
          {
            name: 'earlier-nominal',
            rows: ({ series, year }) => series === 'unodc-earlier-nominal' && year <= 2000,
            paint: 's1',
            points: false,
            named: {
              wide: { x: 1993, side: 'below', dx: -40, dy: 18 },
              narrow: { x: 1993, side: 'below', dx: -2, dy: 20 },
            },
            values: [
              { x: 1990, side: 'left', dx: 4 },
              { x: 1999, side: 'below', dx: -8 },
            ],
          },
          {
            name: 'earlier-nominal',
            rows: ({ series, year }) => series === 'unodc-earlier-nominal' && year > 2000,
            paint: 's1',
            named: null,
          },
        ],
        marks: {
          wide: [
            { kind: 'break', x: 2000.5, from: 80, to: 128, paint: 's1' },
            { kind: 'note', x: 2002, y: 100, side: 'right', dx: 8, label: 'other-source', wrap: 190 },
          ],
          narrow: [
            { kind: 'break', x: 2000.5, from: 80, to: 128, paint: 's1' },
            { kind: 'note', x: 2002, y: 100, side: 'right', dx: 4, label: 'other-source', wrap: 100 },
          ],
        },
      },
      {
        name: 'crack',
        axis: { from: 0, to: 350, every: 100, label: 'dollars' },
        series: crack.map(({ series: id, named }) => ({
          name: id,
          rows: ({ series }) => series === id,
          paint: 's2',
          points: false,
          named: {
            wide: { ...named.wide, side: 'right' },
            narrow: { ...named.narrow, side: 'right' },
          },
          values: {
            wide: id === 'crack-over-15-grams' ? [last] : [{ x: 1986, side: 'right', dx: 6, dy: -4 }, last],
            narrow: id === 'crack-under-1-gram' ? [{ x: 1986, side: 'right', dx: 2, dy: -3 }, last] : [last],
          },
        })),
      },
    ],
  },
  table: { down: ['year'], across: { headings: 'series', cells: 'price' } },
  claims: [
    {
      says: 'every series has a lower price in 1999 than in 1990',
      holds: (rows) => {
        const names = new Set(rows.map(({ series }) => series));
        const at = (name: string, year: number) =>
          rows.find((row) => row.series === name && row.year === year)?.price ?? NaN;
        return names.size === 6 && [...names].every((name) => at(name, 1999) < at(name, 1990));
      },
    },
    { says: 'none reaches back to 1981', holds: (rows) => rows.every(({ year }) => year > 1981) },
    {
      says: 'in UNODC’s later edition 2006 is the lowest year and 2008 lies 22 percent above it',
      holds: (rows) => {
        const own = rows.filter(({ series }) => series === 'unodc-current');
        const at = (year: number) => own.find((row) => row.year === year)?.price ?? NaN;
        return own.every(({ price }) => price >= at(2006)) && Math.round((at(2008) / at(2006)) * 100) === 122;
      },
    },
  ],
});
