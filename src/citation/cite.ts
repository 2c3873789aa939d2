import { datePartsOf, fullName, without, type CslItem } from './csl.ts';
import { formatBibtex, formatReference, type StyleName } from './engine.ts';
import { toRis } from './ris.ts';

/** Styles for people: APA 7, MLA 9 and Chicago 17 (author-date). */
export const referenceStyles = ['apa', 'mla', 'chicago'] as const satisfies readonly StyleName[];
/** Formats for programs. */
export const recordFormats = ['bibtex', 'ris', 'csl-json'] as const;
export type ReferenceStyle = (typeof referenceStyles)[number];
export type RecordFormat = (typeof recordFormats)[number];

/** What a record is saved as, and served as. */
export const recordFiles = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
} as const satisfies Record<RecordFormat, { ending: string; type: string }>;

/** Items without a language are in English, as the styles assume. */
const english = ({ language = 'en' }: CslItem): boolean => language.startsWith('en');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What the APA style writes before the address of an undated page, although nobody said when it was read. */
const RETRIEVED = /Retrieved (?=<a |https?:)/u;

/** APA 7 (6.17) begins what follows a colon in a title with a capital. */
const capitalAfterColon = (title: string): string => title.replace(/: \p{Ll}/gu, (match) => match.toUpperCase());

/**
 * Leaves out what a style does not want twice. CSL cannot tell that an institution
 * published its own work: APA 7 (9.29) then leaves out the publisher or site,
 * MLA 9 the author; Chicago 17 (14.84) keeps both.
 */
function fitted(cited: CslItem, style: ReferenceStyle): CslItem {
  const item = style === 'apa' && english(cited) ? { ...cited, title: capitalAfterColon(cited.title) } : cited;
  const [author, ...others] = item.author ?? [];
  if (author?.literal === undefined || others.length > 0 || style === 'chicago') return item;
  const own = fullName(author);
  const { publisher, 'container-title': container } = item;
  if (style === 'mla') return own === publisher || own === container ? without(item, 'author') : item;
  const twice = [
    ...(publisher === own ? (['publisher'] as const) : []),
    ...(container === own ? (['container-title'] as const) : []),
  ];
  return without(item, ...twice);
}

/**
 * A reference in one of the styles for people.
 * @param language - of the page; decides "and" and the months
 * @param format - one line of text to copy, or HTML for inside a block with the address as a link
 */
export const reference = (
  item: CslItem,
  style: ReferenceStyle,
  language = 'en',
  format: 'text' | 'html' = 'text',
): string => formatReference(fitted(item, style), style, language, format).replace(RETRIEVED, '');

/** BibTeX as every program takes it: the day left out, the month as its macro, an address that LaTeX can break. */
function bibtexOf(item: CslItem): string {
  const [year, month] = datePartsOf(item.issued);
  const rest = without(item, 'accessed', 'custom');
  const dated =
    year === undefined ? rest : { ...rest, issued: { 'date-parts': [month === undefined ? [year] : [year, month]] } };
  return formatBibtex(dated)
    .replace(
      /^(\s*month = )\{(\d{1,2})\}/mu,
      (_line, start: string, number: string) => start + (MONTHS[Number(number) - 1] ?? number),
    )
    .replace(/^(\s*howpublished = )\{(https?:[^}]*)\}/mu, '$1{\\url{$2}}')
    .replace(/,?\n\}$/u, item.custom ? `,\n\tarchived = {${item.custom.archived}},\n}` : '$&');
}

/** A record for a reference manager. */
export function record(item: CslItem, format: RecordFormat): string {
  switch (format) {
    case 'bibtex':
      return bibtexOf(item);
    case 'ris':
      return toRis(item);
    case 'csl-json':
      return JSON.stringify([item], null, 2);
  }
}

/** A citation in any style or format, as text. */
export const cite = (item: CslItem, style: ReferenceStyle | RecordFormat, language = 'en'): string =>
  isReferenceStyle(style) ? reference(item, style, language) : record(item, style);

const isReferenceStyle = (style: ReferenceStyle | RecordFormat): style is ReferenceStyle =>
  referenceStyles.some((each) => each === style);
