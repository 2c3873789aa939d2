import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'paper-timeline',
  size: { wide: [720, 640], narrow: [340, 1100] },
  picture: {
    kind: 'timeline',
    from: 'starts',
    to: 'ends',
    event: 'event',
    date: 'date',
    paper: 'paper',
    axis: [
      { from: 1980, to: 2000, share: 2, every: 5 },
      { from: 2000, to: 2009, share: 3, every: 1 },
    ],
    columns: { wide: [52, 130], narrow: [44, 98] },
    paint: ({ paper }) => {
      if (paper === null) return 'ink';
      return paper.startsWith('la.') ? 's2' : 's1';
    },
  },
  table: { down: ['date', 'event', 'paper'] },
});
