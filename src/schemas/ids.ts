import { z } from 'astro/zod';

/** Lower-case words joined by hyphens, as every id and slug on the site is written: `coca-unabated`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write ids in lower case, words joined by hyphens, like "two-words"');

/** A paragraph of the paper: section id, a full stop, number within the section: `us-drugs.2`. */
export const paperLabel = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*\.[1-9]\d*$/, 'write a paragraph of the paper as section and number, like "section.2"');

/** A chapter: its address without slashes at the ends, `introduction` or `us-perspective/drugs`. */
export const chapterId = z
  .string()
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/, 'write a chapter as its address, like "part/chapter"');

/** A block of a chapter: `us-perspective/drugs#two-tools`. */
export const passageId = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:\/[a-z0-9-]+)?#[a-z0-9-]+$/,
    'write a passage as chapter and block id, like "part/chapter#block"',
  );

/** A date with the precision that is known: `2008`, `2008-10` or `2008-10-31`. */
export const partialDate = z
  .union([z.string(), z.number(), z.date()])
  /* YAML reads an unquoted 2008-10-31 as a moment; the calendar day is what was meant. */
  .transform((date) => (date instanceof Date ? date.toISOString().slice(0, 10) : String(date)))
  .pipe(z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'write a date as 2008, 2008-10 or 2008-10-31'));
