import { datePartsOf, type CslItem, type CslName } from './csl.ts';

/** CSL types → RIS types; what is not here is `GEN`. */
const TYPES: Readonly<Record<string, string>> = {
  report: 'RPRT',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  webpage: 'ELEC',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
};

const name = ({ literal, family = '', given, suffix, 'non-dropping-particle': particle }: CslName): string =>
  literal ?? [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ');

/** Year, month and day between slashes, empty where unknown, as RIS has it: `2008/10/`. */
const slashed = (parts: readonly number[]): string =>
  [0, 1, 2].map((index) => (parts[index] === undefined ? '' : String(parts[index]).padStart(2, '0'))).join('/');

/**
 * An item as a RIS record, for reference managers. Written here because the
 * library's own output breaks lines within addresses, which importers read as two values.
 * @returns lines that end in CR LF, as the format asks
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function toRis(item: CslItem): string {
  const issued = datePartsOf(item.issued);
  const accessed = datePartsOf(item.accessed);
  const lines: (readonly [tag: string, value: string | number | undefined])[] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...(item.author ?? []).map((author) => ['AU', name(author)] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', issued[0]],
    ['DA', issued.length > 1 ? slashed(issued) : undefined],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', item.page],
    ['M3', item.genre],
    ['SN', item.number],
    ['CY', item['publisher-place']],
    ['PB', item.publisher],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['AV', item.custom?.archived],
    ['Y2', accessed.length > 0 ? slashed(accessed) : undefined],
    ['LA', item.language],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${String(value).replace(/\s+/gu, ' ')}\r\n`)
    .join('');
}
