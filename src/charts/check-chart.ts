import { didYouMean } from '../markdown/nearest.ts';
import type { DatasetDescription, DatasetWords } from '../schemas/dataset.ts';
import { ContentError } from './data/content-error.ts';
import { layouts } from './definition.ts';
import type { PublishedChart } from './assemble.ts';
import { drawn } from './drawing.ts';

/** What a chart's words may refer to. */
export interface KnownToCharts {
  readonly charts: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly voices: ReadonlySet<string>;
  /** Ids of the glossary. */
  readonly places: ReadonlySet<string>;
}

/**
 * Looks for everything in a chart that does not fit: references, claims that
 * the data no longer bear out, labels missing or left over, sources unnamed.
 * @returns one message a problem, in the words of an author
 */
export function checkChart(chart: PublishedChart, known: KnownToCharts): string[] {
  const { id, language, words, definition, dataset } = chart;
  const file = `content/charts/${language}/${id}.yaml`;
  const refer = (field: string, ids: readonly string[], allowed: ReadonlySet<string>): string[] =>
    ids
      .filter((each) => !allowed.has(each))
      .map((each) => `${file}: “${field}” names “${each}”, which there is not${didYouMean(each, allowed)}`);
  const failed = (definition.claims ?? []).filter((claim) => !claim.holds(dataset.rows));
  return [
    ...refer('part', [words.part], known.parts),
    ...refer('voice', [words.voice], known.voices),
    ...refer('countries', words.countries, known.places),
    ...refer('related', words.related, known.charts),
    ...sourcesOf(chart)
      .filter((key) => !words.sources.includes(key))
      .map((key) => `${file}: “sources” leaves out “${key}”, which content/datasets/${dataset.id} uses`),
    ...failed.map(
      ({ says }) =>
        `content/charts/${id}.ts: content/datasets/${dataset.id}.csv no longer bears out “${says}”; change the claim and read the chart’s words again`,
    ),
    ...drawingProblems(chart, file),
  ];
}

/** Keys of every source that a chart's figures come from. */
export function sourcesOf({ dataset }: Pick<PublishedChart, 'dataset'>): string[] {
  const column = dataset.description.columns.find(({ source }) => source);
  const inRows = column ? dataset.rows.map((row) => String(row[column.name])) : [];
  return [...new Set([...inRows, ...dataset.description.sources])];
}

/** Begins a message on a chart’s words; all others are on its definition. */
const IN_WORDS = /^“labels”|has a gap/u;

/** Draws both layouts, and asks which labels were looked for. */
function drawingProblems(chart: PublishedChart, file: string): string[] {
  try {
    const used = new Set(layouts.flatMap((layout) => [...drawn(chart, layout).labels]));
    return Object.keys(chart.drawing.labels)
      .filter((label) => !used.has(label))
      .map((label) => `${file}: the chart uses no label “${label}”${didYouMean(label, used)}`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [`${IN_WORDS.test(message) ? file : `content/charts/${chart.id}.ts`}: ${message}`];
  }
}

/**
 * Checks that a dataset's words say everything its description names, and nothing else.
 * @throws Error naming file and field
 */
export function checkWords(file: string, { columns, notes }: DatasetDescription, words: DatasetWords): void {
  const units = columns.flatMap(({ unit }) => unit ?? []);
  const problems = [
    ...compare(
      file,
      'columns',
      columns.map(({ name }) => name),
      Object.keys(words.columns),
    ),
    ...compare(file, 'units', units, Object.keys(words.units)),
    ...compare(file, 'notes', notes, Object.keys(words.notes)),
    ...compare(
      file,
      'values',
      columns.filter(({ values }) => values).map(({ name }) => name),
      Object.keys(words.values),
    ),
    ...columns.flatMap(({ name, values = [] }) =>
      compare(file, `values.${name}`, values, Object.keys(words.values[name] ?? {})),
    ),
  ];
  if (problems.length > 0) throw new ContentError(problems);
}

function compare(file: string, field: string, wanted: readonly string[], given: readonly string[]): string[] {
  const missing = [...new Set(wanted)].filter((id) => !given.includes(id));
  const unknown = given.filter((id) => !wanted.includes(id));
  return [
    ...missing.map((id) => `${file}: “${field}” says nothing of “${id}”`),
    ...unknown.map((id) => `${file}: “${field}” has “${id}”, which the dataset does not${didYouMean(id, wanted)}`),
  ];
}
