/** A copy of a page in a public archive of the web. */
export interface ArchivedCopy {
  readonly url: string;
  /** The day it was taken: `2006-09-09`. */
  readonly date: string;
}

/** Archives whose addresses say when a copy was taken, and of which address. */
const HOSTS = [
  'web.archive.org',
  'wayback.archive-it.org',
  'webarchive.loc.gov',
  'webarchive.nationalarchives.gov.uk',
  'arquivo.pt',
];
const COPY = /^https:\/\/([^/]+)\/(?:[\w-]+\/)*(\d{4})(\d{2})(\d{2})\d{6}\/(https?:\/\/\S+)$/u;

/** What two ways of writing one address have in common. */
const bare = (url: string): string =>
  url
    .replace(/^https?:\/\//u, '')
    .replace(/^([^/]+):80(?=\/|$)/u, '$1')
    .replace(/\/$/u, '');

/**
 * Reads the address of an archived copy.
 * @param original - the address that it must be a copy of
 * @returns the copy, or what is wrong with its address, to stand after “the entry”
 */
export function readArchived(archived: string, original: string | undefined): ArchivedCopy | string {
  if (original === undefined) return 'has an archived address, but no url; write url = {the original address}';
  const [, host = '', year = '', month = '', day = '', of = ''] = COPY.exec(archived) ?? [];
  if (of === '')
    return `has an archived address that is none: “${archived}”; expected https://web.archive.org/web/20081031120000/${original}`;
  if (!HOSTS.includes(host))
    return `has an archived address outside the public archives: “${host}”; expected one of ${HOSTS.join(', ')}`;
  if (bare(of) !== bare(original))
    return `has an archived address of another page: “${of}”; expected a copy of ${original}`;
  const date = `${year}-${month}-${day}`;
  return Number.isNaN(Date.parse(date))
    ? `has an archived address with a day that is none: ${date}`
    : { url: archived, date };
}

/** Where the Internet Archive lists the copies that it has of an address, if any. */
export const lookUpArchived = (url: string): string => `https://web.archive.org/web/*/${url}`;
