import type { Kind } from '../records.ts';

/** What is asked for: everything that a link to a search must say. */
export interface SearchState {
  readonly query: string;
  readonly parts: readonly string[];
  readonly kinds: readonly Kind[];
}

/** A query as long as this is cut in an address; search itself reads less. */
const LONGEST = 300;
const KINDS: readonly Kind[] = ['chapter', 'chart', 'term'];
const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);

/** Reads `?q=&part=&kind=`; anything else is passed over. */
export function readState(parameters: URLSearchParams): SearchState {
  return {
    query: (parameters.get('q') ?? '').slice(0, LONGEST),
    parts: parameters.getAll('part'),
    kinds: parameters.getAll('kind').filter(isKind),
  };
}

/** Reads the search form. */
export function readForm(form: HTMLFormElement): SearchState {
  /* A form without a file field has strings only. */
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return readState(new URLSearchParams(fields));
}

/** The address of a search. */
export function addressOf(page: string, { query, parts, kinds }: SearchState): string {
  const address = new URL(page, location.href);
  address.search = '';
  if (query !== '') address.searchParams.set('q', query.slice(0, LONGEST));
  for (const part of parts) address.searchParams.append('part', part);
  for (const kind of kinds) address.searchParams.append('kind', kind);
  return address.href;
}
