import type { Kind, SearchRecord } from './records.ts';
import { fold } from './text.ts';

/** A place that is offered while a reader types: a chapter, a chart or a glossary entry. */
export interface Suggestion {
  readonly kind: Kind;
  readonly label: string;
  /** From the site’s root without base. */
  readonly url: string;
}

/** How many are offered at most, and how many of them of one kind that has long names. */
const MOST = 5;
const MOST_OF_KIND: Readonly<Record<Kind, number>> = { term: 3, chapter: 1, chart: 1 };

/** File name within Pagefind’s folder. */
export const suggestionsFile = (language: string): string => `suggestions.${language}.json`;

/** What can be suggested: each page once, under its title. */
export const makeSuggestions = (records: readonly SearchRecord[]): Suggestion[] =>
  [...Map.groupBy(records, ({ url }) => url.split('#', 1)[0] ?? '')].flatMap(([url, [first]]) =>
    first ? [{ kind: first.kind, label: first.title, url }] : [],
  );

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The places whose name has a word beginning with each word typed. Those whose name begins
 * as the query does come first, then shorter names.
 */
export function suggest(query: string, all: readonly Suggestion[]): Suggestion[] {
  const typed = wordsOf(query.slice(0, 100));
  if (typed.length === 0 || typed.join('').length < 2) return [];
  const start = typed.join(' ');
  const fitting = all
    .map((suggestion) => ({ suggestion, words: wordsOf(suggestion.label) }))
    .filter(({ words }) => typed.every((word) => words.some((other) => other.startsWith(word))))
    .map(({ suggestion, words }) => ({ suggestion, isFirst: words.join(' ').startsWith(start) }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.suggestion.label.length - b.suggestion.label.length)
    .map(({ suggestion }) => suggestion);
  const kinds: readonly Kind[] = ['term', 'chapter', 'chart'];
  return kinds
    .flatMap((kind) => fitting.filter((suggestion) => suggestion.kind === kind).slice(0, MOST_OF_KIND[kind]))
    .slice(0, MOST);
}
