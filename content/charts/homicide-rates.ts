import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'homicide-rates',
  size: { wide: [720, 460], narrow: [340, 480] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'rate',
    axes: { x: { from: 1995, to: 2012, every: 5 }, y: { from: 0, to: 140, every: 20 } },
    series: [
      // The first lies on top.
      {
        name: 'colombia',
        rows: ({ country }) => country === 'colombia',
        paint: 's1',
        width: 3.5,
        points: false,
        named: 'end',
      },
      {
        name: 'venezuela',
        rows: ({ country }) => country === 'venezuela',
        paint: 's2',
        width: 2,
        points: false,
        named: 'end',
      },
      {
        name: 'guatemala',
        rows: ({ country }) => country === 'guatemala',
        paint: 's4',
        width: 2,
        points: false,
        named: 'end',
      },
      {
        name: 'honduras',
        rows: ({ country }) => country === 'honduras',
        paint: 's5',
        width: 2,
        points: false,
        named: 'end',
      },
      {
        name: 'el-salvador',
        rows: ({ country }) => country === 'el-salvador',
        paint: 's3',
        width: 2,
        points: false,
        named: 'end',
      },
      {
        name: 'mexico',
        rows: ({ country }) => country === 'mexico',
        paint: 's6',
        width: 2,
        points: false,
        named: 'end',
      },
      {
        name: 'united-states',
        rows: ({ country }) => country === 'united-states',
        paint: 'quiet',
        width: 1.5,
        points: false,
        named: 'end',
      },
      {
        name: 'brazil',
        rows: ({ country }) => country === 'brazil',
        paint: 'quiet',
        width: 1.5,
        points: false,
        named: 'end',
      },
    ],
    marks: {
      wide: [
        { kind: 'span', from: 2008, to: 2012 },
        { kind: 'event', x: 2002, label: 'fall-begins' },
        { kind: 'event', x: 2008, label: 'paper-appears' },
      ],
      narrow: [
        { kind: 'span', from: 2008, to: 2012 },
        { kind: 'event', x: 2002, label: 'fall-begins', align: 'center', wrap: 124 },
        { kind: 'event', x: 2008, label: 'paper-appears' },
      ],
    },
  },
  table: { down: ['year'], across: { headings: 'country', cells: 'rate' } },
  claims: [
    {
      says: 'Colombia’s rate nearly halved from 2002 to 2008, Guatemala’s and Venezuela’s rose',
      holds: (rows) => {
        const change = (country: string) => {
          const at = (year: number) => rows.find((row) => row.country === country && row.year === year)?.rate ?? NaN;
          return at(2008) / at(2002);
        };
        return (
          change('colombia') > 0.5 && change('colombia') < 0.55 && change('guatemala') > 1 && change('venezuela') > 1
        );
      },
    },
  ],
});
