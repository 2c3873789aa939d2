import type { Lexicon, LexiconMention } from './lexicon.ts';
import type { Ranked } from './rank.ts';
import type { Kind } from './records.ts';

/** What a reader narrows the hits to; a filter without a choice leaves all. */
export interface Filters {
  /** Ids of parts. */
  readonly parts: readonly string[];
  readonly kinds: readonly Kind[];
  /** Name of the place or actor that hits speak of; empty for none. */
  readonly mention: string;
}

/** A choice that narrows the hits, with how many it leaves. */
export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly count: number;
}

/** A place or an actor to choose, with how many hits speak of it. */
export type MentionChoice = Pick<LexiconMention, 'name' | 'kind'> & Pick<Choice, 'count'>;

/** The hits that a reader’s filters leave, and what each filter would leave. */
export interface Filtered {
  readonly hits: readonly Ranked[];
  readonly parts: readonly Choice[];
  readonly kinds: readonly Choice<Kind>[];
  /** The most spoken of first. */
  readonly mentions: readonly MentionChoice[];
}

const KINDS: readonly Kind[] = ['chapter', 'chart', 'term'];

/** Filters hits. The counts of one filter are of the hits that the others leave. */
export function filterHits(hits: readonly Ranked[], { parts, kinds, mention }: Filters, lexicon: Lexicon): Filtered {
  const partOf = ({ record }: Ranked) => lexicon.companion.parts[lexicon.pageAt(record)?.part ?? -1]?.id ?? '';
  const kindOf = ({ record }: Ranked) => lexicon.pageAt(record)?.kind ?? 'chapter';
  const spoken = lexicon.mentions.find(({ name }) => name === mention);
  const inParts = (hit: Ranked) => parts.length === 0 || parts.includes(partOf(hit));
  const inKinds = (hit: Ranked) => kinds.length === 0 || kinds.includes(kindOf(hit));
  const inMention = ({ record }: Ranked) => mention === '' || (spoken?.records.has(record) ?? false);
  const forParts = hits.filter((hit) => inKinds(hit) && inMention(hit));
  const forKinds = hits.filter((hit) => inParts(hit) && inMention(hit));
  const forMentions = hits.filter((hit) => inParts(hit) && inKinds(hit));
  return {
    hits: forParts.filter(inParts),
    parts: lexicon.companion.parts.map(({ id }) => ({
      id,
      count: forParts.filter((hit) => partOf(hit) === id).length,
    })),
    kinds: KINDS.map((id) => ({ id, count: forKinds.filter((hit) => kindOf(hit) === id).length })),
    mentions: lexicon.mentions
      .map(({ name, kind, records }) => ({
        name,
        kind,
        count: forMentions.filter(({ record }) => records.has(record)).length,
      }))
      .filter(({ name, count }) => count > 0 || name === mention)
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  };
}
