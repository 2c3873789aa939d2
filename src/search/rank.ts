import type { Asking, Lexicon, LexiconTerm } from './lexicon.ts';
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
const LIFT = [1, 0.6, 0.5, 0.42] as const;
/** The same for the first of the list where the query is the term and nothing else. */
const WHOLE = 1.2;
/** A listed paragraph’s passage that does not use the word itself gets this share of the lift, the first of the list all of it. */
const UNSAID = 0.4;
/** How much more a listed passage gets that uses the term’s own name. */
const NAMED = 0.15;
/** Where passages use the very words of an alias, they count more than the term does: it gets this share. */
const LITERAL = 0.5;
/** How well a word matches a record that is asked for with it. */
const ASKED = 0.5;
/** What a record gains where one way of asking for it is the query, word for word. */
const ASKED_SO = 1;
/** How much it matters that the way of asking has no other words: 0 not at all, 1 as much as those it shares. */
const ASKED_LENGTH = 0.25;
/** A word that the site knows as an alias only is as rare as one that this many records use, or rarer. */
const ALIAS_RARITY = 3;
/** What a passage gains when others on the same paragraph answer as well. */
const SUPPORT = 0.3;
/** How many of the best hits speak for their paragraphs. */
const WITNESSES = 12;
const COVERAGE_POWER = 1;
/** What comes after the passages that explain the paper: definitions, charts’ own pages, notes and outside evidence. */
const PLACE: Readonly<Record<Kind | 'aside', number>> = { chapter: 1, aside: 0.75, chart: 0.75, term: 0.5 };
/** They come behind the best passage that covers this share of what they cover. */
const RIVAL = 0.6;
const OFF_TOPIC = 0.45;
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
  readonly word: QueryWord;
  readonly weight: number;
  readonly matches: ReadonlyMap<number, number>;
}

/** What a query’s other words say about one of them. */
interface Phrase {
  /** Stems of the words that name terms together with it, itself included. */
  readonly stems: readonly string[];
  /** Whether these are the whole query. */
  readonly isAll: boolean;
}

/** How much the terms that a word names speak for each record: by listing its paragraph, or by their name in it. */
function weighTerms(
  terms: readonly LexiconTerm[],
  phrase: Phrase,
  own: ReadonlyMap<number, number>,
  lexicon: Lexicon,
  postings: (stem: string) => Postings,
): Map<number, number> {
  const typed = phrase.stems.join(' ');
  const isName = terms.some(({ stems }) => stems.join(' ') === typed);
  const isLiteral = !isName && together(phrase.stems, postings).size > 0;
  const share = isLiteral ? LITERAL : 1;
  const named = new Map<number, number>();
  for (const { stems } of terms) best(named, together(stems, postings), share);
  const lifted = new Map<number, number>();
  for (const { paper } of terms) {
    for (const [place, label] of paper.entries()) {
      const lift = (LIFT[place] ?? LIFT[LIFT.length - 1] ?? 0) * share;
      const full = place === 0 && phrase.isAll && !isLiteral ? WHOLE : lift;
      for (const record of lexicon.recordsOf.get(label) ?? []) {
        const isSaid = place === 0 || own.has(record) || named.has(record);
        best(lifted, [[record, full * (isSaid ? 1 : UNSAID) * (1 + NAMED * (named.get(record) ?? 0))]]);
      }
    }
  }
  best(lifted, named, ALIAS);
  return lifted;
}

/** How a word’s matches and those of the terms it names add up, record by record. */
function weigh(word: QueryWord, phrase: Phrase, lexicon: Lexicon, postings: (stem: string) => Postings): Weighed {
  const own = new Map<number, number>();
  for (const stem of word.stems) {
    best(own, postings(stem));
    for (const { record } of lexicon.askedWith(stem)) best(own, [[record, ASKED]]);
  }
  const terms = word.terms.flatMap((term) => lexicon.terms[term] ?? []);
  const meant = weighTerms(terms, phrase, own, lexicon, postings);
  const matches = new Map(own);
  for (const [record, value] of meant) matches.set(record, (matches.get(record) ?? 0) + value);
  const isVague = terms.length === 0 && lexicon.language.vague.has(word.stem);
  const having = own.size || Math.min(meant.size, ALIAS_RARITY);
  return { word, weight: idf(having, lexicon.pageOf.length) * (isVague ? VAGUE : 1), matches };
}

