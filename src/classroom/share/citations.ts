import type { ShareWords } from '../../words/index.ts';

/** Styles and formats, in the order in which they are offered. */
export const citationStyles = ['apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationStyle = (typeof citationStyles)[number];
export const citationSubjects = ['passage', 'chapter', 'paper'] as const;
export type CitationSubject = (typeof citationSubjects)[number];

/** Stands for the address in a reference until the browser knows it. */
export const ADDRESS = 'https://address.invalid/';
/** Stands for a record's key, which a passage has of its own. */
export const KEY = 'record-key';

/** A work in all styles, and what mentions of it in a text need. */
export interface Work {
  readonly references: Readonly<Record<Exclude<CitationStyle, 'csl-json'>, string>>;
  /** One item of CSL-JSON. */
  readonly item: Readonly<Record<string, unknown>>;
  readonly key: string;
  /** Whom a mention names, by style. */
  readonly authors: Readonly<Record<'apa' | 'mla' | 'chicago', string>>;
  readonly year: string;
}

/** What `/cite/<chapter>.json` holds. */
export interface Citable {
  readonly words: ShareWords;
  readonly names: Readonly<Record<CitationStyle, string>>;
  /** Address of the chapter's page, where the site knows its own. */
  readonly address?: string;
  readonly builder: string;
  /** Where what is added to an assignment waits. */
  readonly inbox: string;
  readonly chapter: Work;
  readonly paper: Work;
  /** Titles of the paper's sections by id. */
  readonly sections: Readonly<Record<string, string>>;
}

/** A passage as its page shows it. */
export interface Passage {
  /** Fragment; none for the whole chapter. */
  readonly id?: string;
  readonly heading?: string;
  /** `us-drugs.2` */
  readonly paper: readonly string[];
}

/** A citation: for a list of works, and for a text (the styles for people only). */
export interface Citation {
  readonly reference: string;
  readonly inText?: string;
}

const isRecordFormat = (style: CitationStyle): style is 'bibtex' | 'ris' | 'csl-json' =>
  style === 'bibtex' || style === 'ris' || style === 'csl-json';

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);

/** A title within quotation marks: its own become single. */
const quoted = (title: string): string => title.replaceAll('“', '‘').replaceAll('”', '’');

type Places = ShareWords['places']['apa'];

/** Where in the paper: its numbered paragraphs, section by section. */
function paragraphsIn(labels: readonly string[], sections: Citable['sections'], places: Places): string {
  const bySection = Map.groupBy(labels, (label) => label.slice(0, label.lastIndexOf('.')));
  return [...bySection]
    .map(([id, each]) => {
      const n = each.map((label) => label.slice(label.lastIndexOf('.') + 1)).join(', ');
      return fill(each.length > 1 ? places.paragraphs : places.paragraph, { section: quoted(sections[id] ?? id), n });
    })
    .join('; ');
}

/** LaTeX's own characters, escaped. */
const latex = (text: string): string =>
  text
    .replaceAll(/[&%$#_{}]/gu, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');

function withNote(record: string, style: 'bibtex' | 'ris', note: string): string {
  if (note === '') return record;
  return style === 'bibtex'
    ? record.replace(/\n\}\s*$/u, () => `\n\tnote = {${latex(note)}},\n}`)
    : record.replace(/(?=ER {2}- )/u, () => `N1  - ${note}\r\n`);
}

/**
 * A citation, filled in for a passage.
 * @param subject - the passage, its chapter, or the paper behind it with its paragraph
 * @param address - of the chapter's page, without fragment
 */
export function citationOf(
  data: Citable,
  { id, heading, paper }: Passage,
  subject: CitationSubject,
  style: CitationStyle,
  address: string,
): Citation {
  const work = subject === 'paper' ? data.paper : data.chapter;
  const own = subject === 'passage' && id !== undefined;
  const url = own ? `${address}#${id}` : address;
  const place = (places: Places): string => {
    if (subject === 'paper') return paragraphsIn(paper, data.sections, places);
    return own && heading !== undefined ? fill(places.heading, { section: quoted(heading) }) : '';
  };
  const put = (text: string): string =>
    text.replaceAll(ADDRESS, () => url).replaceAll(KEY, () => (own ? `${work.key}-${id}` : work.key));
  const { mentions, places } = data.words;
  if (isRecordFormat(style)) {
    const note = place(places.note);
    if (style === 'csl-json')
      return { reference: put(JSON.stringify([{ ...work.item, ...(note !== '' && { note }) }], null, 2)) };
    return { reference: withNote(put(work.references[style]), style, note) };
  }
  const where = place(places[style]);
  const values = { author: work.authors[style], year: work.year, place: where };
  const inText = fill(mentions[style][where === '' ? 'whole' : 'part'], values);
  return { reference: put(work.references[style]), inText: inText.replaceAll('”, ', ',” ') };
}
