import type { Words } from '../../words/index.ts';
import type { Answer } from '../search.ts';
import { make } from './dom.ts';

type SearchWords = Words['search'];

/** The parts of the search box that change. */
export interface View {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** What is suggested while the reader types. */
  readonly list: HTMLUListElement;
  /** Tells those who listen how much is suggested. */
  readonly told: HTMLSpanElement;
  readonly filters: HTMLDivElement;
  readonly status: HTMLParagraphElement;
  readonly notes: HTMLDivElement;
  readonly hits: HTMLOListElement;
  readonly after: HTMLDivElement;
}

const INPUT = 'search-input';
const LIST = 'search-suggestions';
/** How many hits the button adds. */
export const MORE = 10;

/**
 * Makes the search box: field, filters, status, results.
 * @param page - address of the search page, where the form leads
 */
export function makeView(words: SearchWords, page: string): View {
  const input = make('input', {
    id: INPUT,
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': LIST,
  });
  const list = make('ul', {
    id: LIST,
    role: 'listbox',
    class: 'suggestions',
    'aria-label': words.suggested,
    hidden: '',
  });
  const told = make('span', { class: 'unseen', 'aria-live': 'polite' });
  const filters = make('div', { class: 'filters' });
  const form = make(
    'form',
    { role: 'search', action: page },
    make('label', { for: INPUT }, words.label),
    input,
    list,
    told,
    filters,
  );
  return {
    form,
    input,
    list,
    told,
    filters,
    status: make('p', { class: 'status', role: 'status' }),
    notes: make('div', { class: 'notes' }),
    hits: make('ol', { class: 'hits', 'aria-label': words.hits }),
    after: make('div', { class: 'after' }),
  };
}

/** What the reader should know of how the query was read. */
export function makeNotes({ corrections, widened, missing }: Answer, words: SearchWords): HTMLParagraphElement[] {
  const quoted = (list: readonly string[]) => list.map((word) => `“${word}”`).join(', ');
  const notes = corrections.map(([typed, meant]) => make('p', {}, words.corrected(typed, meant)));
  if (missing.length > 0) notes.push(make('p', {}, words.missing(quoted(missing))));
  if (widened.length > 0) {
    const names = widened.flatMap((name, index) => [...(index > 0 ? [', '] : []), make('i', {}, name)]);
    notes.push(make('p', {}, `${words.widened} `, ...names, '.'));
  }
  return notes;
}

/** A button that asks something else. */
const makeAsk = (query: string): HTMLButtonElement =>
  make('button', { type: 'button', class: 'ask', 'data-ask': query }, query);

const makeGlossaryLink = (glossary: string, words: SearchWords): HTMLParagraphElement =>
  make('p', {}, make('a', { href: glossary }, words.glossary));

/** Where nothing is found: what could be asked in its place, and the way on. */
export function makeEmpty(
  query: string,
  { narrower, similar }: Answer,
  glossary: string,
  words: SearchWords,
): HTMLDivElement {
  const shown = query.length > 80 ? `${query.slice(0, 80)}…` : query;
  const empty = make(
    'div',
    { class: 'empty', 'data-search-empty': '' },
    make('p', { class: 'verdict' }, words.none(shown)),
  );
  if (narrower !== undefined) empty.append(make('p', {}, `${words.narrower} `, makeAsk(narrower)));
  if (similar.length > 0)
    empty.append(make('p', {}, `${words.similar} `, ...similar.flatMap((word) => [makeAsk(word), ' '])));
  empty.append(makeGlossaryLink(glossary, words));
  return empty;
}

/** What the reader searched for before, while nothing is asked. */
export const makeRecent = (queries: readonly string[], words: SearchWords): HTMLDivElement =>
  make(
    'div',
    { class: 'recent', 'data-recent': '' },
    make('p', {}, words.recent),
    ...queries.map(makeAsk),
    make('button', { type: 'button', class: 'forget', 'data-forget': '' }, words.forget),
  );

/** Where the filters leave nothing. */
export const makeFilteredOut = (words: SearchWords): HTMLDivElement =>
  make(
    'div',
    { class: 'empty', 'data-search-empty': '' },
    make('p', { class: 'verdict' }, words.noneFiltered),
    make('p', {}, make('button', { type: 'button', class: 'ask', 'data-reset': '' }, words.clear)),
  );

/**
 * Where the index cannot be read.
 * @param cause - for whoever looks into it
 */
export const makeError = (glossary: string, cause: string, words: SearchWords): HTMLDivElement =>
  make(
    'div',
    { class: 'empty', 'data-search-error': cause },
    make('p', { class: 'verdict' }, words.error),
    make('p', {}, make('button', { type: 'button', class: 'ask', 'data-retry': '' }, words.retry)),
    makeGlossaryLink(glossary, words),
  );

/**
 * The button that shows more hits.
 * @param rest - how many are not shown yet
 */
export const makeMore = (rest: number, words: SearchWords): HTMLButtonElement =>
  make('button', { type: 'button', 'data-more': '' }, words.more(Math.min(rest, MORE)));

/** From the dialog to the same results as a page. */
export const makePageLink = (address: string, words: SearchWords): HTMLAnchorElement =>
  make('a', { href: address }, words.page);
