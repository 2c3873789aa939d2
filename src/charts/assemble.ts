import { didYouMean } from '../markdown/nearest.ts';
import type { BookData } from '../schemas/book.ts';
import type { ChartWords } from '../schemas/chart.ts';
import type { DatasetDescription, DatasetWords } from '../schemas/dataset.ts';
import type { KnownToCharts } from './check-chart.ts';
import type { DrawingWords } from './context.ts';
import type { Row } from './data/read-dataset.ts';
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

/** What charts are made of, by id. */
export interface ChartParts {
  readonly language: string;
  readonly book: BookData;
  readonly definitions: ReadonlyMap<string, ChartDefinition>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly words: ReadonlyMap<string, ChartWords>;
  /** Ids of the glossary. */
  readonly terms: Iterable<string>;
}

/**
 * Puts the charts of a language together, and says of each what does not fit: file and field.
 * @param check - looks for what is wrong within a chart
 */
export function assembleCharts(
  { language, book, definitions, datasets, words, terms }: ChartParts,
  check: (chart: PublishedChart, known: KnownToCharts) => readonly string[],
): {
  readonly charts: readonly PublishedChart[];
  readonly problems: readonly string[];
} {
  const known = {
    charts: new Set(words.keys()),
    parts: new Set(book.parts.map(({ id }) => id)),
    voices: new Set(book.voices.map(({ id }) => id)),
    places: new Set(terms),
  };
  const problems = [...definitions.keys()]
    .filter((id) => !words.has(id))
    .map((id) => `content/charts/${language}/${id}.yaml is missing; it says the words of content/charts/${id}.ts.`);
  const charts = [...words].flatMap(([id, own]): PublishedChart[] => {
    const definition = definitions.get(id);
    const dataset = definition && datasets.get(definition.dataset);
    if (!definition || !dataset) {
      problems.push(
        definition
          ? `content/charts/${id}.ts: there is no dataset “${definition.dataset}”${didYouMean(definition.dataset, datasets.keys())}`
          : `content/charts/${language}/${id}.yaml: needs content/charts/${id}.ts, which is missing${didYouMean(id, definitions.keys())}`,
      );
      return [];
    }
    const drawing = { language, labels: own.labels, values: dataset.words.values, reading: own.reading };
    const chart: PublishedChart = { id, language, definition, words: own, dataset, drawing };
    problems.push(...check(chart, known));
    return [chart];
  });
  return { charts, problems };
}
