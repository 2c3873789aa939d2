import { htmlToHast, type HastNode } from 'satteri';
import { attribute, childrenOf, element, find, hasClass, lineOf, text, type Element } from '../markdown/tree.ts';
import type { Words } from '../words/index.ts';
import { idsIn, relink, rework } from './page.ts';

/** Where the finished site is, and what it is called. */
export interface Site {
  /** With a slash at both ends: `/`, `/two-agendas/`. */
  readonly base: string;
  /** The site’s address, where it is known. */
  readonly origin: string | undefined;
  /** What stands before the paths of a language: `''` or `ar/`. */
  readonly prefix: string;
  /** Reads a file of the output. @throws Error when there is none */
  readonly read: (path: string) => Uint8Array;
}

/** What the classroom’s outline says of the edition, as far as a book needs it. */
export interface Outline {
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly label: string;
    readonly part?: string;
  }[];
  readonly parts: readonly { readonly id: string; readonly label: string }[];
  readonly terms: readonly { readonly id: string; readonly term: string }[];
}

/** A document of the book: a page of the site, or one made of several. */
export interface BookDocument {
  /** A name without slashes: `us-perspective-drugs`. */
  readonly name: string;
  /** The page of the site that it is, below the language’s prefix. */
  readonly address: string;
  readonly title: string;
  /** What a running head says. */
  readonly label: string;
  readonly kind: 'chapter' | 'glossary' | 'paper-map' | 'sources' | 'about';
  /** Links within the book read `book:name` or `book:name#id`. */
  readonly body: HastNode;
}

/** A term of the index. Its places are links within the book, `book:name#id`. */
export interface IndexEntry {
  readonly term: string;
  readonly href: string;
  readonly places: readonly { readonly label: string; readonly href: string }[];
}

/** The whole edition, read from the finished pages: what every kind of book is made of. */
export interface Edition {
  readonly chapters: readonly BookDocument[];
  /** What follows them: glossary, paper map, sources, about. */
  readonly back: readonly BookDocument[];
  readonly index: readonly IndexEntry[];
  /** Ids of the charts shown, sorted. */
  readonly charts: readonly string[];
}

/** Where the site and a book keep a chart’s picture. */
export const chartPath = (id: string): string => `charts/${id}.svg`;

/** The document that a chapter is, by its id. */
export const nameOf = (id: string): string => id.replace(/\/$/u, '').replaceAll('/', '-');

/**
 * Reads the edition from the finished pages.
 * @param language - decides how the index is sorted
 * @throws Error naming a page that is missing or has no article
 */
export function readEdition(site: Site, outline: Outline, words: Words, language: string): Edition {
  const { read, prefix } = site;
  const page = (address: string): Element => {
    const html = new TextDecoder().decode(read(`${prefix}${address}index.html`));
    const article = find(htmlToHast(html), ({ tagName }) => tagName === 'article');
    if (!article) throw new Error(`The book: ${prefix}${address}index.html has no <article> to take along.`);
    return article;
  };
  const charts = new Set<string>();
  const uses = new Map<string, IndexEntry['places']>();
  const draft = (address: string, title: string, kind: BookDocument['kind'], label = title): BookDocument => {
    const made = rework(page(address), chartPath);
    const name = nameOf(address);
    for (const id of made.charts) charts.add(id);
    if (kind === 'chapter')
      for (const [term, block] of made.terms) {
        const href = `book:${block === '' ? name : `${name}#${block}`}`;
        uses.set(term, [...(uses.get(term) ?? []), { label, href }]);
      }
    return { name, address, title, label, kind, body: made.body };
  };

  const chapters = outline.chapters.map(({ id, title, label }) => draft(`${id}/`, title, 'chapter', label));
  const back = [
    glossary(outline.terms, (id) => page(`glossary/${id}/`), words.site.glossary),
    draft('paper-map/', words.site.paperMap, 'paper-map'),
    draft('sources/', words.site.sources, 'sources'),
    draft('about/', words.site.about, 'about'),
  ];
  const linked = link([...chapters, ...back], site, outline);
  return {
    chapters: linked.slice(0, chapters.length),
    back: linked.slice(chapters.length),
    index: indexOf(outline.terms, uses, language),
    charts: [...charts].sort(),
  };
}

/** The pages of the glossary as one. */
function glossary(terms: Outline['terms'], page: (id: string) => Element, title: string): BookDocument {
  const entries = terms.flatMap(({ id, term }): HastNode[] => {
    const { body } = rework(page(id), () => '');
    const heading = find(body, ({ tagName }) => tagName === 'h1');
    const definition = find(body, (each) => attribute(each, 'id') === 'definition');
    const aliases = find(body, (each) => hasClass(each, 'aliases'));
    const language = heading?.properties.lang;
    const lang = typeof language === 'string' ? { lang: language, xmlLang: language } : {};
    return [
      element('dt', { id, ...lang }, [text(term)]),
      element('dd', {}, definition ? childrenOf(definition) : []),
      ...(aliases ? [element('dd', { className: ['small'] }, [text(lineOf(aliases))])] : []),
    ];
  });
  const body = element('section', {}, [element('h1', {}, [text(title)]), element('dl', {}, entries)]);
  return { name: 'glossary', address: 'glossary/', title, label: title, kind: 'glossary', body };
}

/** The terms that chapters use, sorted as their language does. */
function indexOf(
  terms: Outline['terms'],
  uses: ReadonlyMap<string, IndexEntry['places']>,
  language: string,
): IndexEntry[] {
  const { compare } = new Intl.Collator(language);
  return terms
    .toSorted((a, b) => compare(a.term, b.term))
    .map(({ id, term }) => ({ term, href: `book:glossary#${id}`, places: uses.get(id) ?? [] }))
    .filter(({ places }) => places.length > 0);
}

/** Sets all links: within the book where it has the target, else to the site where its address is known. */
function link(drafts: readonly BookDocument[], { base, origin, prefix }: Site, { terms }: Outline): BookDocument[] {
  const ids = new Map(drafts.map(({ name, body }) => [name, idsIn(body)]));
  const names = new Map(drafts.map(({ address, name }) => [address, name]));
  for (const { id } of terms) names.set(`glossary/${id}/`, `glossary#${id}`);
  const home = 'https://site.invalid';
  return drafts.map((draft) => ({
    ...draft,
    body: relink(draft.body, (href) => {
      const url = new URL(href, `${home}${base}${prefix}${draft.address}`);
      if (url.origin !== home) return url.href;
      const name = names.get(url.pathname.slice(`${base}${prefix}`.length));
      if (name === undefined)
        return origin === undefined ? undefined : new URL(url.pathname + url.search + url.hash, origin).href;
      const id = decodeURIComponent(url.hash.slice(1));
      return `book:${!name.includes('#') && id !== '' && ids.get(name)?.has(id) ? `${name}#${id}` : name}`;
    }),
  }));
}
