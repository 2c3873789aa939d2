import { z } from 'astro/zod';
import { partialDate, slug } from './ids.ts';
import { line, lineUpTo } from './text.ts';

/** The three accents of the design; their colours stand in `src/styles/tokens.css`. */
export const hue = z.enum(['first', 'second', 'third']);

const voice = z.strictObject({
  id: slug,
  /** In the margin beside a block: "Washington’s view". */
  label: line,
  /** What the label means, for /about/. */
  meaning: line,
  /** `own` voices (a definition, an outside source) need no paragraph of the paper. */
  own: z.boolean().default(false),
  hue: hue.optional(),
});

const part = z.strictObject({
  id: slug,
  /** In navigation: "As Washington saw it". */
  label: line,
  /** The same on a narrow screen: "Washington". */
  short: line,
  /** What its chapters are called, with their count: "threat {n} of {total}". */
  unit: line,
  hue,
  /** The part that looks at the same matters from the other side. */
  other: slug.optional(),
});

const section = z.strictObject({
  id: slug,
  title: line,
  /** How many numbered paragraphs it has. */
  paragraphs: z.int().min(1),
});

/** One language's edition of the book (`content/book/<language>.yaml`): everything the code must not know about the paper. */
export const book = z.strictObject({
  title: line,
  tagline: line,
  description: line.max(200),
  language: z.string().min(2),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  /** Who is cited as author of the explainer. */
  author: line,
  edition: z.strictObject({ number: z.int().min(1), date: partialDate }),
  paper: z.strictObject({
    /** Its key in `content/sources.bib`. */
    source: slug,
    title: line,
    author: line,
    family: line,
    publisher: line,
    series: line,
    number: line,
    date: partialDate,
    /** How the site dates what the paper says: "as of October 2008". */
    asOf: line,
    /** Numerals that may stand in any block, such as the paper's year. */
    numerals: z.array(line).default([]),
    sections: z.array(section).min(1),
  }),
  voices: z.array(voice).min(1),
  parts: z.array(part).min(1),
  /** What /compare/ says of itself. */
  compare: z.strictObject({ title: line, standfirst: lineUpTo(40), description: line.max(170) }),
  corrections: z.strictObject({ text: line, url: z.url().optional() }),
  changelog: z.array(z.strictObject({ edition: z.int(), date: partialDate, text: line })).min(1),
});

export type BookData = z.infer<typeof book>;
export type Hue = z.infer<typeof hue>;
