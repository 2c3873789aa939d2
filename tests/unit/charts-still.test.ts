import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contextFor } from '../../src/charts/context.ts';
import { readDataset, type Row } from '../../src/charts/data/read-dataset.ts';
import type { DiagramRoute } from '../../src/charts/kinds/diagram.ts';
import type { StillPicture } from '../../src/charts/kinds/pictures.ts';
import { drawStill } from '../../src/charts/kinds/still.ts';
import { Recorder } from '../../src/charts/recorder/recorder.ts';
import { marksToSvg } from '../../src/charts/recorder/svg.ts';
import { named } from '../../src/charts/theme.ts';
import { dataset } from '../../src/schemas/dataset.ts';

function draw(
  picture: StillPicture<Row>,
  rows: readonly Row[],
  [width, height]: readonly [number, number] = [300, 300],
): string {
  const labels = { cause: 'Cause', effect: 'Effect', leads: 'leads to' };
  const values = {
    place: { peru: 'Peru', lima: 'Lima' },
    event: { one: 'something happens', two: 'something else happens' },
    date: { first: '1990', second: '1991' },
  };
  const words = { language: 'en', labels, values, reading: { point: '{value}' } };
  const recorder = new Recorder(width, height);
  drawStill(picture, contextFor(rows, words, named, 'wide'), recorder);
  return marksToSvg(recorder.marks, { id: 'a', size: 15, mode: 'class' });
}

describe('A diagram', () => {
  const rows = [{ from: 'cause', to: 'effect', relation: 'leads', paper: 'la.1' }];
  const diagram = (routes: Record<string, DiagramRoute>): StillPicture<Row> => ({
    kind: 'diagram',
    from: 'from',
    to: 'to',
    relation: 'relation',
    paper: 'paper',
    boxes: {
      cause: { paint: 's1', at: [100, 10, 120, 40] },
      effect: { paint: 's2', at: [100, 150, 120, 40] },
    },
    routes,
    dashed: () => true,
    paint: () => 'ink',
  });
  const words = [110, 100, 100] as const;

  test('draws boxes, arrows and the paragraph of each arrow', () => {
    const drawn = draw(
      diagram({
        leads: {
          path: [
            [100, 50],
            [100, 150],
          ],
          words,
        },
      }),
      rows,
    );
    for (const text of ['Cause', 'Effect', 'leads to', 'la.1']) expect(drawn).toContain(`>${text}<`);
    expect(drawn).toContain('stroke-dasharray="6 4"');
  });

  test('says which arrow has no route, and which route misses its box', () => {
    expect(() => draw(diagram({}), rows)).toThrow('the diagram has no route for “leads”');
    const path = [
      [100, 50],
      [100, 140],
    ] as const;
    expect(() => draw(diagram({ leads: { path, words } }), rows)).toThrow(
      'the wide route of “leads” does not meet the edge of “effect”',
    );
  });
});

describe('A timeline', () => {
  const timeline: StillPicture<Row> = {
    kind: 'timeline',
    from: 'starts',
    to: 'ends',
    event: 'event',
    date: 'date',
    paper: 'paper',
    axis: [{ from: 1980, to: 2000, share: 1, every: 10 }],
    columns: [50, 100],
    paint: () => 's1',
  };
  const rows = [
    { event: 'one', date: 'first', starts: 1990, ends: 1990, paper: 'la.1' },
    { event: 'two', date: 'second', starts: 1991, ends: 1995, paper: null },
  ];

  test('keeps entries apart whose dates are near one another', () => {
    const drawn = draw(timeline, rows);
    const baselines = [...drawn.matchAll(/y="([\d.]+)"[^>]*>199[01]</gu)].map(([, y]) => Number(y));
    expect(baselines).toHaveLength(3); // Two dates, and the tick of 1990.
    expect(drawn).not.toContain('null');
    expect(drawn).toContain('la.1');
  });

  test('says that it is too low for its entries', () => {
    expect(() => draw(timeline, rows, [300, 70])).toThrow('do not fit; make it higher');
  });
});

describe('A map', () => {
  const map = (countries: Record<string, string>): StillPicture<Row> => ({
    kind: 'map',
    place: 'place',
    longitude: 'longitude',
    latitude: 'latitude',
    countries,
    borders: {},
    filled: () => true,
    view: { west: -90, east: -60, south: -20, north: 5 },
    names: { peru: { side: 'over' }, lima: { side: 'right' } },
    paint: () => 's1',
  });
  const rows = [
    { place: 'peru', longitude: -75, latitude: -9.5 },
    { place: 'lima', longitude: -77, latitude: -12 },
  ];

  test('fills countries, marks places and names both', () => {
    const drawn = draw(map({ peru: '604' }), rows);
    expect(drawn).toContain('f-whole');
    expect(drawn.match(/<circle/gu)).toHaveLength(1);
    for (const name of ['Peru', 'Lima']) expect(drawn).toContain(`>${name}<`);
  });

  test('knows no country that is not there', () => {
    expect(() => draw(map({ peru: '999' }), rows)).toThrow('the map has no country “999”');
  });
});

test('No page loads what draws still pictures', () => {
  for (const file of ['kinds/index.ts', 'live/live-chart.ts', 'live/mount.ts', 'definition.ts']) {
    const imports = readFileSync(`src/charts/${file}`, 'utf8').matchAll(/^import (?!type ).*?from '(.*?)'/gmu);
    expect(
      [...imports].map(([, from]) => from).filter((from) => /still|map|diagram|timeline/u.test(from ?? '')),
    ).toEqual([]);
  }
});

test('A cell that names paragraphs holds nothing else', () => {
  const description = dataset.parse({
    columns: [
      { name: 'place', type: 'string' },
      { name: 'paper', type: 'string', paper: true },
    ],
    key: ['place'],
    licence: { name: 'CC0-1.0', url: 'https://example.org/' },
    retrieved: '2026',
  });
  const read = (csv: string) => readDataset({ file: 'a.csv', csv, description, sources: 'unchecked' });
  expect(read('place,paper\nperu,us-drugs.1 la.9\n')).toEqual([{ place: 'peru', paper: 'us-drugs.1 la.9' }]);
  expect(() => read('place,paper\nperu,us-drugs.1 la9\n')).toThrow('found “la9”');
});
