import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'coca-andes',
  size: { wide: [720, 440], narrow: [340, 440] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'hectares',
    per: 1000,
    axes: { x: { from: 1995, to: 2003, every: { wide: 1, narrow: 2 } }, y: { from: 0, to: 225, every: 50 } },
    series: [
      {
        name: 'colombia',
        rows: ({ country, year }) => country === 'colombia' && year <= 2000,
        paint: 's1',
        width: 3.5,
        named: { wide: { x: 1997, side: 'right', dx: 6, dy: 12 }, narrow: { x: 1997, side: 'right', dx: 2, dy: 10 } },
        values: {
          wide: [
            { x: 1995, side: 'above', dx: 12, dy: -2 },
            { x: 1999, side: 'right', dy: 8 },
            { x: 2000, side: 'right', dy: 4 },
          ],
          narrow: [
            { x: 1995, side: 'above', dx: 4, dy: -3 },
            { x: 1999, side: 'right', dx: -3, dy: 9 },
          ],
        },
      },
      {
        name: 'colombia',
        rows: ({ country, year }) => country === 'colombia' && year > 2000,
        paint: 's1',
        width: 3.5,
        named: null,
        values: {
          wide: [
            { x: 2001, side: 'above' },
            { x: 2002, side: 'right' },
          ],
          narrow: [
            { x: 2001, side: 'right', dx: -1, dy: -6 },
            { x: 2002, side: 'right', dx: -2 },
          ],
        },
      },
      {
        name: 'peru',
        rows: ({ country }) => country === 'peru',
        paint: 's2',
        named: { wide: { x: 1996, side: 'right', dx: 2, dy: -5 }, narrow: { x: 1996, side: 'right', dx: -2, dy: -7 } },
        values: {
          wide: [
            { x: 1995, side: 'above', dx: 12 },
            { x: 1999, side: 'above', dx: 4 },
            { x: 2003, side: 'above' },
          ],
          narrow: [
            { x: 1995, side: 'above', dx: 14 },
            { x: 1999, side: 'above', dx: 4 },
            { x: 2003, side: 'above' },
          ],
        },
      },
      {
        name: 'bolivia',
        rows: ({ country }) => country === 'bolivia',
        paint: 's3',
        named: { wide: { x: 1997, side: 'below', dx: -20, dy: 4 }, narrow: { x: 1997, side: 'below', dx: -12, dy: 4 } },
        values: {
          wide: [
            { x: 1995, side: 'below', dx: 12 },
            { x: 1999, side: 'below' },
            { x: 2003, side: 'below' },
          ],
          narrow: [
            { x: 1995, side: 'below', dx: 12 },
            { x: 1999, side: 'below' },
            { x: 2003, side: 'below' },
          ],
        },
      },
      {
        name: 'three-countries',
        rows: ({ country }) => country === 'three-countries',
        paint: 'quiet',
        width: 1.5,
        named: {
          wide: { x: 1997, side: 'right', dx: -2, dy: -13 },
          narrow: { x: 1997, side: 'right', dx: -4, dy: -15 },
        },
        values: {
          wide: [
            { x: 1995, side: 'below', dx: 14 },
            { x: 1999, side: 'right', dx: -2 },
          ],
          narrow: [
            { x: 1995, side: 'below', dx: 16 },
            { x: 1999, side: 'right', dx: -2 },
          ],
        },
      },
    ],
    marks: {
      wide: [
        { kind: 'break', x: 2000.5, from: 136.2, to: 169.8, paint: 's1' },
        { kind: 'note', x: 2000.5, y: 112, side: 'right', dx: -8, label: 'clouds', wrap: 200 },
      ],
      narrow: [
        { kind: 'break', x: 2000.5, from: 136.2, to: 169.8, paint: 's1' },
        { kind: 'note', x: 2003, y: 104, side: 'left', dx: 22, label: 'clouds', wrap: 110 },
      ],
    },
  },
  table: { down: ['year'], across: { headings: 'country', cells: 'hectares' } },
  claims: [
    {
      says: 'from 1995 to 1999 coca fell in Peru and Bolivia, more than doubled in Colombia, and in all fell by 15 percent',
      holds: (rows) => {
        const change = (country: string) => {
          const at = (year: number) =>
            rows.find((row) => row.country === country && row.year === year)?.hectares ?? NaN;
          return at(1999) / at(1995);
        };
        const all = Math.round((1 - change('three-countries')) * 100) === 15;
        return change('peru') < 1 && change('bolivia') < 1 && change('colombia') > 2 && all;
      },
    },
    {
      says: 'the three countries add up to the total',
      holds: (rows) =>
        [1995, 1996, 1997, 1998, 1999].every((year) => {
          const own = rows.filter((row) => row.year === year);
          const total = own.find(({ country }) => country === 'three-countries')?.hectares;
          return own.reduce((sum, { hectares }) => sum + hectares, 0) === 2 * (total ?? NaN);
        }),
    },
  ],
});
