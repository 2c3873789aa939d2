import { zipSync, strToU8 } from 'fflate';
import sharp from 'sharp';
import { withoutFoot } from '../../charts/downloads/picture.ts';
import { EARLIEST } from '../../classroom/exports/earliest.ts';
import { escape as escapeXml } from '../../classroom/exports/escape.ts';
import type { BookData } from '../../schemas/book.ts';
import { formatDate } from '../../words/dates.ts';
import type { Words } from '../../words/index.ts';
import { chartPath, nameOf, type BookDocument, type Edition, type Outline, type Site } from '../edition.ts';
import { relink } from '../page.ts';
import { documentOf, indexBody, navigation, type Entry } from './documents.ts';
import { CONTAINER, packageOf, type Item } from './package.ts';

const COVER = { width: 1200, height: 1600 } as const;
/** What documents are in EPUB’s structural vocabulary: https://www.w3.org/TR/epub-ssv-11/. */
const TYPES: Readonly<Record<BookDocument['kind'], string>> = {
  chapter: 'bodymatter chapter',
  glossary: 'backmatter glossary',
  'paper-map': 'backmatter appendix',
  sources: 'backmatter bibliography',
  about: 'backmatter appendix',
};

const fileOf = (name: string): string => `${name}.xhtml`;

/** A link within the book as the address of a file; others as they are. */
const hrefOf = (href: string): string => href.replace(/^book:([^#]*)/u, (_, name: string) => fileOf(name));

/**
 * The whole edition as an EPUB 3 book.
 * @param site - the finished site, for charts, letters and the cover
 * @returns bytes of the file: the same for the same site, wherever and whenever it is made
 */
export async function makeEpub(
  edition: Edition,
  { read, prefix }: Site,
  outline: Outline,
  book: BookData,
  words: Words,
): Promise<Uint8Array> {
  const { takeAlong } = words;
  const documents = [...edition.chapters, ...edition.back].map(({ name, title, body, kind }) => ({
    file: fileOf(name),
    title,
    body: relink(body, hrefOf),
    type: TYPES[kind],
  }));
  const index = {
    file: 'index.xhtml',
    title: takeAlong.index,
    body: relink(indexBody(edition.index, takeAlong), hrefOf),
    type: 'backmatter index',
  };
  const all = [...documents, index];
  const entries: Entry[] = [
    { title: takeAlong.about, file: 'title.xhtml' },
    ...nested(outline),
    ...all.slice(edition.chapters.length).map(({ title, file }) => ({ title, file })),
  ];
  const landmarks = [
    { type: 'toc', title: takeAlong.contents, file: 'nav.xhtml' },
    { type: 'bodymatter', title: documents[0]?.title ?? '', file: documents[0]?.file ?? '' },
    { type: 'glossary', title: words.site.glossary, file: 'glossary.xhtml' },
    { type: 'index', title: takeAlong.index, file: 'index.xhtml' },
  ];
  const cover = `<p><img class="cover" src="cover.png" alt="${escapeXml(`${book.title}: ${book.tagline}`)}"/></p>`;
  const asFile = (path: string, content: string, more: Partial<Item> = {}): Item => ({
    path,
    bytes: strToU8(content),
    ...more,
  });
  const items: Item[] = [
    asFile('cover.xhtml', documentOf(takeAlong.cover, cover, 'cover', book), { isRead: true }),
    asFile('title.xhtml', documentOf(book.title, titlePage(book, words), 'frontmatter titlepage', book), {
      isRead: true,
    }),
    asFile('nav.xhtml', navigation(takeAlong.contents, entries, landmarks, book), { isRead: true, properties: 'nav' }),
    ...all.map(({ file, title, body, type }) => asFile(file, documentOf(title, body, type, book), { isRead: true })),
    asFile('style.css', new TextDecoder().decode(read('epub.css'))),
    { path: 'cover.png', bytes: await coverOf(read(`${prefix}social/home.png`)), properties: 'cover-image' },
    ...edition.charts.map(chartPath).map((path) => ({ path, bytes: picture(read(`${prefix}${path}`)) })),
    ...(['normal', 'italic'] as const).map((style) => ({
      path: `fonts/serif-${style}.woff2`,
      bytes: read(`fonts/serif-${style}.woff2`),
    })),
  ];
  return archive(items, packageOf(book, items, takeAlong.accessibility));
}

/** Chapters below the page of their part. */
function nested({ chapters, parts }: Outline): Entry[] {
  const entry = ({ id, title }: { id: string; title: string }): Entry => ({ title, file: fileOf(nameOf(id)) });
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
    `<h2>${escapeXml(words.takeAlong.source)}</h2>`,
    `<p>${escapeXml(paper.author)}: <cite>${escapeXml(paper.title)}</cite>. ${escapeXml(`${paper.series}, ${paper.number}. ${paper.publisher}, ${date(paper.date)}.`)}</p>`,
    `<p class="small">${escapeXml(words.site.licence)}</p>`,
  ].join('\n');
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
  strToU8(withoutFoot(new TextDecoder().decode(svg)).replaceAll(/ paint-order="(\w+)"/gu, ' style="paint-order:$1"'));

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
