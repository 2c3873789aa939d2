import { z } from 'astro/zod';
import { partialDate, slug } from './ids.ts';
import { line } from './text.ts';

/** A column as the first line of the CSV names it. */
const columnName = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u,
    'write column names in lower case, words joined by underscores, like "rate_per_100000"',
  );

export const column = z
  .strictObject({
    name: columnName,
    /** `year` is a whole number from 1000 to 2999. */
    type: z.enum(['string', 'year', 'number', 'integer']),
    /** The ids that a cell may hold; each has its label in the dataset's words. Only for strings. */
    values: z.array(slug).min(1).optional(),
    /** True where each cell is a key of `content/sources.bib`. Only for strings. */
    source: z.boolean().default(false),
    /** True where each cell names paragraphs of the paper, with spaces between them. Only for strings. */
    paper: z.boolean().default(false),
    /** Id of the unit, labelled in the dataset's words. */
    unit: slug.optional(),
    /** Smallest and greatest value allowed. */
    min: z.number().optional(),
    max: z.number().optional(),
    /** Whether every row must have a value; without, an empty cell means that it is not known. */
    required: z.boolean().default(true),
  })
  .refine(({ type, values, source, paper }) => type === 'string' || (values === undefined && !source && !paper), {
    error: 'only a column of type "string" may have "values", "source" or "paper"',
  });

/** What a dataset is, in no language (`content/datasets/<id>.yaml`, beside `<id>.csv`). */
export const dataset = z.strictObject({
  columns: z.array(column).min(2),
  /** Columns that together tell the rows apart. */
  key: z.array(columnName).min(1),
  /** Keys of `content/sources.bib` that hold for every row. */
  sources: z.array(slug).default([]),
  /** SPDX name and address of the terms under which the table may be used; the dataset's words say it in full. */
  licence: z.strictObject({ name: z.string().min(2), url: z.url() }),
  /** When the figures were last looked up in their sources. */
  retrieved: partialDate,
  /** Ids of remarks, written out in the dataset's words. */
  notes: z.array(slug).default([]),
});

/** A dataset's words in one language (`content/datasets/<language>/<id>.yaml`). */
export const datasetWords = z.strictObject({
  title: line,
  /** What one row says. */
  description: line,
  /** Column name → its heading. */
  columns: z.record(columnName, line),
  /** Unit id → its name. */
  units: z.record(slug, line).default({}),
  /** Column name → value id → its label. */
  values: z.record(columnName, z.record(slug, line)).default({}),
  notes: z.record(slug, line).default({}),
  /** Who may use the table how. */
  licence: line,
});

export type Column = z.infer<typeof column>;
export type DatasetDescription = z.infer<typeof dataset>;
export type DatasetWords = z.infer<typeof datasetWords>;
