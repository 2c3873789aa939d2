import type { HastNode } from 'satteri';
import {
  attribute,
  childrenOf,
  element,
  find,
  hasClass,
  isElement,
  lineOf,
  text,
  type Element,
} from '../markdown/tree.ts';

/** What a page of the site becomes in the book. */
export interface Reworked {
  readonly body: Element;
  /** Ids of charts that it shows. */
  readonly charts: readonly string[];
  /** Terms that it links, each with the id of the first block that does. */
  readonly terms: ReadonlyMap<string, string>;
}

const DROPPED = new Set(['script', 'style', 'link', 'template', 'noscript', 'form', 'button', 'nav', 'svg', 'input']);
const DROPPED_CLASSES = ['turn', 'citations', 'unseen', 'printed', 'more'];
/** What only the site’s scripts and styles have a use for. */
const DROPPED_ATTRIBUTES = /^(?:data[A-Z]|ariaLabelledBy$|tabIndex$|role$|download$|hidden$|open$|style$)/u;
const KEPT_ATTRIBUTES = new Set(['dataHue', 'dataVoice', 'dataPaper']);

const isDropped = (node: Element): boolean =>
  DROPPED.has(node.tagName) ||
  attribute(node, 'hidden') !== undefined ||
  attribute(node, 'dataSiteOnly') !== undefined ||
  DROPPED_CLASSES.some((name) => hasClass(node, name));

/** Attributes as a reading system may have them: with a value each, and the language named twice. */
function propertiesOf({ properties }: Element): Element['properties'] {
  const kept = Object.entries(properties).filter(
    ([name, value]) => value !== true && (KEPT_ATTRIBUTES.has(name) || !DROPPED_ATTRIBUTES.test(name)),
  );
  const language = properties.lang;
  return { ...Object.fromEntries(kept), ...(typeof language === 'string' && { xmlLang: language }) };
}

/**
 * Makes an article of the site part of the book: without what acts or leads about the site, charts as pictures with
 * their title and words as alternative, what folds unfolded. Links stay as they are.
 * @param chart - where the book keeps a chart’s picture
 */
export function rework(article: Element, chart: (id: string) => string): Reworked {
  const charts: string[] = [];
  const terms = new Map<string, string>();

  function children(node: HastNode, block: string): HastNode[] {
    return childrenOf(node).flatMap((child): HastNode[] => {
      if (!isElement(child)) return child.type === 'text' ? [child] : [];
      return isDropped(child) ? [] : [one(child, block)];
    });
  }

  function one(node: Element, within: string): Element {
    const block = attribute(node, 'id') ?? within;
    const term = hasClass(node, 'term')
      ? /\/glossary\/([^/]+)\/$/u.exec(attribute(node, 'href') ?? '')?.[1]
      : undefined;
    if (term !== undefined && !terms.has(term)) terms.set(term, block);
    const id = attribute(node, 'dataChart');
    if (node.tagName === 'figure' && id !== undefined) return figure(node, id, block);
    if (node.tagName === 'details') return element('div', { className: ['fold'] }, children(node, block));
    if (node.tagName === 'summary') return element('p', { className: ['label'] }, children(node, block));
    const tagName = node.tagName.includes('-') ? 'div' : node.tagName;
    return element(tagName, propertiesOf(node), children(node, block));
  }

  function figure(node: Element, id: string, block: string): Element {
    charts.push(id);
    const words = find(node, (each) => hasClass(each, 'unseen'));
    const title = find(node, (each) => hasClass(each, 'finding'));
    const alt = [title, words].flatMap((each) => (each ? [lineOf(each)] : [])).join('. ');
    const picture = element('img', { src: chart(id), alt, className: ['chart'] }, []);
    const parts = childrenOf(node).flatMap((child): HastNode[] => {
      if (!isElement(child)) return [];
      if (hasClass(child, 'drawings')) return [picture];
      /* The picture has its title and measure in it. */
      return isDropped(child) || child.tagName === 'figcaption' ? [] : [pointed(one(child, block))];
    });
    return element('figure', propertiesOf(node), parts);
  }

  return { body: one(article, ''), charts, terms };
}

/** With points between what stands before a text: the site has gaps there. */
function pointed(node: Element): Element {
  const children = childrenOf(node);
  const begins = children.findIndex((each) => each.type === 'text' && each.value.trim() !== '');
  const before = children.slice(0, begins).filter(isElement);
  if (node.tagName !== 'p' || begins < 1) return node;
  const rest = children.slice(begins);
  return element('p', node.properties, [...before.flatMap((each) => [each, text(' · ')]), ...rest]);
}

/** Every id within an element and its own. */
export function idsIn(node: HastNode): Set<string> {
  const own = isElement(node) ? attribute(node, 'id') : undefined;
  return new Set([...(own === undefined ? [] : [own]), ...childrenOf(node).flatMap((child) => [...idsIn(child)])]);
}

/**
 * Leads every link where the book has its target; what leads nowhere becomes mere text.
 * @param resolve - the address a link gets; undefined when it has no target
 */
export function relink(node: HastNode, resolve: (href: string) => string | undefined): HastNode {
  if (!isElement(node)) return node;
  const inner = childrenOf(node).map((child) => relink(child, resolve));
  const href = attribute(node, 'href');
  if (node.tagName !== 'a' || href === undefined) return element(node.tagName, node.properties, inner);
  const target = resolve(href);
  const without = (...names: string[]) =>
    Object.fromEntries(Object.entries(node.properties).filter(([name]) => !names.includes(name)));
  return target === undefined
    ? element('span', without('href', 'rel', 'ariaLabel'), inner)
    : element('a', { ...without('rel'), href: target }, inner);
}
