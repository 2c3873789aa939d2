import { z } from 'astro/zod';
import { line } from './text.ts';

const link = z.strictObject({ label: line, to: line });

/** A page of running text about the site itself: about, teach. */
const prose = z.strictObject({
  kind: z.literal('prose'),
  title: line,
  standfirst: line,
  description: line.max(170),
});

/** The words of the front page. */
const home = z.strictObject({
  kind: z.literal('home'),
  title: line,
  description: line.max(170),
  lead: line,
  start: link,
  second: link,
  /** What the two agendas share, in the middle of the picture. */
  root: z.strictObject({ title: line, text: line, link }),
  doors: z
    .array(z.strictObject({ title: line, text: line, to: line }))
    .min(2)
    .max(4),
});

/** `content/pages/<language>/<id>.mdx`. */
export const page = z.discriminatedUnion('kind', [prose, home]);
export type PageData = z.infer<typeof page>;
