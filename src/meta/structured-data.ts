/** Descriptions of pages for search engines, in the vocabulary of schema.org; pure, so that tests need no site. */
import { knownAs } from '../glossary/known-as.ts';
import { datePartsOf, fullName, type CslItem } from '../citation/csl.ts';
import type { BookData } from '../schemas/book.ts';

/** A node of a JSON-LD document. */
export type Thing = Readonly<Record<string, unknown>>;

/** A step of the way from the front page to a page. */
export interface Crumb {
  readonly name: string;
  readonly url: string;
}

/** Under which the site's words and charts may be used. */
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** A date in CSL as schema.org has it: 2008, 2008-10, 2008-10-31. */
const isoDate = (item: CslItem): string | undefined =>
  datePartsOf(item.issued)
    .map((part) => String(part).padStart(2, '0'))
    .join('-') || undefined;

const organization = (name: string): Thing => ({ '@type': 'Organization', name });

/** Days of the first and of the current edition. */
export function editionDates({ changelog, edition }: Pick<BookData, 'changelog' | 'edition'>): {
  published: string;
  modified: string;
} {
  const [first = edition.date] = changelog.map(({ date }) => date).sort();
  return { published: first, modified: edition.date };
}

/** CSL types → schema.org's; what is not here is a creative work. */
const WORKS: Readonly<Record<string, string | readonly string[]>> = {
  report: 'Report',
  book: 'Book',
  dataset: 'Dataset',
  webpage: 'WebPage',
  'article-newspaper': 'NewsArticle',
};

/** A work that a page draws on. */
export function citedWork(item: CslItem, type = WORKS[item.type] ?? 'CreativeWork'): Thing {
  const authors = (item.author ?? []).map((name) => ({
    '@type': name.literal === undefined ? 'Person' : 'Organization',
    name: fullName(name),
  }));
  const date = isoDate(item);
  return {
    '@type': type,
    name: item.title,
    ...(authors.length > 0 && { author: authors }),
    ...(date !== undefined && { datePublished: date }),
    ...(item.publisher !== undefined && { publisher: organization(item.publisher) }),
    ...(item.number !== undefined && item.type === 'report' && { reportNumber: item.number }),
    ...(item.URL !== undefined && { url: item.URL }),
    ...(item.custom !== undefined && { archivedAt: item.custom.archived }),
  };
}

/** The paper, under the title that stands on it. */
const citedPaper = ({ paper }: BookData, item: CslItem): Thing =>
  citedWork({ ...item, title: paper.title }, ['ScholarlyArticle', 'Report']);

/** The site as a whole, which every page is part of. */
const siteOf = (book: BookData, url: string): Thing => ({
  '@type': 'WebSite',
  '@id': `${url}#site`,
  name: book.title,
  url,
  inLanguage: book.language,
});

interface Article {
  readonly headline: string;
  readonly description: string;
  readonly url: string;
  readonly section: string | undefined;
  readonly image: string | undefined;
  readonly objectives: readonly string[];
}

/**
 * A chapter: an article that cites the paper.
 * @param site - address of the front page
 * @param sources - what else it draws on
 */
export function articleOf(
  book: BookData,
  site: string,
  article: Article,
  paper: CslItem,
  sources: readonly CslItem[],
): Thing {
  const { published, modified } = editionDates(book);
  return {
    '@type': 'Article',
    '@id': `${article.url}#article`,
    mainEntityOfPage: article.url,
    headline: article.headline,
    description: article.description,
    inLanguage: book.language,
    datePublished: published,
    dateModified: modified,
    author: organization(book.author),
    publisher: organization(book.author),
    license: LICENCE,
    isAccessibleForFree: true,
    isPartOf: siteOf(book, site),
    ...(article.section !== undefined && { articleSection: article.section }),
    ...(article.image !== undefined && { image: article.image }),
    ...(article.objectives.length > 0 && { teaches: article.objectives }),
    citation: [citedPaper(book, paper), ...sources.map((item) => citedWork(item))],
  };
}

/** The way from the front page; the last step is the page itself. */
export const breadcrumbsOf = (crumbs: readonly Crumb[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: { '@id': url },
  })),
});

/** The front page: the site, what it is about, and its search. */
export function websiteOf(book: BookData, url: string, search: string, paper: CslItem): Thing {
  const { published, modified } = editionDates(book);
  return {
    ...siteOf(book, url),
    alternateName: book.tagline,
    description: book.description,
    publisher: organization(book.author),
    license: LICENCE,
    isAccessibleForFree: true,
    datePublished: published,
    dateModified: modified,
    about: citedPaper(book, paper),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

interface Term {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  readonly aliases: readonly string[];
  readonly url: string;
}

/** A glossary entry within its glossary. */
export const definedTermOf = (term: Term, glossary: Crumb): Thing => ({
  '@type': 'DefinedTerm',
  '@id': `${term.url}#term`,
  name: term.term,
  termCode: term.id,
  description: term.definition,
  url: term.url,
  ...(term.aliases.length > 0 && { alternateName: knownAs(term.aliases) }),
  inDefinedTermSet: { '@type': 'DefinedTermSet', name: glossary.name, url: glossary.url },
});

/** A JSON-LD document for inside a `script`: no `<` can end it early. */
export const jsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', String.raw`\u003c`);
