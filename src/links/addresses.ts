/** Where an address stands. */
export interface Place {
  /** From the project’s folder. */
  readonly file: string;
  readonly line: number;
}

/** An address on another site, and all places that lead there. */
export interface Address {
  readonly url: string;
  readonly places: readonly Place[];
}

/** A file that is searched for addresses. */
export interface Text {
  readonly file: string;
  readonly text: string;
}

const FIELD = /^\s*(?:url|archived)\s*=\s*\{(https?:[^}]+)\}/u;
const LINK = /<a\s(?:[^>]*\s)?href="(https?:[^"]+)"/gu;
/** A list of what an archive may have: there is always one. */
const LOOK_UP = 'https://web.archive.org/web/*/';

const decoded = (attribute: string): string =>
  attribute.replaceAll(/&(?:#38|#x26|amp);/gu, '&').replaceAll('&quot;', '"');

const inLine = (file: string, line: string): string[] =>
  file.endsWith('.bib')
    ? (FIELD.exec(line)?.slice(1) ?? [])
    : [...line.matchAll(LINK)].map(([, href = '']) => decoded(href));

/**
 * Every address on another site in a bibliography and in pages, sorted, each once.
 * @param own - beginning of the site’s own addresses, where it is known
 */
export function addressesIn(texts: readonly Text[], own?: string): Address[] {
  const found = new Map<string, Place[]>();
  for (const { file, text } of texts)
    for (const [index, line] of text.split('\n').entries())
      for (const url of inLine(file, line)) {
        if (url.startsWith(LOOK_UP) || (own !== undefined && url.startsWith(own))) continue;
        const [address = ''] = url.split('#');
        found.set(address, [...(found.get(address) ?? []), { file, line: index + 1 }]);
      }
  return [...found].map(([url, places]) => ({ url, places })).sort((a, b) => (a.url < b.url ? -1 : 1));
}
