import type { Nodes } from 'hast';
import { attribute, childrenOf, type Page } from './page.ts';

/** Attributes that are read out, shown or found. */
const SAID = ['alt', 'title', 'content', 'ariaLabel', 'aria-description'];
/** Elements that hold code. */
const CODE = new Set(['script', 'style']);

/** All that a page says: its text, its attributes, each a text of its own, and its JSON-LD. */
export function textsOf({ elements }: Page): string[] {
  const [root] = elements;
  const attributes = elements.flatMap((element) => SAID.flatMap((name) => attribute(element, name) ?? []));
  const data = elements
    .filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
    .map((script) => spacedText(script, new Set()));
  return [...(root ? [spacedText(root, CODE)] : []), ...attributes, ...data];
}

/** Text in which each element's begins anew, as words of different cells and items do. */
function spacedText(node: Nodes, without: ReadonlySet<string>): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && without.has(node.tagName)) return ' ';
  return childrenOf(node)
    .map((child) => spacedText(child, without))
    .join(' ');
}
