import type { HastNode } from 'satteri';
import { attribute, childrenOf, find, isElement, type Element } from '../../markdown/tree.ts';
import type { Palette } from '../../meta/social/palette.ts';
import type { BookData } from '../../schemas/book.ts';
import { formatDate } from '../../words/dates.ts';
import type { Words } from '../../words/index.ts';
import type { BookDocument, Edition, IndexEntry, Outline, Site } from '../edition.ts';
import { blocks } from './blocks.ts';
import type { Block } from './nodes.ts';

/** A document of the printed book; each begins a page. */
export interface PrintDocument {
  /** The label of its beginning. */
  readonly name: string;
  /** What running heads say. */
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** Everything that `book.typ` prints. */
export interface PrintBook {
  /** As BCP 47 has it. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly tagline: string;
  readonly description: string;
  readonly author: string;
  /** Year, month and day of the edition. */
  readonly date: readonly [number, number, number];
  readonly paper: { readonly author: string; readonly title: string; readonly rest: string };
  /** “Edition 1, November 24, 2026”. */
  readonly edition: string;
  /** Where the site is, if known. */
  readonly address?: string;
  readonly licence: string;
  /** Who speaks: printed before the contents. */
  readonly voices: readonly Block[];
  readonly documents: readonly PrintDocument[];
  readonly index: readonly IndexEntry[];
  readonly words: Readonly<Record<'contents' | 'source' | 'index' | 'indexPages' | 'page', string>>;
  /** Colours as hexadecimal literals. */
  readonly colours: Readonly<Record<'ink' | 'soft' | 'line' | 'first' | 'second' | 'third', string>>;
}

/** The edition as data for the template. */
export function printBook(
  edition: Edition,
  { base, origin, prefix }: Pick<Site, 'base' | 'origin' | 'prefix'>,
  { chapters, parts }: Pick<Outline, 'chapters' | 'parts'>,
  book: BookData,
  { takeAlong, site }: Pick<Words, 'takeAlong' | 'site'>,
  { ink, soft, line, hues }: Palette,
): PrintBook {
  const date = (value: string) => formatDate(value, book.language);
  const paged = new Set(edition.chapters.map(({ name }) => name));
  const inPart = new Set(
    chapters.filter(({ id, part }) => parts.some((each) => each.id === part && part !== id)).map(({ id }) => `${id}/`),
  );
  const content = ({ name, body, address }: BookDocument): Block[] =>
    blocks([body], { name, level: inPart.has(address) ? 2 : 1, paged });
  const about = edition.back.find(({ kind }) => kind === 'about');
  const voices = about && sectionOf(about.body, 'voices');
  const { paper } = book;
  return {
    language: book.language,
    direction: book.direction,
    title: book.title,
    tagline: book.tagline,
    description: book.description,
    author: book.author,
    date: dayOf(book.edition.date),
    paper: {
      author: paper.author,
      title: paper.title,
      rest: `${paper.series}, ${paper.number}. ${paper.publisher}, ${date(paper.date)}.`,
    },
    edition: site.edition(book.edition.number, date(book.edition.date)),
    ...(origin !== undefined && { address: new URL(`${base}${prefix}`, origin).href }),
    licence: site.licence,
    voices: voices ? blocks([voices], { name: 'voices', level: 1, paged }) : [],
    documents: [...edition.chapters, ...edition.back].map((document) => ({
      name: document.name,
      label: document.label,
      blocks: content(document),
    })),
    index: edition.index.map(({ term, href, places }) => ({
      term,
      href: targetOf(href),
      places: places.map((place) => ({ label: place.label, href: targetOf(place.href) })),
    })),
    words: {
      contents: takeAlong.contents,
      source: takeAlong.source,
      index: takeAlong.index,
      indexPages: takeAlong.indexPages,
      page: takeAlong.page,
    },
    colours: { ink, soft, line, first: hues.first.strong, second: hues.second.strong, third: hues.third.strong },
  };
}

/** Where a link within the book leads, as the template names it. */
const targetOf = (href: string): string => href.replace(/^book:/u, '');

/** A date as a day: what it does not say is the first. */
function dayOf(date: string): [number, number, number] {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

/** The section whose heading has an id. */
const sectionOf = (body: HastNode, id: string): Element | undefined =>
  find(
    body,
    (each) =>
      each.tagName === 'section' && childrenOf(each).some((child) => isElement(child) && attribute(child, 'id') === id),
  );
