import { defineDerived } from '../../src/charts/derived.ts';

export default defineDerived({
  dataset: 'murder-share',
  terms: (rows) => ({
    murders: rows.find(({ whole }) => whole === 'murders')?.share ?? NaN,
    people: rows.find(({ whole }) => whole === 'people')?.share ?? NaN,
  }),
  formula: '{murders} ÷ {people}',
  compute: ({ murders = NaN, people = NaN }) => murders / people,
  digits: 1,
  printed: 3.2,
});
