import { zipSync, strToU8 } from 'fflate';
import { htmlToHast, type HastNode } from 'satteri';
import sharp from 'sharp';
import { EARLIEST } from '../classroom/exports/earliest.ts';
import { attribute, find, hasClass, lineOf, type Element } from '../markdown/tree.ts';
import type { BookData } from '../schemas/book.ts';
import { formatDate } from '../words/dates.ts';
import type { Words } from '../words/index.ts';
import { documentOf, navigation, type Entry } from './documents.ts';
import { escape as escapeXml } from '../classroom/exports/escape.ts';
import { CONTAINER, packageOf, type Item } from './package.ts';
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

/** A document of the book before its links are set. */
interface Draft {
  readonly file: string;
  /** The page of the site that it is, below the language’s prefix. */
  readonly address: string;
  readonly title: string;
  readonly body: HastNode;
  readonly type: string;
}

const COVER = { width: 1200, height: 1600 } as const;

const fileOf = (address: string): string => `${address.replace(/\/$/u, '').replaceAll('/', '-')}.xhtml`;

const element = (tagName: string, properties: Element['properties'], ...children: HastNode[]): Element =>
  ({ type: 'element', tagName, properties, children }) as Element;
const text = (value: string): HastNode => ({ type: 'text', value });

/**
 * The whole edition as an EPUB 3 book, made from the finished pages.
 * @param site - the finished site
 * @returns bytes of the file: the same for the same site, wherever and whenever it is made
 * @throws Error naming a page that is missing or has no article
 */
export async function makeBook(site: Site, outline: Outline, book: BookData, words: Words): Promise<Uint8Array> {
  const { read, prefix } = site;
  const page = (address: string): Element => {
    const html = new TextDecoder().decode(read(`${prefix}${address}index.html`));
    const article = find(htmlToHast(html), ({ tagName }) => tagName === 'article');
    if (!article) throw new Error(`EPUB: ${prefix}${address}index.html has no <article> to take along.`);
    return article;
  };
  const charts = new Set<string>();
  const uses = new Map<string, { readonly chapter: string; readonly href: string }[]>();
  const draft = (address: string, title: string, type: string, label?: string): Draft => {
    const made = rework(page(address), (id) => `charts/${id}.svg`);
    const file = fileOf(address);
    for (const id of made.charts) charts.add(id);
    if (label !== undefined)
      for (const [term, block] of made.terms) {
        const places = uses.get(term) ?? [];
        uses.set(term, [...places, { chapter: label, href: block === '' ? file : `${file}#${block}` }]);
      }
    return { file, address, title, body: made.body, type };
  };

  const chapters = outline.chapters.map(({ id, title, label }) => draft(`${id}/`, title, 'bodymatter chapter', label));
  const back = [
    glossary(outline.terms, (id) => page(`glossary/${id}/`), words),
    draft('paper-map/', words.site.paperMap, 'backmatter appendix'),
    draft('sources/', words.site.sources, 'backmatter bibliography'),
    draft('about/', words.site.about, 'backmatter appendix'),
  ];
  const drafts = [...chapters, ...back, index(outline.terms, uses, words, book.language)];
  const documents = linked(drafts, site, outline);

  const front: Entry[] = [{ title: words.epub.about, file: 'title.xhtml' }];
  const entries: Entry[] = [
    ...front,
    ...nested(outline),
    ...drafts.slice(chapters.length).map(({ title, file }) => ({ title, file })),
  ];
  const landmarks = [
    { type: 'toc', title: words.epub.contents, file: 'nav.xhtml' },
    { type: 'bodymatter', title: chapters[0]?.title ?? '', file: chapters[0]?.file ?? '' },
    { type: 'glossary', title: words.site.glossary, file: 'glossary.xhtml' },
    { type: 'index', title: words.epub.index, file: 'index.xhtml' },
  ];
  const cover = `<p><img class="cover" src="cover.png" alt="${escapeXml(`${book.title}: ${book.tagline}`)}"/></p>`;
  const asFile = (path: string, content: string, more: Partial<Item> = {}): Item => ({
    path,
    bytes: strToU8(content),
    ...more,
  });
  const items: Item[] = [
    asFile('cover.xhtml', documentOf(words.epub.cover, cover, 'cover', book), { isRead: true }),
    asFile('title.xhtml', documentOf(book.title, titlePage(book, words), 'frontmatter titlepage', book), {
      isRead: true,
    }),
    asFile('nav.xhtml', navigation(words.epub.contents, entries, landmarks, book), { isRead: true, properties: 'nav' }),
    ...documents.map(({ file, title, body, type }) =>
      asFile(file, documentOf(title, body, type, book), { isRead: true }),
    ),
    asFile('style.css', new TextDecoder().decode(read('epub.css'))),
    { path: 'cover.png', bytes: await coverOf(read(`${prefix}social/home.png`)), properties: 'cover-image' },
    ...[...charts]
      .sort()
      .map((id) => ({ path: `charts/${id}.svg`, bytes: picture(read(`${prefix}charts/${id}.svg`)) })),
    ...(['normal', 'italic'] as const).map((style) => ({
      path: `fonts/serif-${style}.woff2`,
      bytes: read(`fonts/serif-${style}.woff2`),
    })),
  ];
  return archive(items, packageOf(book, items, words.epub.accessibility));
}

/** Chapters below the page of their part. */
function nested({ chapters, parts }: Outline): Entry[] {
  const entry = ({ id, title }: { id: string; title: string }): Entry => ({ title, file: fileOf(id) });
  return chapters
    .filter(({ id, part }) => part === undefined || part === id)
    .map((top) => {
      const part = parts.find(({ id }) => id === top.id);
      const inner = part ? chapters.filter(({ id, part: own }) => own === part.id && id !== part.id).map(entry) : [];
      return { ...entry(top), ...(part && { title: `${part.label}: ${top.title}` }), inner };
    });
}

