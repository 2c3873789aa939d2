import { toHtml } from 'hast-util-to-html';
import type { HastNode } from 'satteri';
import { escape as escapeXml } from '../../classroom/exports/escape.ts';
import { element, text } from '../../markdown/tree.ts';
import type { Words } from '../../words/index.ts';
import type { IndexEntry } from '../edition.ts';

/** What all documents of a book share. */
export interface Frame {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A page of the book as a whole XHTML document. @param type - what it is, as EPUB’s structural vocabulary says it */
export function documentOf(
  title: string,
  content: HastNode | string,
  type: string,
  { language, direction }: Frame,
): string {
  const body = typeof content === 'string' ? content : toXhtml(content);
  const tag = escapeXml(language);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}" dir="${direction}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="${type}">
${body}
</body>
</html>
`;
}

/** An entry of the table of contents. */
export interface Entry {
  readonly title: string;
  readonly file: string;
  readonly inner?: readonly Entry[];
}

const listOf = (entries: readonly Entry[]): string =>
  `<ol>${entries
    .map(
      ({ title, file, inner = [] }) =>
        `<li><a href="${file}">${escapeXml(title)}</a>${inner.length > 0 ? listOf(inner) : ''}</li>`,
    )
    .join('\n')}</ol>`;

/** The navigation document: contents, and the places that reading systems offer of themselves. */
export function navigation(
  title: string,
  entries: readonly Entry[],
  landmarks: readonly (Entry & { readonly type: string })[],
  frame: Frame,
): string {
  const marks = landmarks
    .map(({ type, file, title: name }) => `<li><a epub:type="${type}" href="${file}">${escapeXml(name)}</a></li>`)
    .join('');
  return documentOf(
    title,
    `<nav epub:type="toc" id="toc"><h1>${escapeXml(title)}</h1>${listOf(entries)}</nav>
<nav epub:type="landmarks" hidden="hidden"><ol>${marks}</ol></nav>`,
    'frontmatter',
    frame,
  );
}

/** The index: each term with the chapters that use it. */
export function indexBody(entries: readonly IndexEntry[], words: Words['takeAlong']): HastNode {
  const items = entries.map(({ term, href, places }) =>
    element('li', {}, [
      element('a', { href }, [text(term)]),
      ...places.flatMap(({ label, href: place }, position) => [
        text(position === 0 ? ': ' : ', '),
        element('a', { href: place }, [text(label)]),
      ]),
    ]),
  );
  return element('section', {}, [
    element('h1', {}, [text(words.index)]),
    element('p', { className: ['small'] }, [text(words.indexHow)]),
    element('ul', { className: ['plain'] }, items),
  ]);
}

/** An element as XHTML: every attribute has a value, every element its end. */
export const toXhtml = (node: HastNode): string =>
  toHtml(node, {
    closeSelfClosing: true,
    characterReferences: { useNamedReferences: false },
  });
