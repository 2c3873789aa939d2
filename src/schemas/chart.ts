import { z } from 'astro/zod';
import { paperLabel, slug } from './ids.ts';
import { line, lineUpTo } from './text.ts';

/**
 * Words drawn in a chart; `{value}` and the like are filled in from the data.
 * Both layouts may say the same, or the narrow one less.
 */
export const label = z.union([line, z.strictObject({ wide: line, narrow: line })]);

/** A chart's words in one language (`content/charts/<language>/<id>.yaml`). */
export const chartWords = z.strictObject({
  /** The finding, in a sentence without a full stop. */
  title: lineUpTo(25),
  /** Measure, unit, place and years. */
  subtitle: line,
  /** What a reader who cannot see the picture should know. */
  summary: line,
  /** How to read its signs; breaks, gaps, roundings. */
  note: line.optional(),
  /** Who published the figures, with links `[GAO 2003](source:gao-03-319r)`. */
  source: line,
  /** What may be concluded from it, and what may not. */
  shows: line,
  doesNotShow: line,
  /** Words in the picture, by id. */
  labels: z.record(slug, label).default({}),
  /** How one value is read out: `{value} thousand hectares`. */
  reading: z.strictObject({
    point: line,
    /** For a lower bound, or a value drawn hollow. */
    open: line.optional(),
    /** For a value with the ends of its interval, `{low}` and `{high}`. */
    interval: line.optional(),
  }),
  /** Paragraphs of the paper whose figures it draws or tests. */
  paper: z.array(paperLabel).max(2).default([]),
  /** Whose figures: an id from `voices` in `content/book`. */
  voice: slug,
  /** Keys of `content/sources.bib`, all that the figures come from. */
  sources: z.array(slug).min(1, 'name at least one source'),
  /** Glossary ids of the places it shows. */
  countries: z.array(slug).default([]),
  /** The part of the book it belongs to. */
  part: slug,
  /** Ids of charts worth seeing next. */
  related: z.array(slug).default([]),
});

/** The words around a derived number (`content/derived/<language>/<id>.yaml`). */
export const derivedWords = z.strictObject({
  /** With `{value}`: `at least about {value} times`. */
  text: line,
});

export type Label = z.infer<typeof label>;
export type ChartWords = z.infer<typeof chartWords>;
export type DerivedWords = z.infer<typeof derivedWords>;
