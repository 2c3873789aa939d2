import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bibKeys } from '../../markdown/known.ts';
import { didYouMean } from '../../markdown/nearest.ts';
import { book } from '../../schemas/book.ts';
import { chartWords } from '../../schemas/chart.ts';
import { dataset as datasetSchema, datasetWords } from '../../schemas/dataset.ts';
import { checkWords, type KnownToCharts } from '../check-chart.ts';
import { ContentError } from '../data/content-error.ts';
import { readDataset } from '../data/read-dataset.ts';
import { readYaml } from '../data/read-yaml.ts';
import type { ChartDefinition } from '../definition.ts';
import type { Dataset, PublishedChart } from '../published.ts';

/** Ids of the files of a folder with an ending, sorted. */
const idsIn = (folder: string, ending: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

/** A file's text. @throws ContentError that says what it would be for */
function read(file: string, what: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new ContentError([`${file} is missing; it ${what}`]);
}

/** Ids of all charts that `content/charts` defines, sorted. */
export const chartIds = (content = 'content'): string[] => idsIn(path.posix.join(content, 'charts'), '.ts');

/** What the words of charts may refer to, read without a build. */
export function knownOnDisk(language: string, content = 'content'): KnownToCharts {
  const file = `${content}/book/${language}.yaml`;
  const { parts, voices } = readYaml(file, read(file, 'says the parts and voices of the book'), book);
  return {
    charts: new Set(idsIn(`${content}/charts/${language}`, '.yaml')),
    parts: new Set(parts.map(({ id }) => id)),
    voices: new Set(voices.map(({ id }) => id)),
    places: new Set(idsIn(`${content}/glossary/${language}`, '.yaml')),
  };
}

/**
 * Reads one chart with its dataset and words from a `content` folder, without
 * a build: for an author who works on that chart, and for tests.
 * @throws ContentError naming the file, and for an unknown id the nearest
 */
export async function chartOnDisk(id: string, language: string, content = 'content'): Promise<PublishedChart> {
  const ids = chartIds(content);
  if (!ids.includes(id))
    throw new ContentError([`There is no chart “${id}” in ${content}/charts${didYouMean(id, ids)}`]);
  const definition = await definitionOf(path.resolve(content, 'charts', `${id}.ts`));
  const wordsFile = `${content}/charts/${language}/${id}.yaml`;
  const words = readYaml(wordsFile, read(wordsFile, `says the words of ${content}/charts/${id}.ts`), chartWords);
  const dataset = datasetOnDisk(definition.dataset, language, content);
  const drawing = { language, labels: words.labels, values: dataset.words.values, reading: words.reading };
  return { id, language, definition, words, dataset, drawing };
}

async function definitionOf(file: string): Promise<ChartDefinition> {
  // What such a file exports is checked by the compiler, not here.
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: ChartDefinition };
  return module.default;
}

function datasetOnDisk(id: string, language: string, content: string): Dataset {
  const file = `${content}/datasets/${id}`;
  const near = didYouMean(id, idsIn(`${content}/datasets`, '.csv'));
  const description = readYaml(`${file}.yaml`, read(`${file}.yaml`, `describes ${file}.csv${near}`), datasetSchema);
  const wordsFile = `${content}/datasets/${language}/${id}.yaml`;
  const words = readYaml(wordsFile, read(wordsFile, 'says the dataset’s title, columns and values'), datasetWords);
  checkWords(wordsFile, description, words);
  const csv = read(`${file}.csv`, `has the rows that ${file}.yaml describes`);
  const sources = new Set(bibKeys(read(`${content}/sources.bib`, 'names the sources')));
  const rows = readDataset({ file: `${file}.csv`, csv, description, sources });
  return { id, description, words, rows, csv };
}
