import { describe, expect, test } from 'vitest';
import { chartIds, chartOnDisk } from '../../src/charts/author/on-disk.ts';
import { facets, facetsOf, optionsOf } from '../../src/charts/facets.ts';
import { seriesOf } from '../../src/charts/series.ts';
import { choiceIn, queryOf } from '../../src/charts/series-state.ts';
import { nextDirection, order } from '../../src/charts/sort.ts';

const charts = await Promise.all(chartIds().map((id) => chartOnDisk(id, 'en')));

describe('Series in an address', () => {
  const ids = ['us', 'un'];

  test('are those that the chart has', () => {
    expect(choiceIn('?highlight=un,mars', ids)).toEqual({ chosen: ['un'], alone: false });
    expect(choiceIn('?highlight=un,us&others=hidden', ids)).toEqual({ chosen: ids, alone: true });
    expect(choiceIn('?others=hidden', ids)).toEqual({ chosen: [], alone: false });
  });

  test('are written as they are read, and leave the rest alone', () => {
    const search = '?a=1&highlight=us&others=hidden';
    expect(queryOf(choiceIn(search, ids), search)).toBe(search);
    expect(queryOf({ chosen: [], alone: false }, search)).toBe('?a=1');
    expect(queryOf({ chosen: [], alone: false })).toBe('');
  });
});

test('Series of one paint are brought out together, under the shortest of their names', () => {
  const of = (id: string) => charts.flatMap((chart) => (chart.id === id ? seriesOf(chart) : []));
  expect(of('coca-colombia')).toEqual([
    { id: 'us-narrower', label: 'United States', paint: 's1' },
    { id: 'un', label: 'United Nations', paint: 's2' },
  ]);
  expect(of('coca-us-estimates')).toEqual([]);
});

test('Rows are sorted by number or text, the unknown last, and go back', () => {
  expect(order([3, undefined, 1, 20], 'ascending', 'en')).toEqual([2, 0, 3, 1]);
  expect(order([3, undefined, 1, 20], 'descending', 'en')).toEqual([3, 0, 2, 1]);
  expect(order(['b', 'Á', 'a'], 'ascending', 'en')).toEqual([1, 2, 0]);
  expect(order([2, 1], undefined, 'en')).toEqual([0, 1]);
  expect([undefined, 'ascending', 'descending'].map((now) => nextDirection(now as never))).toEqual([
    'ascending',
    'descending',
    undefined,
  ]);
});

test('Charts are counted by what they can be chosen by', () => {
  const options = optionsOf(charts, 'kind', [
    ['map', 'Map'],
    ['pie', 'Pie'],
  ]);
  expect(options).toEqual([{ id: 'map', label: 'Map', count: 1 }]);
  for (const chart of charts) expect(Object.keys(facetsOf(chart))).toEqual([...facets]);
});
