import type { z } from 'astro/zod';
import { bibKeys, labelsOf, type Known } from '../../markdown/known.ts';
import { assignment, type AssignmentData } from '../../schemas/assignment.ts';
import { book as bookSchema, type BookData } from '../../schemas/book.ts';
import { chapter, type ChapterData } from '../../schemas/chapter.ts';
import { chartWords, derivedWords, type ChartWords, type DerivedWords } from '../../schemas/chart.ts';
import { comparison, type ComparisonData } from '../../schemas/compare.ts';
import { datasetWords, type DatasetWords } from '../../schemas/dataset.ts';
import { term, type TermData } from '../../schemas/glossary.ts';
import { modelPoints } from '../../schemas/model-points.ts';
import { page, type PageData } from '../../schemas/page.ts';
import { paragraph, type ParagraphData } from '../../schemas/paper.ts';
import type { Problem } from '../problem.ts';
import { readTextEntry, type TextEntry } from './chapter-file.ts';
import { readEntry, type Entry, type Files } from './entry.ts';
import { passagesIn, type Passage } from './passages.ts';

/** One language's content, read without Astro, so that it can be checked before anything is built. */
export interface Edition {
  readonly language: string;
  /** Paths of all files of `content`, whatever their language. */
  readonly files: readonly string[];
  readonly book: Entry<BookData>;
  readonly assignments: readonly Entry<AssignmentData>[];
  readonly chapters: readonly TextEntry<ChapterData>[];
  readonly pages: readonly TextEntry<PageData>[];
  readonly ledger: readonly Entry<ParagraphData>[];
  readonly terms: readonly Entry<TermData>[];
  readonly comparisons: readonly Entry<ComparisonData>[];
  readonly modelPoints: readonly Entry<z.infer<typeof modelPoints>>[];
  readonly charts: readonly Entry<ChartWords>[];
  readonly datasets: readonly Entry<DatasetWords>[];
  readonly derived: readonly Entry<DerivedWords>[];
  readonly known: Known;
  /** By `us-perspective/drugs#two-tools`, chapters in the order of their files. */
  readonly passages: ReadonlyMap<string, Passage>;
}

/** Languages that have a book. */
export const languagesIn = (files: Files): string[] =>
  [...files.keys()].flatMap((file) => /^content\/book\/([^/]+)\.yaml$/u.exec(file)?.[1] ?? []);

/**
 * Reads one language's edition.
 * @returns the edition with what could be read, and what is wrong with the other files; none without a book
 */
export function readEdition(
  files: Files,
  language: string,
): { readonly edition?: Edition; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  function keep<Found>(
    reads: readonly ({ readonly entry: Found } | { readonly problems: readonly Problem[] })[],
  ): Found[] {
    return reads.flatMap((read) => {
      if ('entry' in read) return [read.entry];
      problems.push(...read.problems);
      return [];
    });
  }
  const data = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
    keep(
      under(files, folder, language, '.yaml').map(({ file, id, text }) => readEntry({ file, id, yaml: text }, schema)),
    );
  const texts = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
    keep(under(files, folder, language, '.mdx').map((source) => readTextEntry(source, schema)));

  const bookFile = `content/book/${language}.yaml`;
  const [book] = keep([readEntry({ file: bookFile, id: language, yaml: files.get(bookFile) ?? '' }, bookSchema)]);
  if (!book) return { problems };
  const parts = {
    chapters: texts('chapters', chapter),
    pages: texts('pages', page),
    ledger: data('paper', paragraph),
    terms: data('glossary', term),
    comparisons: data('compare', comparison),
    assignments: data('assignments', assignment),
    modelPoints: data('model-points', modelPoints),
    charts: data('charts', chartWords),
    datasets: data('datasets', datasetWords),
    derived: data('derived', derivedWords),
  };
  const passages = parts.chapters.flatMap((each) =>
    passagesIn(each).map((passage) => [`${each.id}#${passage.id}`, passage] as const),
  );
  const known = knownOf(files, language, book.data);
  return {
    edition: { language, files: [...files.keys()], book, ...parts, known, passages: new Map(passages) },
    problems,
  };
}

/** The files of a folder in one language; `index` stands for its folder. */
function under(files: Files, folder: string, language: string, ending: string) {
  const start = `content/${folder}/${language}/`;
  return [...files]
    .filter(([file]) => file.startsWith(start) && file.endsWith(ending))
    .map(([file, text]) => ({ file, text, id: file.slice(start.length, -ending.length).replace(/\/index$/u, '') }));
}

/** What authors may refer to, as the Markdown of chapters knows it. A file that cannot be read is there all the same. */
function knownOf(files: Files, language: string, book: BookData): Known {
  const ids = (folder: string, ending = '.yaml') => new Set(under(files, folder, language, ending).map(({ id }) => id));
  return {
    voices: new Map(book.voices.map(({ id, own }) => [id, own])),
    labels: new Set(labelsOf(book.paper.sections)),
    terms: ids('glossary'),
    chapters: ids('chapters', '.mdx'),
    charts: ids('charts'),
    derived: ids('derived'),
    sources: new Set(bibKeys(files.get('content/sources.bib') ?? '')),
    pages: ids('pages', '.mdx'),
  };
}
