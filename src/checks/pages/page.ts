import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';

/** A built page. */
export interface Page {
  /** From the root of the site, without its base path: `/us-perspective/drugs/`, `/404.html`. */
  readonly address: string;
  /** All its elements, in the order of the document. */
  readonly elements: readonly Element[];
}

/** The address at which a server shows a built file. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;

/** @param file - path below the output folder, with slashes: `us-perspective/drugs/index.html` */
export function readPage(file: string, html: string): Page {
  const elements: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') elements.push(node);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(htmlToHast(html));
  return { address: addressOf(file), elements };
}

export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** An attribute by its name in hast (`ariaLabel`); lists are joined by spaces. Undefined where the element has none. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The items of an attribute that holds a list: `data-paper`, `aria-labelledby`. */
export const listIn = (element: Element, name: string): string[] =>
  (attribute(element, name) ?? '').split(/\s+/u).filter(Boolean);

/** Text of an element and all in it, without the white space at its ends. */
export const textOf = (node: Nodes): string => rawText(node).replaceAll(/\s+/gu, ' ').trim();

const rawText = (node: Nodes): string => (node.type === 'text' ? node.value : childrenOf(node).map(rawText).join(''));
