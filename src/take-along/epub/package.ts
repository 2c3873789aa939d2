import { createHash } from 'node:crypto';
import type { BookData } from '../../schemas/book.ts';
import { escape as escapeXml } from '../../classroom/exports/escape.ts';

/** A file of the book. */
export interface Item {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Documents are read in the order they are given; pictures, styles and letters are not in it. */
  readonly isRead?: boolean;
  readonly properties?: 'nav' | 'cover-image';
}

const TYPES: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Id in the manifest: a name in XML’s sense. */
const idOf = (path: string): string => `i-${path.replace(/[^\w-]/gu, '-')}`;

function typeOf(path: string): string {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (type === undefined)
    throw new Error(`EPUB: ${path} is of no known type; add it to src/take-along/epub/package.ts.`);
  return type;
}

/** The same name for the same book and language, whoever builds it: a UUID made of a hash (version 8, RFC 9562). */
export function identifierOf(title: string, language: string): string {
  const hex = createHash('sha256').update(`${title}\n${language}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The package document of EPUB 3: https://www.w3.org/TR/epub-33/#sec-package-doc. */
export function packageOf(book: BookData, items: readonly Item[], summary: string): string {
  const { date } = book.edition;
  const text = (name: string, value: string, attributes = '') =>
    `<dc:${name}${attributes}>${escapeXml(value)}</dc:${name}>`;
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeXml(value)}</meta>`;
  const metadata = [
    text('identifier', identifierOf(book.title, book.language), ' id="book-id"'),
    text('title', `${book.title}: ${book.tagline}`),
    text('language', book.language),
    text('creator', book.author),
    text('date', date),
    text('description', book.description),
    text('source', `${book.paper.author}: ${book.paper.title} (${book.paper.publisher}, ${book.paper.date})`),
    text('rights', 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'),
    meta('dcterms:modified', `${date.padEnd(10, '-01')}T00:00:00Z`),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessMode', 'visual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...['alternativeText', 'index', 'longDescription', 'structuralNavigation', 'tableOfContents'].map((feature) =>
      meta('schema:accessibilityFeature', feature),
    ),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summary),
  ];
  const manifest = items.map(
    ({ path, properties }) =>
      `<item id="${idOf(path)}" href="${path}" media-type="${typeOf(path)}"${properties ? ` properties="${properties}"` : ''}/>`,
  );
  const spine = items.filter(({ isRead }) => isRead).map(({ path }) => `<itemref idref="${idOf(path)}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${escapeXml(book.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine page-progression-direction="${book.direction}">
${spine.join('\n')}
</spine>
</package>
`;
}

/** Where a reading system finds the package document. */
export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
