import type { HastNode } from 'satteri';
import { attribute, childrenOf, hasClass, isElement, lineOf, type Element } from '../../markdown/tree.ts';
import type { Inline } from './nodes.ts';

/** What the conversion must know of the book around a page. */
export interface Place {
  /** The document’s name. */
  readonly name: string;
  /** Level of its title among the book’s headings. */
  readonly level: number;
  /** Names of the documents whose pages are printed behind links to them. */
  readonly paged: ReadonlySet<string>;
}

const INLINE = new Set('a abbr b bdi br cite code data em i mark q s small span strong sub sup time u wbr'.split(' '));
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** White space that HTML runs together: no-break spaces are not among it. */
const SPACE = /[ \t\n\f\r]+/gu;

export const isInline = (node: HastNode): boolean =>
  node.type === 'text' || (isElement(node) && INLINE.has(node.tagName));

/** A place in the book, as the template names it. */
export const labelOf = (name: string, id: string): string => `${name}#${id}`;

/** The direction of a text by its first letter, as `dir="auto"` finds it: https://html.spec.whatwg.org/#the-dir-attribute. */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(/\p{Letter}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';

/** Nodes within a paragraph as data, white space as a browser shows it. */
export const inlines = (nodes: readonly HastNode[], place: Place): Inline[] =>
  trimmed(nodes.flatMap((node) => one(node, place)));

function one(node: HastNode, place: Place): Inline[] {
  if (node.type === 'text') return [node.value.replace(SPACE, ' ')];
  if (!isElement(node)) return [];
  if (node.tagName === 'br') return [{ is: 'break' }];
  const id = attribute(node, 'id');
  const anchor: Inline[] = id === undefined ? [] : [{ is: 'anchor', label: labelOf(place.name, id) }];
  return [...anchor, ...inLanguage(node, styled(node, childrenWithCommas(node, place), place))];
}

/** The site’s style sheet sets commas between the parts of some lists. */
function childrenWithCommas(node: Element, place: Place): Inline[] {
  if (!hasClass(node, 'commas')) return childrenOf(node).flatMap((child) => one(child, place));
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child, position) => [...(position === 0 ? [] : [', ']), ...one(child, place)]);
}

function inLanguage(node: Element, inside: Inline[]): Inline[] {
  const language = attribute(node, 'lang');
  return language === undefined || language === '' ? inside : [{ is: 'foreign', language, inside }];
}

function styled(node: Element, inside: Inline[], place: Place): Inline[] {
  if (node.tagName === 'a') return linked(node, inside, place);
  if (['em', 'i', 'cite'].includes(node.tagName)) return [{ is: 'styled', look: 'emphasis', inside }];
  if (['strong', 'b'].includes(node.tagName) || hasClass(node, 'date') || hasClass(node, 'voice'))
    return [{ is: 'styled', look: 'strong', inside }];
  if (hasClass(node, 'small') || hasClass(node, 'unit'))
    return [{ is: 'styled', look: 'small', inside: [' ', ...inside] }];
  return inside;
}

function linked(node: Element, inside: Inline[], { name, paged }: Place): Inline[] {
  const href = attribute(node, 'href');
  if (href === undefined) return inside;
  const [, to] = /^book:(.*)$/u.exec(href) ?? [];
  if (to === undefined) return [{ is: 'address', url: href, inside }];
  const [target = '', id] = to.split('#');
  const text = trimmed(inside);
  return [{ is: 'link', to, page: target !== name && paged.has(target), whole: text[0] === id, inside: text }];
}

/** Without white space at both ends and without doubled spaces, also where elements meet. */
function trimmed(nodes: readonly Inline[]): Inline[] {
  const state = { isSpaced: true };
  const started = collapse(nodes, state);
  return withoutEnd(started);
}

function collapse(nodes: readonly Inline[], state: { isSpaced: boolean }): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') {
      const text = state.isSpaced ? node.replace(/^ +/u, '') : node;
      if (text !== '') state.isSpaced = text.endsWith(' ');
      return text === '' ? [] : [text];
    }
    if (node.is === 'break') state.isSpaced = true;
    if (!('inside' in node) || node.is === 'note') return [node];
    return [{ ...node, inside: collapse(node.inside, state) }];
  });
}

function withoutEnd(nodes: readonly Inline[]): Inline[] {
  const last = nodes.at(-1);
  if (last === undefined) return [];
  const rest = nodes.slice(0, -1);
  if (typeof last === 'string') {
    const text = last.replace(/ +$/u, '');
    return text === '' ? withoutEnd(rest) : [...rest, text];
  }
  if (!('inside' in last) || last.is === 'note') return [...nodes];
  return [...rest, { ...last, inside: withoutEnd(last.inside) }];
}

/** The language and the direction of a block that may be in another than the book’s. */
export const ownDirection = (node: Element): { direction?: 'ltr' | 'rtl' } =>
  attribute(node, 'dir') === 'auto' ? { direction: directionOf(lineOf(node)) } : {};
