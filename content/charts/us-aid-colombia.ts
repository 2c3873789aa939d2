import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'us-aid-colombia',
  size: { wide: [720, 420], narrow: [340, 430] },
  picture: {
    kind: 'lines',
    x: 'fiscal_year',
    y: 'millions',
    axes: {
      x: { from: 1997, to: 2008, every: { wide: 1, narrow: 2 } },
      y: { from: 0, to: 800, every: 200, label: 'dollars' },
    },
    series: [
      {
        name: 'april-2010',
        rows: ({ vintage }) => vintage === 'april-2010',
        paint: 's2',
        named: { wide: { x: 2008, side: 'left', dx: -12, dy: 8 }, narrow: { x: 2008, side: 'left', dx: -14, dy: 12 } },
        values: [{ x: 2008, side: 'below', dx: 0 }],
      },
      {
        name: 'june-2007',
        rows: ({ vintage }) => vintage === 'june-2007',
        paint: 's1',
        hollow: ({ standing }) => standing !== 'past-year',
        named: { wide: { x: 2003, side: 'above', dx: 40, dy: -8 }, narrow: { x: 2004, side: 'below', dx: 22, dy: 12 } },
        values: {
          wide: [
            { x: 1997, side: 'above', dx: 6 },
            { x: 1999, side: 'left', dy: -4 },
            { x: 2000, side: 'above' },
            { x: 2001, side: 'below' },
            { x: 2003, side: 'left', dy: -4 },
            { x: 2006, side: 'above' },
            { x: 2008, side: 'above' },
          ],
          narrow: [
            { x: 1997, side: 'above', dx: 8 },
            { x: 2000, side: 'above' },
            { x: 2001, side: 'below' },
            { x: 2003, side: 'left', dx: 2, dy: -4 },
            { x: 2008, side: 'above' },
          ],
        },
      },
    ],
    marks: {
      wide: [{ kind: 'note', x: 2008, y: 602.4, side: 'above', dx: -34, dy: -30, label: 'hollow', wrap: 170 }],
      narrow: [{ kind: 'note', x: 2008, y: 710, side: 'left', dx: 22, label: 'hollow', wrap: 140 }],
    },
  },
  table: {
    down: [
      'fiscal_year',
      'vintage',
      'standing',
      'millions',
      'narcotics_control',
      'defense_counterdrug',
      'financing_and_training',
      'other',
      'source',
    ],
  },
  claims: [
    {
      says: 'aid more than doubled in 2000 and was between 580 and 635 million a year from 2003 to 2007',
      holds: (rows) => {
        const at = (year: number) =>
          rows.filter(({ fiscal_year }) => fiscal_year === year).map(({ millions }) => millions);
        const level = [2003, 2004, 2005, 2006, 2007].flatMap(at);
        const [before, after] = [at(1999)[0] ?? NaN, at(2000)[0] ?? NaN];
        return after > 2 * before && level.every((millions) => millions > 580 && millions < 635);
      },
    },
    {
      says: 'the programs add up to the sums of June 2007',
      holds: (rows) =>
        rows
          .filter(({ vintage }) => vintage === 'june-2007')
          .every((row) => {
            const parts = [row.narcotics_control, row.defense_counterdrug, row.financing_and_training, row.other];
            return Math.abs(parts.reduce<number>((sum, part) => sum + (part ?? NaN), 0) - row.millions) < 0.001;
          }),
    },
  ],
});
