import type { HastNode } from 'satteri';

/** An element of a page’s tree. */
export type Element = Extract<HastNode, { type: 'element' }>;
export type Test = (element: Element) => boolean;

/** Makes an element of a page’s tree. */
export const element = (tagName: string, properties: Element['properties'], children: readonly HastNode[]): Element =>
  ({ type: 'element', tagName, properties, children }) as Element;

export const text = (value: string): HastNode => ({ type: 'text', value });

export const isElement = (node: HastNode): node is Element => node.type === 'element';

export const childrenOf = (node: HastNode): readonly HastNode[] =>
  'children' in node ? (node.children as HastNode[]) : [];

/** The value of an attribute as written; `''` where it has none, undefined where it is absent. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  if (Array.isArray(value)) return value.join(' ');
  return value === true ? '' : String(value);
}

/** Every element within a node, in the order of the page. */
export function* descendants(node: HastNode): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    yield child;
    yield* descendants(child);
  }
}

/** The first element within a node that passes a test. */
export function find(node: HastNode, test: Test): Element | undefined {
  for (const element of descendants(node)) if (test(element)) return element;
  return undefined;
}

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'className') ?? '').split(' ').includes(name);

/** The text of a node as it stands, in one line. */
export const lineOf = (node: HastNode): string => rawOf(node).replace(/\s+/gu, ' ').trim();

const rawOf = (node: HastNode): string => (node.type === 'text' ? node.value : childrenOf(node).map(rawOf).join(''));
