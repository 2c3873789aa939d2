import type { Lexicon } from './lexicon.ts';
import type { QueryWord } from './query.ts';
import type { Kind } from './records.ts';

/** For each record that has a word, how well it matches: 1 for the best. */
export type Postings = ReadonlyMap<number, number>;

/** A record that answers a query. */
export interface Ranked {
  /** Number of the record in the index. */
  readonly record: number;
  /** Comparable within one answer only. */
  readonly score: number;
  /** Share of the query’s weight that the record covers, from 0 to 1. */
  readonly coverage: number;
}

export interface Ranking {
  readonly hits: readonly Ranked[];
  /** Words found nowhere. */
  readonly missing: readonly QueryWord[];
  /** Whether what the site lacks carries so much of the query that the rest would be noise. */
  readonly isOffTopic: boolean;
}

/* Weights, measured on queries with known answers; small changes make no difference. */
const ALIAS = 0.75;
const VAGUE = 0.25;
/** What a term’s listed paragraphs add, by their place in its list. */
const LIFT = [0.7, 0.6, 0.5, 0.42] as const;
/** A listed paragraph’s passage that does not use the word itself gets this share of the lift. */
const UNSAID = 0.4;
const COVERAGE_POWER = 1.5;
/** What comes after the passages that explain the paper: definitions, charts’ own pages, notes and outside evidence. */
const PLACE: Readonly<Record<Kind | 'aside', number>> = { chapter: 1, aside: 0.75, chart: 0.75, term: 0.5 };
const OFF_TOPIC = 0.5;
/** Where no record covers this share of a query, its words are on the site but its topic is not. */
const SCATTERED = 0.4;
/** Hits weaker than this share of the best are left out. */
const FAINT = 0.12;

/** Inverse document frequency (Robertson and Spärck Jones, as in BM25), in nats. */
export const idf = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

const best = (into: Map<number, number>, from: Iterable<readonly [number, number]>, weight = 1): void => {
  for (const [record, score] of from) into.set(record, Math.max(into.get(record) ?? 0, score * weight));
};

/** Records that have all of the words, with the mean of their scores. */
function together(stems: readonly string[], postings: (stem: string) => Postings): Map<number, number> {
  const [first, ...others] = stems.map(postings);
  const found = new Map(first ?? []);
  for (const [record, score] of found) {
    const scores = others.map((other) => other.get(record));
    if (scores.includes(undefined)) found.delete(record);
    else found.set(record, scores.reduce<number>((sum, each) => sum + (each ?? 0), score) / stems.length);
  }
  return found;
}

interface Weighed {
  readonly weight: number;
  readonly matches: ReadonlyMap<number, number>;
}

/** How a word’s matches and those of the terms it names add up, record by record. */
function weigh(word: QueryWord, lexicon: Lexicon, postings: (stem: string) => Postings): Weighed {
  const all = lexicon.pageOf.length;
  const own = new Map<number, number>();
  for (const stem of word.stems) best(own, postings(stem));
  const named = new Map<number, number>();
  const lifted = new Map<number, number>();
  for (const index of word.terms) {
    const term = lexicon.terms[index];
    if (!term) continue;
    best(named, together(term.stems, postings));
    term.paper.forEach((label, place) => {
      const lift = LIFT[Math.min(place, LIFT.length - 1)] ?? 0;
      best(
        lifted,
        (lexicon.recordsOf.get(label) ?? []).map((record) => [record, lift] as const),
      );
    });
  }
  const matches = new Map(own);
  best(matches, named, ALIAS);
  for (const [record, lift] of lifted) {
    const said = matches.get(record);
    matches.set(record, (said ?? 0) + lift * (said === undefined ? UNSAID : 1));
  }
  const isVague = word.terms.length === 0 && lexicon.language.vague.has(word.stem);
  return { weight: idf(own.size || named.size, all) * (isVague ? VAGUE : 1), matches };
}

/** Puts a glossary entry or chart behind the best passage that covers as much of the query. */
function passagesFirst(hits: readonly Ranked[], isPassage: (record: number) => boolean): Ranked[] {
  return hits.map((hit) => {
    if (isPassage(hit.record)) return hit;
    const rivals = hits.filter(({ record, coverage }) => isPassage(record) && coverage >= hit.coverage - 1e-9);
    const top = Math.max(0, ...rivals.map(({ score }) => score));
    return top > 0 && hit.score >= top ? { ...hit, score: top * 0.999 } : hit;
  });
}

/**
 * Ranks records for the words of a query.
 * @param words - the query’s words; stop words are passed over
 * @param postings - records that have a stem
 */
export function rank(words: readonly QueryWord[], lexicon: Lexicon, postings: (stem: string) => Postings): Ranking {
  const asked = words.filter(({ isStop }) => !isStop);
  const weighed = asked.map((word) => ({ word, ...weigh(word, lexicon, postings) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const absent = weighed.filter(({ matches }) => matches.size === 0);
  const missing = absent.map(({ word }) => word);
  const isOffTopic = absent.reduce((sum, { weight }) => sum + weight, 0) > total * OFF_TOPIC;
  if (total === 0 || isOffTopic) return { hits: [], missing, isOffTopic };

  const sums = new Map<number, { score: number; covered: number }>();
  for (const { weight, matches } of weighed) {
    for (const [record, match] of matches) {
      const sum = sums.get(record) ?? { score: 0, covered: 0 };
      sums.set(record, { score: sum.score + weight * match, covered: sum.covered + weight });
    }
  }
  const hits = [...sums].map(([record, { score, covered }]): Ranked => {
    const kind = lexicon.pageAt(record)?.kind ?? 'chapter';
    const isAside = kind === 'chapter' && lexicon.companion.paper[record]?.length === 0;
    const place = PLACE[isAside ? 'aside' : kind];
    const coverage = covered / total;
    return { record, coverage, score: (score / total) * coverage ** COVERAGE_POWER * place };
  });
  const ordered = passagesFirst(hits, (record) => lexicon.pageAt(record)?.kind === 'chapter').sort(
    (a, b) => b.score - a.score || a.record - b.record,
  );
  if (!ordered.some(({ coverage }) => coverage >= SCATTERED)) return { hits: [], missing, isOffTopic: true };
  const faintest = (ordered[0]?.score ?? 0) * FAINT;
  return { hits: ordered.filter(({ score }) => score >= faintest), missing, isOffTopic };
}
