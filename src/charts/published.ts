import { bookOf, entriesOf, once, termsOf } from '../book/entries.ts';
import { didYouMean } from '../markdown/nearest.ts';
import { dataset as datasetSchema } from '../schemas/dataset.ts';
import { assembleCharts, type Dataset, type PublishedChart } from './assemble.ts';
import { checkChart, checkWords } from './check-chart.ts';
import { ContentError } from './data/content-error.ts';
import { readDataset } from './data/read-dataset.ts';
import { readYaml } from './data/read-yaml.ts';
import type { ChartDefinition } from './definition.ts';

export type { Dataset, PublishedChart } from './assemble.ts';

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
/** A build has checked every chart before it began. */
const check = import.meta.env.DEV ? checkChart : () => [];
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
    const book = await bookOf(language);
    const parts = {
      language,
      book,
      definitions: byId(definitions),
      datasets: await datasetsOf(language),
      words: new Map((await entriesOf('charts', language)).map(({ id, data }) => [bare(id), data])),
      terms: (await termsOf(language)).map(({ id }) => id),
    };
    const { charts, problems } = assembleCharts(parts, check);
    if (problems.length > 0) throw new ContentError(problems);
    const rank = ({ words }: PublishedChart): number => book.parts.findIndex(({ id }) => id === words.part);
    return charts.toSorted((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, 'en'));
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
