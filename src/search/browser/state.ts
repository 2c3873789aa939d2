import type { Filters } from '../facets.ts';
import type { Kind } from '../records.ts';

/** What is asked for: everything that a link to a search must say. */
export interface SearchState extends Filters {
  readonly query: string;
}

/** A query as long as this is cut in an address; search itself reads less. */
const LONGEST = 300;
const KINDS: readonly Kind[] = ['chapter', 'chart', 'term'];
const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);

/** Reads `?q=&part=&kind=&mention=`; anything else is passed over. */
export function readState(parameters: URLSearchParams): SearchState {
  return {
    query: (parameters.get('q') ?? '').slice(0, LONGEST),
    parts: parameters.getAll('part'),
    kinds: parameters.getAll('kind').filter(isKind),
    mention: parameters.get('mention') ?? '',
  };
}

/** Reads the search form. */
export function readForm(form: HTMLFormElement): SearchState {
  /* A form without a file field has strings only. */
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return readState(new URLSearchParams(fields));
}

/** The address of a search. */
export function addressOf(page: string, { query, parts, kinds, mention }: SearchState): string {
  const address = new URL(page, location.href);
  address.search = '';
  if (query !== '') address.searchParams.set('q', query.slice(0, LONGEST));
  for (const part of parts) address.searchParams.append('part', part);
  for (const kind of kinds) address.searchParams.append('kind', kind);
  if (mention !== '') address.searchParams.set('mention', mention);
  return address.href;
}