function titlePage(book: BookData, words: Words): string {
  const { paper, edition } = book;
  const date = (value: string) => formatDate(value, book.language);
  return [
    `<h1>${escapeXml(book.title)}</h1>`,
    `<p class="standfirst">${escapeXml(book.tagline)}</p>`,
    `<p>${escapeXml(book.description)}</p>`,
    `<p>${escapeXml(words.site.edition(edition.number, date(edition.date)))}</p>`,
    `<h2>${escapeXml(words.epub.source)}</h2>`,
    `<p>${escapeXml(paper.author)}: <cite>${escapeXml(paper.title)}</cite>. ${escapeXml(`${paper.series}, ${paper.number}. ${paper.publisher}, ${date(paper.date)}.`)}</p>`,
    `<p class="small">${escapeXml(words.site.licence)}</p>`,
  ].join('\n');
}

function glossary(terms: Outline['terms'], page: (id: string) => Element, words: Words): Draft {
  const entries = terms.flatMap(({ id, term }): HastNode[] => {
    const { body } = rework(page(id), () => '');
    const title = find(body, ({ tagName }) => tagName === 'h1');
    const definition = find(body, (each) => attribute(each, 'id') === 'definition');
    const aliases = find(body, (each) => hasClass(each, 'aliases'));
    const language = title?.properties.lang;
    const lang = typeof language === 'string' ? { lang: language, xmlLang: language } : {};
    return [
      element('dt', { id, ...lang }, text(term)),
      element('dd', {}, ...((definition?.children ?? []) as HastNode[])),
      ...(aliases ? [element('dd', { className: ['small'] }, text(lineOf(aliases)))] : []),
    ];
  });
  const body = element('section', {}, element('h1', {}, text(words.site.glossary)), element('dl', {}, ...entries));
  return {
    file: 'glossary.xhtml',
    address: 'glossary/',
    title: words.site.glossary,
    body,
    type: 'backmatter glossary',
  };
}

function index(
  terms: Outline['terms'],
  uses: ReadonlyMap<string, readonly { readonly chapter: string; readonly href: string }[]>,
  words: Words,
  language: string,
): Draft {
  const { compare } = new Intl.Collator(language);
  const entries = terms
    .toSorted((a, b) => compare(a.term, b.term))
    .flatMap(({ id, term }): HastNode[] => {
      const places = uses.get(id) ?? [];
      if (places.length === 0) return [];
      const links = places.flatMap(({ chapter, href }, position): HastNode[] => [
        text(position === 0 ? ': ' : ', '),
        element('a', { href }, text(chapter)),
      ]);
      return [element('li', {}, element('a', { href: `glossary.xhtml#${id}` }, text(term)), ...links)];
    });
  const body = element(
    'section',
    {},
    element('h1', {}, text(words.epub.index)),
    element('p', { className: ['small'] }, text(words.epub.indexHow)),
    element('ul', { className: ['plain'] }, ...entries),
  );
  return { file: 'index.xhtml', address: 'index/', title: words.epub.index, body, type: 'backmatter index' };
}

/** Sets all links: within the book where it has the target, else to the site where its address is known. */
function linked(drafts: readonly Draft[], { base, origin, prefix }: Site, { terms }: Outline): Draft[] {
  const ids = new Map(drafts.map(({ file, body }) => [file, idsIn(body)]));
  const files = new Map(drafts.map(({ address, file }) => [address, file]));
  for (const { id } of terms) files.set(`glossary/${id}/`, `glossary.xhtml#${id}`);
  const home = 'https://site.invalid';
  return drafts.map((draft) => ({
    ...draft,
    body: relink(draft.body, (href) => {
      if (/^[\w-]+\.xhtml/u.test(href)) return href;
      const url = new URL(href, `${home}${base}${prefix}${draft.address}`);
      if (url.origin !== home) return url.href;
      const path = url.pathname.slice(`${base}${prefix}`.length);
      const file = files.get(path);
      if (file === undefined)
        return origin === undefined ? undefined : new URL(url.pathname + url.search + url.hash, origin).href;
      const id = decodeURIComponent(url.hash.slice(1));
      return !file.includes('#') && id !== '' && ids.get(file)?.has(id) ? `${file}#${id}` : file;
    }),
  }));
}

/** The picture for link previews, on paper of a book’s shape: its edge colours run on above and below. */
async function coverOf(picture: Uint8Array): Promise<Uint8Array> {
  const { height } = await sharp(picture).metadata();
  const above = Math.round((COVER.height - height) * 0.42);
  return sharp(picture)
    .extend({ top: above, bottom: COVER.height - height - above, extendWith: 'copy' })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

/** A chart’s picture in the older SVG that EPUB 3.2 asks for: what is drawn first is said as a style. */
const picture = (svg: Uint8Array): Uint8Array =>
  strToU8(new TextDecoder().decode(svg).replaceAll(/ paint-order="(\w+)"/gu, ' style="paint-order:$1"'));

/** The archive, its type first and as it is: https://www.w3.org/TR/epub-33/#sec-zip-container-mime. */
function archive(items: readonly Item[], packageDocument: string): Uint8Array {
  const mtime = EARLIEST();
  return zipSync(
    {
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(CONTAINER),
      'EPUB/package.opf': strToU8(packageDocument),
      ...Object.fromEntries(items.map(({ path, bytes }) => [`EPUB/${path}`, bytes])),
    },
    { mtime, level: 9 },
  );
}
