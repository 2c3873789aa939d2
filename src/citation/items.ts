import type { BookData } from '../schemas/book.ts';
import { cslDate, type CslItem } from './csl.ts';

/** What of a book its citations need. */
type Edition = Pick<BookData, 'title' | 'author' | 'language' | 'edition'>;

interface Part {
  /** Key of the record: `two-agendas-drugs`. */
  readonly id: string;
  readonly title: string;
  readonly genre?: string;
  /** Full address, where the site knows its own. */
  readonly url: string | undefined;
}

/** Lower-case words of a text joined by hyphens, for a citation key. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** The whole site as a work by its project, dated by its edition. */
export const bookItem = (book: Edition, url: string | undefined): CslItem => ({
  id: keyOf(book.title),
  type: 'webpage',
  title: book.title,
  author: [{ literal: book.author }],
  issued: cslDate(book.edition.date),
  language: book.language,
  ...(url !== undefined && { URL: url }),
});

/** A page of the site: a chapter, a chart, a term. */
export const pageItem = (book: Edition, { id, title, genre, url }: Part): CslItem => ({
  ...bookItem(book, url),
  id: `${keyOf(book.title)}-${keyOf(id)}`,
  title,
  'container-title': book.title,
  ...(genre !== undefined && { genre }),
});

/**
 * The paper, from the book's own data: for books whose bibliography does not hold it.
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export function paperItemFrom(paper: BookData['paper']): CslItem {
  const given = paper.author.endsWith(paper.family) ? paper.author.slice(0, -paper.family.length).trim() : '';
  return {
    id: paper.source,
    type: 'report',
    title: paper.title,
    author: [given === '' ? { literal: paper.author } : { family: paper.family, given }],
    issued: cslDate(paper.date),
    publisher: paper.publisher,
    genre: paper.series,
    number: paper.number,
  };
}
