import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'main-worry',
  size: { wide: [720, 380], narrow: [340, 380] },
  picture: {
    kind: 'lines',
    x: 'year',
    y: 'share',
    axes: {
      x: { from: 1995, to: 2013, every: { wide: 2, narrow: 5 } },
      y: { from: 0, to: 35, every: 10, label: 'percent' },
    },
    series: [
      {
        name: 'crime',
        rows: ({ worry }) => worry === 'crime',
        paint: 's2',
        gaps: 'open',
        named: { wide: { x: 2004, side: 'left', dx: -14, dy: 22 }, narrow: { x: 2003, side: 'left', dx: 2, dy: 2 } },
        values: {
          wide: [
            { x: 1995, side: 'above' },
            { x: 2003, side: 'above' },
            { x: 2004, side: 'above' },
            { x: 2006, side: 'below' },
            { x: 2007, side: 'below' },
            { x: 2009, side: 'below' },
            { x: 2010, side: 'above', dx: -8 },
            { x: 2011, side: 'above' },
            { x: 2013, side: 'above' },
          ],
          narrow: [
            { x: 1995, side: 'above', dx: 4 },
            { x: 2003, side: 'above' },
            { x: 2007, side: 'below' },
            { x: 2009, side: 'below' },
            { x: 2011, side: 'above' },
            { x: 2013, side: 'above' },
          ],
        },
      },
      {
        name: 'unemployment',
        rows: ({ worry }) => worry === 'unemployment',
        paint: 's1',
        gaps: 'open',
        named: { wide: { x: 2003, side: 'left' }, narrow: { x: 2003, side: 'left' } },
        values: {
          wide: [
            { x: 2003, side: 'above' },
            { x: 2006, side: 'above' },
            { x: 2009, side: 'above' },
            { x: 2010, side: 'right' },
            { x: 2013, side: 'below' },
          ],
          narrow: [
            { x: 2003, side: 'above' },
            { x: 2006, side: 'above' },
            { x: 2009, side: 'above' },
            { x: 2013, side: 'below' },
          ],
        },
      },
    ],
    marks: {
      wide: [
        { kind: 'span', from: 2008.8, to: 2013 },
        { kind: 'event', x: 2008.8, label: 'paper-appears' },
      ],
      narrow: [
        { kind: 'span', from: 2008.8, to: 2013 },
        { kind: 'event', x: 2008.8, label: 'paper-appears', align: 'center' },
      ],
    },
  },
  table: { down: ['year', 'worry', 'share', 'source'] },
  claims: [
    {
      says: 'crime doubled from 2003 to 2007 and had passed unemployment by 2010',
      holds: (rows) => {
        const at = (worry: 'crime' | 'unemployment', year: number) =>
          rows.find((row) => row.worry === worry && row.year === year)?.share ?? NaN;
        return at('crime', 2007) / at('crime', 2003) >= 2 && at('crime', 2010) > at('unemployment', 2010);
      },
    },
  ],
});
