import type { Words } from '../../words/index.ts';
import { filterHits } from '../facets.ts';
import type { Session } from '../session.ts';
import { makeFilters } from './filters.ts';
import { makeHits, type Hit } from './hits.ts';
import { addressOf, type SearchState } from './state.ts';
import {
  makeEmpty,
  makeError,
  makeFilteredOut,
  makeMore,
  makeNotes,
  makePageLink,
  makeRecent,
  type View,
} from './view.ts';

/** What stays the same while a search box is on the page. */
export interface Setting {
  readonly view: View;
  readonly words: Words['search'];
  /** Address of the search page. */
  readonly page: string;
  /** Address of the glossary, the way on where search has none. */
  readonly glossary: string;
  /** Whether the box stands on the search page itself. */
  readonly isPage: boolean;
}

/** Says something to those who see and those who listen; `unseen` where the page says it in larger type. */
export function say({ view: { status } }: Setting, text: string, look: 'seen' | 'unseen' = 'seen'): void {
  status.classList.toggle('unseen', look === 'unseen');
  status.textContent = text;
}

/** Takes away what the last question left. */
export function clear(setting: Setting): void {
  const { filters, notes, hits, after } = setting.view;
  for (const part of [filters, notes, hits, after]) part.replaceChildren();
  say(setting, '');
}

/** Shows earlier searches, if any, in place of an answer. */
export function showRecent(setting: Setting, queries: readonly string[]): void {
  clear(setting);
  if (queries.length > 0) setting.view.after.append(makeRecent(queries, setting.words));
}

/** Shows that search could not answer. */
export function showError(setting: Setting, cause: unknown): void {
  const { view, words, glossary } = setting;
  clear(setting);
  view.after.append(makeError(glossary, cause instanceof Error ? cause.message : String(cause), words));
  say(setting, words.error, 'unseen');
}

type Filter = HTMLInputElement | HTMLSelectElement;

const isFilter = (element: Element | null): element is Filter =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

const linksIn = (hits: Element): HTMLAnchorElement[] => [
  ...hits.querySelectorAll<HTMLAnchorElement>('a[data-search-result]'),
];

/**
 * Answers a question and gives a function that shows the answer, so that a late one can be dropped.
 * @param limit - how many hits are read and shown
 * @throws Error when the index cannot be read
 */
export async function prepare(
  setting: Setting,
  session: Session,
  state: SearchState,
  limit: number,
): Promise<() => void> {
  const { view, words, page, glossary, isPage } = setting;
  const { lexicon } = session;
  const answer = await session.answer(state.query);
  const filtered = filterHits(answer.hits, state, lexicon);
  const hits = await Promise.all(
    filtered.hits.slice(0, limit).map(async ({ record }): Promise<Hit> => {
      const { kind = 'chapter', part = -1 } = lexicon.pageAt(record) ?? {};
      return {
        passage: await session.read(record),
        page: lexicon.pageOf[record] ?? -1,
        kind,
        part: lexicon.companion.parts[part],
      };
    }),
  );
  return () => {
    const focused = document.activeElement;
    const used = isFilter(focused) && view.filters.contains(focused) ? focused : undefined;
    const at = linksIn(view.hits).findIndex((link) => link === focused);
    clear(setting);
    if (answer.hits.length === 0) {
      view.after.append(makeEmpty(state.query, answer, glossary, words));
      say(setting, words.none(state.query.slice(0, 80)), 'unseen');
      return;
    }
    view.filters.append(...makeFilters(filtered, lexicon.companion.parts, state, words));
    view.notes.append(...makeNotes(answer, words));
    view.hits.append(...makeHits(hits, { stems: answer.stems, language: lexicon.language, words }));
    if (hits.length === 0) view.after.append(makeFilteredOut(words));
    if (filtered.hits.length > hits.length) view.after.append(makeMore(filtered.hits.length - hits.length, words));
    if (!isPage) view.after.append(makePageLink(addressOf(page, state), words));
    say(setting, words.shown(hits.length, filtered.hits.length));
    /* Filters and hits were made anew: the one being used, or the one in its place, keeps the focus. */
    if (used)
      [...view.filters.querySelectorAll<Filter>('input, select')]
        .find(({ name, value }) => name === used.name && (used instanceof HTMLSelectElement || value === used.value))
        ?.focus();
    if (at >= 0) (linksIn(view.hits)[at] ?? view.input).focus();
  };
}
