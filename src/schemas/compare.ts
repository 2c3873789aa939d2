import { z } from 'astro/zod';
import { paperLabel, passageId, slug } from './ids.ts';
import { line, lineUpTo } from './text.ts';

/** One cell of the comparison: what one part says on the matter. */
export const view = z.strictObject({
  text: lineUpTo(60),
  paper: z.array(paperLabel).min(1).max(2),
  voice: slug,
  /** The passage that tells it in full. */
  to: passageId,
});

/** A row of `/compare/` (`content/compare/<language>/<id>.yaml`): one matter, a view from every part. */
export const comparison = z.strictObject({
  title: line,
  order: z.int().min(1),
  /** Keyed by part id. */
  views: z.record(slug, view),
});

export type ComparisonData = z.infer<typeof comparison>;
