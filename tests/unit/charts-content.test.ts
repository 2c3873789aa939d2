import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkChart, checkWords } from '../../src/charts/check-chart.ts';
import { textSizes } from '../../src/charts/context.ts';
import { readDataset } from '../../src/charts/data/read-dataset.ts';
import { readYaml } from '../../src/charts/data/read-yaml.ts';
import { layouts, type ChartDefinition } from '../../src/charts/definition.ts';
import { drawingOf, drawingsOf, nameOf } from '../../src/charts/drawing.ts';
import { drawnBefore } from '../../src/charts/drawn-before.ts';
import type { PublishedChart } from '../../src/charts/published.ts';
import type { Label } from '../../src/charts/recorder/marks.ts';
import { record, renderInline } from '../../src/charts/render.ts';
import { textWidth } from '../../src/charts/text/metrics.ts';
import { chartWords } from '../../src/schemas/chart.ts';
import { dataset as datasetSchema, datasetWords } from '../../src/schemas/dataset.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const definitions = import.meta.glob<ChartDefinition>('/content/charts/*.ts', { eager: true, import: 'default' });

const charts = Object.entries(definitions).map(([path, definition]): PublishedChart => {
  const id = path.replace(/^.*\/|\.ts$/gu, '');
  const words = readYaml(`content/charts/en/${id}.yaml`, read(`content/charts/en/${id}.yaml`), chartWords);
  const file = `content/datasets/${definition.dataset}`;
  const description = readYaml(`${file}.yaml`, read(`${file}.yaml`), datasetSchema);
  const wordsFile = `content/datasets/en/${definition.dataset}.yaml`;
  const own = readYaml(wordsFile, read(wordsFile), datasetWords);
  checkWords(wordsFile, description, own);
  const csv = read(`${file}.csv`);
  const rows = readDataset({ file: `${file}.csv`, csv, description, sources: 'unchecked' });
  const dataset = { id: definition.dataset, description, words: own, rows, csv };
  return {
    id,
    language: 'en',
    definition,
    words,
    dataset,
    drawing: { language: 'en', labels: words.labels, values: own.values, reading: words.reading },
  };
});
const drawings = charts.flatMap((chart) =>
  layouts.map((layout) => ({ name: `${chart.id}, ${layout}`, chart, layout })),
);

interface Extent {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a label as it was measured: from the height of capitals to the baseline. */
function extentOf({ text, x, y, size, anchor }: Label): Extent {
  const width = textWidth(text, size);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { text, left, right: left + width, top: y - size * 0.73, bottom: y };
}

const labelsOf = ({ definition, dataset, drawing }: PublishedChart, layout: 'wide' | 'narrow'): Extent[] =>
  record({ definition, rows: dataset.rows, words: drawing, layout }, 'class').flatMap((mark) =>
    mark.kind === 'label' ? [extentOf(mark)] : [],
  );

test('every chart has its words, and every word its chart', () => {
  const ids = readdirSync('content/charts/en').map((file) => file.replace(/\.yaml$/u, ''));
  expect(charts.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test.each(charts.map((chart) => ({ name: chart.id, chart })))(
  '$name fits its data, words and references',
  ({ chart }) => {
    const everything = {
      charts: new Set(charts.map(({ id }) => id)),
      parts: new Set(['us-perspective', 'latin-american-perspective', 'recommendations']),
      voices: new Set(['author', 'reported', 'evidence', 'ours']),
      places: new Set(readdirSync('content/glossary/en').map((file) => file.replace(/\.yaml$/u, ''))),
    };
    expect(checkChart(chart, everything)).toEqual([]);
  },
);

test('a chart that asks for a wrong column or label is told the nearest right one', () => {
  const chart = charts.find(({ id }) => id === 'coca-us-estimates');
  if (chart?.definition.picture.kind !== 'bars') throw new Error('coca-us-estimates is no longer a chart of bars');
  const { picture } = chart.definition;
  const nowhere = {
    charts: new Set<string>(),
    parts: new Set<string>(),
    voices: new Set<string>(),
    places: new Set<string>(),
  };
  const problems = (changed: Partial<typeof picture>) =>
    checkChart({ ...chart, definition: { ...chart.definition, picture: { ...picture, ...changed } } }, nowhere).join(
      '\n',
    );
  expect(problems({ value: 'hectars' })).toContain(
    'the dataset has no column “hectars”, only year, hectares, search_area; did you mean “hectares”?',
  );
  expect(problems({ print: () => 'value-200' })).toContain('“labels” has no “value-200”; did you mean “value-2000”?');
  expect(problems({})).toContain('“voice” names “reported”, which there is not');
});

test.each(drawings)('$name: no text leaves the picture', ({ chart, layout }) => {
  const [width, height] = chart.definition.size[layout];
  const outside = labelsOf(chart, layout).filter(
    ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
  );
  expect(outside).toEqual([]);
});

test.each(drawings)('$name: no text lies on another', ({ chart, layout }) => {
  const labels = labelsOf(chart, layout);
  const over = (a: Extent, b: Extent): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const pairs = labels.flatMap((label, index) =>
    labels
      .slice(index + 1)
      .filter((other) => over(label, other))
      .map((other) => `${label.text} × ${other.text}`),
  );
  expect(pairs).toEqual([]);
});

test.each(drawings)('$name: text is large enough at 320 px, and never bold', ({ chart, layout }) => {
  const { definition, dataset, drawing } = chart;
  const sizes = record({ definition, rows: dataset.rows, words: drawing, layout }, 'class').flatMap((mark) =>
    mark.kind === 'label' ? [mark.size] : [],
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(textSizes[layout].tick);
  expect(renderInline({ id: chart.id, definition, rows: dataset.rows, words: drawing, layout })).not.toContain(
    'font-weight',
  );
});

test.each(drawings)('$name: amounts begin at nought', ({ chart, layout }) => {
  if (chart.definition.picture.kind === 'dumbbell') return;
  const { definition, dataset, drawing } = chart;
  const ends = chart.definition.picture.kind === 'lines' ? chart.definition.picture.axes.y.from : 0;
  expect(ends).toBe(0);
  expect(renderInline({ id: chart.id, definition, rows: dataset.rows, words: drawing, layout })).toBe(
    renderInline({ id: chart.id, definition, rows: dataset.rows, words: drawing, layout }),
  );
});

test('a page shows the drawing of the chart as it is, and of an edited chart another', () => {
  const [first] = drawings;
  if (!first) throw new Error('There is no chart.');
  const { chart, layout } = first;
  const { id, definition, dataset, drawing } = chart;
  const made = renderInline({ id: `chart-${id}`, definition, rows: dataset.rows, words: drawing, layout });
  expect([drawingOf(chart, layout), drawingOf(chart, layout)]).toEqual([made, made]);
  const edited = { ...chart, dataset: { ...dataset, rows: dataset.rows.slice(0, -1) } };
  expect(drawingOf(edited, layout)).not.toBe(made);
  expect(new Set(layouts.map((each) => drawingOf(chart, each))).size).toBe(layouts.length);
});

test('pages get the drawings that the check has made, by the name of chart and layout', async () => {
  const made = drawingsOf(charts);
  expect(Object.keys(made)).toHaveLength(charts.length * layouts.length);
  for (const { chart, layout } of drawings) expect(made[nameOf(chart, layout)]).toBe(drawingOf(chart, layout));
  const { load } = drawnBefore(() => Promise.resolve(made)) as unknown as {
    readonly load: { readonly handler: () => Promise<string> };
  };
  expect(await load.handler()).toBe(`export default ${JSON.stringify(made)}`);
});
