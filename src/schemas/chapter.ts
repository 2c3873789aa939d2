import { z } from 'astro/zod';
import { chapterId, paperLabel, passageId, slug } from './ids.ts';
import { line, lineUpTo } from './text.ts';

/** A statement with the paragraphs of the paper behind it and the voice that makes it. */
export const statement = z.strictObject({
  /** Lasting id of the block on its page. */
  id: slug,
  text: line,
  /** One or two paragraphs of the paper; none only for our own words. */
  paper: z.array(paperLabel).max(2, 'name at most two paragraphs of the paper').default([]),
  /** Whose voice: an id from `voices` in `content/book`. */
  voice: slug,
});

/** What a question asks of the reader. */
export const questionKind = z.enum(['recall', 'interpret', 'weigh']);

export const question = z.strictObject({
  /** Lasting and unique on the whole site; begins with the chapter's name: `drugs-two-aims`. */
  id: slug,
  kind: questionKind,
  text: line,
  /** Where the answer can be worked out. */
  passages: z.array(passageId).min(1, 'name at least one passage that the question is about'),
});

/** Frontmatter of a chapter or a part page (`content/chapters/<language>/…mdx`). */
export const chapter = z.strictObject({
  /** Says something; shown as the page's heading. */
  title: line,
  /** The short name in navigation: `Drugs`. */
  label: lineUpTo(5),
  /** Promises what the chapter delivers. */
  standfirst: lineUpTo(40),
  /** For search engines and link previews. */
  description: line.max(170, 'keep the description within 170 characters'),
  /** The part it belongs to (an id from `parts` in `content/book`); left out for chapters before the parts. */
  part: slug.optional(),
  /** Position within its part; a part page has 0. */
  order: z.int().min(0),
  /** Sections of the paper that the chapter draws on; written to `data-paper` of the article. */
  paper: z.array(slug).min(1, 'name the sections of the paper that the chapter explains'),
  /** The chapter in three sentences. */
  gist: z.array(statement).length(3, 'write the gist as exactly three statements'),
  objectives: z.array(line).min(3).max(5),
  questions: z.array(question).max(6).default([]),
  /** Chapters worth reading next; their other view goes first. */
  related: z.array(chapterId).default([]),
  /** Keys of `content/sources.bib` used beyond those the text cites. */
  sources: z.array(slug).default([]),
});

export type Statement = z.infer<typeof statement>;
export type Question = z.infer<typeof question>;
export type ChapterData = z.infer<typeof chapter>;
