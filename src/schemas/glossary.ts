import { z } from 'astro/zod';
import { paperLabel, slug } from './ids.ts';
import { line, lineUpTo } from './text.ts';

/** A glossary entry (`content/glossary/<language>/<id>.yaml`). */
export const term = z.strictObject({
  term: line,
  /** BCP 47 tag when the term itself is in another language than the edition: `es`. */
  language: z.string().min(2).optional(),
  kind: z.enum(['actor', 'place', 'program', 'concept']),
  /** What else people call it: synonyms, acronyms, older and newer names, other languages. Searched, never shown as the paper's word. */
  aliases: z.array(line).default([]),
  /** Two or three sentences of ours that define the term; what the paper says of it is attributed. */
  definition: lineUpTo(90),
  /** Paragraphs of the paper that matter most for the term, best first. */
  paper: z.array(paperLabel).default([]),
  /** Ids of other entries. */
  see: z.array(slug).default([]),
  /** Key in `content/sources.bib` for facts in the definition that the paper does not give. */
  source: slug.optional(),
});

export type TermData = z.infer<typeof term>;
