import { bookOf, entriesOf, once, termsOf } from '../book/entries.ts';
import { didYouMean } from '../markdown/nearest.ts';
import type { ChartWords } from '../schemas/chart.ts';
import { dataset as datasetSchema, type DatasetDescription, type DatasetWords } from '../schemas/dataset.ts';
import { checkChart, checkWords } from './check-chart.ts';
import type { DrawingWords } from './context.ts';
import { ContentError } from './data/content-error.ts';
import { readDataset, type Row } from './data/read-dataset.ts';
import { readYaml } from './data/read-yaml.ts';
import type { ChartDefinition } from './definition.ts';

/** A dataset with its words. */
export interface Dataset {
  readonly id: string;
  readonly description: DatasetDescription;
  readonly words: DatasetWords;
  readonly rows: readonly Row[];
  readonly csv: string;
}

/** A chart ready to be shown in a language. */
export interface PublishedChart {
  readonly id: string;
  readonly language: string;
  readonly definition: ChartDefinition;
  readonly words: ChartWords;
  readonly dataset: Dataset;
  readonly drawing: DrawingWords;
}

const definitions = import.meta.glob<ChartDefinition>('/content/charts/*.ts', { eager: true, import: 'default' });
const tables = import.meta.glob<string>('/content/datasets/*.csv', { eager: true, query: '?raw', import: 'default' });
const descriptions = import.meta.glob<string>('/content/datasets/*.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const idOf = (path: string): string => path.replace(/^.*\/|\.\w+$/gu, '');
const byId = <Value>(files: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(files).map(([path, value]) => [idOf(path), value]));
/** An entry's id without its language. */
const bare = (id: string): string => id.slice(id.indexOf('/') + 1);

/** Datasets of the site, in a language. @throws Error when a file is missing or does not fit its description */
export const datasetsOf = (language: string): Promise<ReadonlyMap<string, Dataset>> =>
  once(`datasets ${language}`, async () => {
    const csvs = byId(tables);
    const words = new Map((await entriesOf('datasets', language)).map(({ id, data }) => [bare(id), data]));
    return new Map(
      [...byId(descriptions)].map(([id, text]): [string, Dataset] => {
        const description = readYaml(`content/datasets/${id}.yaml`, text, datasetSchema);
        const csv = csvs.get(id) ?? '';
        const own = words.get(id);
        if (!own)
          throw new Error(
            `content/datasets/${language}/${id}.yaml is missing; it says the dataset’s title, columns and values.`,
          );
        checkWords(`content/datasets/${language}/${id}.yaml`, description, own);
        // Which sources there are is checked once, by the integration, before anything is built.
        const rows = readDataset({ file: `content/datasets/${id}.csv`, csv, description, sources: 'unchecked' });
        return [id, { id, description, words: own, rows, csv }];
      }),
    );
  });

/**
 * All charts in a language, in the order of the parts they belong to.
 * @throws Error naming every file and field that does not fit
 */
export const chartsOf = (language: string): Promise<readonly PublishedChart[]> =>
  once(`charts ${language}`, async () => {
    const { parts, voices } = await bookOf(language);
    const datasets = await datasetsOf(language);
    const entries = await entriesOf('charts', language);
    const ids = entries.map(({ id }) => bare(id));
    const known = {
      charts: new Set(ids),
      parts: new Set(parts.map(({ id }) => id)),
      voices: new Set(voices.map(({ id }) => id)),
      places: new Set((await termsOf(language)).map(({ id }) => id)),
    };
    const defined = byId(definitions);
    const problems = [...defined.keys()]
      .filter((id) => !known.charts.has(id))
      .map((id) => `content/charts/${language}/${id}.yaml is missing; it says the words of content/charts/${id}.ts.`);
    const charts = entries.flatMap(({ id: path, data: words }): PublishedChart[] => {
      const id = bare(path);
      const definition = defined.get(id);
      const dataset = definition && datasets.get(definition.dataset);
      if (!definition || !dataset) {
        const wanted = definition ? `content/datasets/${definition.dataset}.csv` : `content/charts/${id}.ts`;
        const near = definition ? didYouMean(definition.dataset, datasets.keys()) : didYouMean(id, defined.keys());
        problems.push(`content/charts/${language}/${id}.yaml needs ${wanted}, which is missing${near}`);
        return [];
      }
      const drawing = { language, labels: words.labels, values: dataset.words.values, reading: words.reading };
      const chart: PublishedChart = { id, language, definition, words, dataset, drawing };
      problems.push(...checkChart(chart, known));
      return [chart];
    });
    if (problems.length > 0) throw new ContentError(problems);
    const rank = ({ words }: PublishedChart): number => parts.findIndex(({ id }) => id === words.part);
    return charts.sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, 'en'));
  });

/** A chart by id. @throws Error naming the nearest id when there is none */
export async function chartOf(id: string, language: string): Promise<PublishedChart> {
  const charts = await chartsOf(language);
  const found = charts.find((chart) => chart.id === id);
  if (!found)
    throw new Error(
      `Unknown chart “${id}” (${language})${didYouMean(
        id,
        charts.map((chart) => chart.id),
      )}`,
    );
  return found;
}
