import { z } from 'astro/zod';

/** Counts words as a reader would: runs of characters between white space. */
export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/**
 * One line of a reader's words in a data file. May hold `*emphasis*` and
 * `[links](term:mara)`, rendered by `src/markdown/inline.ts`; nothing else.
 */
export const line = z.string().trim().min(1, 'write at least a word');

/** A line of at most `limit` words. */
export const lineUpTo = (limit: number) =>
  line.refine((text) => countWords(text) <= limit, {
    error: (issue) => `use at most ${limit} words (this has ${countWords(String(issue.input))})`,
  });
