import { z } from 'astro/zod';
import { passageId, slug } from './ids.ts';
import { line, lineUpTo } from './text.ts';

/** One claim of a paragraph of the paper, with everything that must survive the retelling. */
export const claim = z.strictObject({
  /** Unique within the paragraph. */
  id: slug,
  /** The claim in our words. */
  text: line,
  /** Whose claim: an id from `voices` in `content/book`. */
  speaker: slug,
  /** Who exactly, where the voice is broader than the speaker: "some analysts". */
  who: line.optional(),
  /** How sure, how many, how often, in our words or single words of the paper: "perhaps", "in large areas". */
  hedges: z.array(line).default([]),
  /** What is left out of the claim: "except Colombia". */
  exceptions: z.array(line).default([]),
  /** Every numeral in the claim, as written there: "136,000", "2006", "25%". */
  figures: z.array(line).default([]),
  /** The block that keeps it. */
  block: passageId,
});

/** How readers may ask for what a block explains: in other words than the block's, in any language. Searched, never shown. */
export const asking = z.strictObject({
  block: passageId,
  as: z.array(line).min(1),
});

/** The ledger entry of one paragraph (`content/paper/<language>/<label>.yaml`). */
export const paragraph = z.strictObject({
  /** The paragraph in one line of ours. */
  summary: lineUpTo(35),
  claims: z.array(claim).min(1),
  asked: z.array(asking).default([]),
});

export type Asking = z.infer<typeof asking>;
export type Claim = z.infer<typeof claim>;
export type ParagraphData = z.infer<typeof paragraph>;