/** How near the nearest way of asking for each record is to the query: 1 for the same words. */
function nearness(weighed: readonly Weighed[], total: number, lexicon: Lexicon): Map<number, number> {
  const shared = new Map<Asking, { weight: number; count: number }>();
  for (const { word, weight } of weighed) {
    for (const asking of new Set(word.stems.flatMap((stem) => lexicon.askedWith(stem)))) {
      const sum = shared.get(asking) ?? { weight: 0, count: 0 };
      shared.set(asking, { weight: sum.weight + weight, count: sum.count + 1 });
    }
  }
  const nearest = new Map<number, number>();
  for (const [{ record, length }, { weight, count }] of shared)
    best(nearest, [[record, ((weight / total) * (count / length) ** ASKED_LENGTH) ** 2]]);
  return nearest;
}

/** Lifts hits whose paragraphs many good hits explain: what a question is about, not what it happens to share a word with. */
function supported(hits: readonly Ranked[], labelsOf: (record: number) => readonly number[]): Ranked[] {
  const support = new Map<number, number>();
  for (const { record, score } of hits.toSorted((a, b) => b.score - a.score).slice(0, WITNESSES)) {
    const labels = labelsOf(record);
    for (const label of labels) support.set(label, (support.get(label) ?? 0) + score / labels.length);
  }
  const most = Math.max(0, ...support.values());
  if (most === 0) return [...hits];
  return hits.map((hit) => {
    const own = Math.max(0, ...labelsOf(hit.record).map((label) => support.get(label) ?? 0));
    return { ...hit, score: hit.score * (1 + (SUPPORT * own) / most) };
  });
}

/** Puts a definition, chart or note behind the best passage that covers nearly as much of the query. */
function passagesFirst(hits: readonly Ranked[], isPassage: (record: number) => boolean): Ranked[] {
  return hits.map((hit) => {
    if (isPassage(hit.record)) return hit;
    const rivals = hits.filter(({ record, coverage }) => isPassage(record) && coverage >= hit.coverage * RIVAL - 1e-9);
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
  const phraseOf = ({ terms }: QueryWord): Phrase => {
    const others = asked.filter((word) => word.terms === terms);
    return { stems: others.map(({ stem }) => stem), isAll: others.length === asked.length };
  };
  const weighed = asked.map((word) => weigh(word, phraseOf(word), lexicon, postings));
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
  const near = nearness(weighed, total, lexicon);
  const hits = [...sums].map(([record, { score, covered }]): Ranked => {
    const kind = lexicon.pageAt(record)?.kind ?? 'chapter';
    const isAside = kind === 'chapter' && lexicon.companion.paper[record]?.length === 0;
    const place = PLACE[isAside ? 'aside' : kind];
    const coverage = covered / total;
    const match = score / total + ASKED_SO * (near.get(record) ?? 0);
    return { record, coverage, score: match * coverage ** COVERAGE_POWER * place };
  });
  const labelsOf = (record: number) => lexicon.companion.paper[record] ?? [];
  const isPassage = (record: number) => lexicon.pageAt(record)?.kind === 'chapter' && labelsOf(record).length > 0;
  const ordered = passagesFirst(supported(hits, labelsOf), isPassage).sort(
    (a, b) => b.score - a.score || a.record - b.record,
  );
  if (!hits.some(({ coverage }) => coverage >= SCATTERED)) return { hits: [], missing, isOffTopic: true };
  const faintest = (ordered[0]?.score ?? 0) * FAINT;
  return { hits: ordered.filter(({ score }) => score >= faintest), missing, isOffTopic };
}
