import type { Lexicon } from './lexicon.ts';
import type { Ranked } from './rank.ts';
import type { Kind } from './records.ts';

/** A choice that narrows the hits, with how many it leaves. */
export interface Choice {
  readonly id: string;
  readonly count: number;
}

/** The hits that a reader’s filters leave, and what each filter would leave. */
export interface Filtered {
  readonly hits: readonly Ranked[];
  readonly parts: readonly Choice[];
  readonly kinds: readonly Choice[];
}

const KINDS: readonly Kind[] = ['chapter', 'chart', 'term'];

/**
 * Filters hits by perspective and kind. A filter without choices leaves all; the counts of
 * one filter are of the hits that the other leaves.
 */
export function filterHits(
  hits: readonly Ranked[],
  parts: readonly string[],
  kinds: readonly string[],
  lexicon: Lexicon,
): Filtered {
  const partOf = ({ record }: Ranked) => lexicon.companion.parts[lexicon.pageAt(record)?.part ?? -1]?.id;
  const kindOf = ({ record }: Ranked) => lexicon.pageAt(record)?.kind;
  const inParts = (hit: Ranked) => parts.length === 0 || parts.includes(partOf(hit) ?? '');
  const inKinds = (hit: Ranked) => kinds.length === 0 || kinds.includes(kindOf(hit) ?? '');
  return {
    hits: hits.filter((hit) => inParts(hit) && inKinds(hit)),
    parts: lexicon.companion.parts.map(({ id }) => ({
      id,
      count: hits.filter((hit) => inKinds(hit) && partOf(hit) === id).length,
    })),
    kinds: KINDS.map((id) => ({ id, count: hits.filter((hit) => inParts(hit) && kindOf(hit) === id).length })),
  };
}
