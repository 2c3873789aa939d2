import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edition } from '../checks/edition/edition.ts';
import { readEntry, type Entry } from '../checks/edition/entry.ts';
import { atPlace, type Problem } from '../checks/problem.ts';
import { dataset } from '../schemas/dataset.ts';
import { assembleCharts, type Dataset, type PublishedChart } from './assemble.ts';
import { checkChart, checkWords } from './check-chart.ts';
import { ContentError } from './data/content-error.ts';
import { checkDatasets, describedDatasets } from './data/datasets-on-disk.ts';
import type { ChartDefinition } from './definition.ts';

/** What is wrong with the datasets of a `content` folder, cell by cell. */
export function datasetProblems(content: string): Problem[] {
  return told(() => checkDatasets(content)).map((problem) => {
    if (problem.line !== undefined || !problem.file.endsWith('.yaml')) return problem;
    const file = path.join(content, '..', problem.file);
    if (!existsSync(file)) return problem;
    const read = readEntry({ file, id: file, yaml: readFileSync(file, 'utf8') }, dataset);
    return 'entry' in read ? withLine(problem, read.entry) : problem;
  });
}

/** Does something that tells all that is wrong at once. */
function told(work: () => unknown): Problem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map((problem) => atPlace(problem));
    throw error;
  }
}

/** What is wrong with charts, and those that were drawn to find out. */
interface CheckedCharts {
  readonly problems: readonly Problem[];
  readonly charts: readonly PublishedChart[];
}

/**
 * What is wrong with the charts of each language: draws them all, as the pages will.
 * @param content - path of a `content` folder whose datasets are right
 */
export async function checkCharts(content: string, editions: readonly Edition[]): Promise<CheckedCharts> {
  const files = new Set(
    editions.flatMap(({ files: names }) => names.filter((name) => /^content\/charts\/[^/]+\.ts$/u.test(name))),
  );
  const problems: Problem[] = [];
  const definitions = new Map<string, ChartDefinition>();
  for (const file of files) {
    try {
      definitions.set(path.basename(file, '.ts'), await definitionIn(path.join(content, '..', file)));
    } catch (error) {
      problems.push({ file, message: `cannot be read: ${firstLine(error)}` });
    }
  }
  if (problems.length > 0) return { problems, charts: [] };
  const drawn: PublishedChart[] = [];
  const rows = checkDatasets(content);
  const described = describedDatasets(content);
  const found = editions.flatMap(({ language, book, charts, datasets, terms }) => {
    const words = new Map(datasets.map((entry) => [entry.id, entry]));
    const known = new Map<string, Dataset>();
    const unnamed = described.flatMap(({ id, description, csv }) => {
      const entry = words.get(id);
      const file = `content/datasets/${language}/${id}.yaml`;
      if (!entry) return [{ file, message: 'the file is missing; it says the dataset’s title, columns and values' }];
      known.set(id, { id, description, words: entry.data, rows: rows.get(id) ?? [], csv });
      return told(() => {
        checkWords(file, description, entry.data);
      }).map((problem) => withLine(problem, entry));
    });
    if (unnamed.length > 0) return unnamed;
    const byFile = new Map(charts.map((entry) => [entry.file, entry]));
    const parts = {
      language,
      book: book.data,
      definitions,
      datasets: known,
      words: new Map(charts.map(({ id, data }) => [id, data])),
      terms: terms.map(({ id }) => id),
    };
    const assembled = assembleCharts(parts, checkChart);
    drawn.push(...assembled.charts);
    return assembled.problems.map((text) => {
      const problem = atPlace(text);
      const entry = byFile.get(problem.file);
      return entry ? withLine(problem, entry) : problem;
    });
  });
  /* What is wrong in a definition shows in each language. */
  return { problems: [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()], charts: drawn };
}

/** The line of the field that a message begins with: `“sources” leaves out …`. */
function withLine(problem: Problem, { data, lineOf }: Pick<Entry<object>, 'data' | 'lineOf'>): Problem {
  const [, field = ''] = /^“([^”]+)”/u.exec(problem.message) ?? [];
  const path = field.split('.');
  return Object.hasOwn(data, path[0] ?? '') ? { ...problem, line: lineOf(path) } : problem;
}

/** A chart’s definition as it is now: a file that was read before and has changed is read anew. */
async function definitionIn(file: string): Promise<ChartDefinition> {
  const url = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`;
  /* What a definition may hold is the compiler’s to check. */
  const { default: definition } = (await import(url)) as { default?: ChartDefinition };
  if (definition === undefined)
    throw new Error('it has no default export; begin it with “export default defineChart({”');
  return definition;
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
