import { z } from 'astro/zod';
import { chapterId, passageId, slug } from './ids.ts';
import { line } from './text.ts';

/** One thing to read or to answer, named by id. */
const item = z.union(
  [
    /** All of a chapter. */
    z.strictObject({ chapter: chapterId }),
    /** A block of a chapter: `us-perspective/drugs#two-tools`. */
    z.strictObject({ passage: passageId }),
    z.strictObject({ chart: slug }),
    z.strictObject({ term: slug }),
    /** A question of a chapter. */
    z.strictObject({ question: slug }),
    /** A question that stands in no chapter; its id begins with `own-` and is never used for another text. */
    z.strictObject({
      own: slug.startsWith('own-', 'begin the id of an own question with “own-”'),
      form: z.enum(['short', 'long', 'choice', 'mark']).default('long'),
      text: line.max(500, 'keep a question within 500 characters'),
      options: z.array(line.max(120)).min(2).max(8).optional(),
    }),
  ],
  { error: 'write an item as one of chapter:, passage:, chart:, term:, question: or own: with its id' },
);

/**
 * A ready-made assignment (`content/assignments/<language>/…yaml`). One that bears the
 * name of a chapter stands beside that chapter's name; the others come first.
 */
export const assignment = z.strictObject({
  title: line.max(120, 'keep the title within 120 characters'),
  /** What to do, in one to three plain sentences. */
  instructions: line.max(600, 'keep the instructions within 600 characters: they travel inside the link'),
  /** `reading` shows the whole chapters, with what is not named dimmed. */
  mode: z.enum(['passages', 'reading']).default('passages'),
  /** Position among those that belong to no chapter. */
  order: z.int().min(0).default(0),
  items: z.array(item).min(1, 'name at least one thing to read or to answer').max(60),
});

export type AssignmentData = z.infer<typeof assignment>;
export type AssignmentItem = AssignmentData['items'][number];
