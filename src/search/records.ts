import { htmlToHast, type HastNode } from 'satteri';
import { attribute, childrenOf, find, hasClass, isElement, type Element, type Test } from '../markdown/tree.ts';

/** What a hit is: a passage of a chapter, a chart's page or a glossary entry. */
export type Kind = 'chapter' | 'chart' | 'term';

/** One thing that can be found. */
export interface SearchRecord {
  /** From the site's root without base: `us-perspective/drugs/#two-tools`. */
  readonly url: string;
  readonly kind: Kind;
  /** The chapter's title, the term, or the chart's title. */
  readonly title: string;
  /** Text of the heading it stands under; empty where there is none. */
  readonly heading: string;
  readonly text: string;
  /** Id of the part whose perspective it belongs to. */
  readonly part: string | undefined;
  /** Paragraphs of the paper that it explains. */
  readonly paper: readonly string[];
}

/** A built page as the index reads it. */
export interface PageRecords {
  readonly language: string;
  readonly records: readonly SearchRecord[];
}

/** A record as content names it: `us-perspective/drugs/#two-tools` → `us-perspective/drugs#two-tools`, in every language. */
export const passageOf = (url: string, tag: string): string =>
  (url.startsWith(`${tag}/`) ? url.slice(tag.length + 1) : url).replace('/#', '#');

const BLOCKS = new Set(['p', 'li', 'ul', 'ol', 'table', 'figure', 'blockquote']);
const UNREAD = new Set(['script', 'style', 'svg', 'template', 'noscript', 'button', 'form', 'nav']);
/** Elements whose text runs on into that of their neighbours. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'data',
  'em',
  'i',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);

/** A label of a paragraph of the paper, as blocks and figures carry it. */
const isLabel = (element: Element): boolean =>
  element.tagName === 'a' && (attribute(element, 'href') ?? '').includes('/paper-map/#');

const isIgnored = (element: Element): boolean =>
  UNREAD.has(element.tagName) ||
  attribute(element, 'dataPagefindIgnore') !== undefined ||
  attribute(element, 'hidden') !== undefined ||
  hasClass(element, 'voice') ||
  isLabel(element);

/** A figure's own table repeats in numbers what its title says; a table that stands by itself is text. */
const isFiguresTable = (element: Element): boolean =>
  element.tagName === 'table' && attribute(element, 'dataVoice') === undefined;

/** Stands where one block ends and the next begins. */
const SEAM = '\u0000';

function rawText(node: HastNode, isLeftOut: Test): string {
  if (node.type === 'text') return node.value;
  const inside = () =>
    childrenOf(node)
      .map((child) => rawText(child, isLeftOut))
      .join('');
  if (!isElement(node)) return inside();
  if (isLeftOut(node) || isFiguresTable(node)) return SEAM;
  return INLINE.has(node.tagName) ? inside() : SEAM + inside() + SEAM;
}

/** What a page says of an element, in one line; a dot parts items of a list or cells that end without a stop. */
const textOf = (node: HastNode, isLeftOut: Test = isIgnored): string =>
  rawText(node, isLeftOut)
    .split(SEAM)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .reduce((text, part) => (text === '' ? part : `${text}${/[\p{P}]$/u.test(text) ? ' ' : ' · '}${part}`), '');

/** In a chapter, a drawing's words for listeners are left out too: the drawing's own page has them. */
const isUnseen: Test = (element) => isIgnored(element) || hasClass(element, 'unseen');

/** A passage for each block of a chapter that has an id and a voice; a block within a block is told by the outer one. */
function chapterRecords(article: Element, address: string, parts: ReadonlySet<string>): SearchRecord[] {
  const title = textOf(find(article, ({ tagName }) => tagName === 'h1') ?? article);
  const first = (attribute(article, 'dataChapter') ?? '').split('/', 1)[0] ?? '';
  const part = parts.has(first) ? first : undefined;
  const records: SearchRecord[] = [];
  let heading = '';
  const walk = (node: HastNode): void => {
    for (const element of childrenOf(node).filter(isElement)) {
      if (isIgnored(element)) continue;
      const id = attribute(element, 'id');
      if (/^h[2-6]$/u.test(element.tagName)) heading = textOf(element);
      else if (id !== undefined && attribute(element, 'dataVoice') !== undefined && BLOCKS.has(element.tagName)) {
        records.push({
          url: `${address}#${id}`,
          kind: 'chapter',
          title,
          heading,
          text: textOf(element, isUnseen),
          part,
          paper: (attribute(element, 'dataPaper') ?? '').split(' ').filter(Boolean),
        });
      } else walk(element);
    }
  };
  walk(article);
  return records.filter(({ text }) => text !== '');
}

/** One record for a page that is one thing: its heading is the title, what it says the text. */
function pageRecord(main: Element, address: string, kind: Kind, parts: ReadonlySet<string>): SearchRecord[] {
  const heading = find(main, ({ tagName }) => tagName === 'h1');
  if (!heading) return [];
  const texts =
    kind === 'term' ? [find(main, (element) => attribute(element, 'id') === 'definition')] : [...sectionsOf(main)];
  const part = attribute(find(main, ({ tagName }) => tagName === 'article') ?? main, 'dataPart');
  return [
    {
      url: address,
      kind,
      title: textOf(heading),
      heading: '',
      text: texts
        .map((element) => (element ? textOf(element) : ''))
        .filter(Boolean)
        .join(' '),
      part: part !== undefined && parts.has(part) ? part : undefined,
      paper: [],
    },
  ];
}

/** What a chart's page holds below its opening. */
function* sectionsOf(main: Element): Generator<Element> {
  const article = find(main, ({ tagName }) => tagName === 'article') ?? main;
  for (const child of childrenOf(article))
    if (isElement(child) && !hasClass(child, 'opening') && !isIgnored(child)) yield child;
}

const LANGUAGE = /<html\b[^>]*\slang="([^"]*)"/u;
const MAIN = /<main\b.*<\/main>/su;
/** What is in them is never read, and they are most of a page. */
const HEAVY = /<(svg|script|style)\b.*?<\/\1>/gsu;

/**
 * What can be found on a built page.
 * @param html - the whole page
 * @param address - its address from the site's root without base: `us-perspective/drugs/`
 * @param parts - ids of the book's parts
 * @returns no records for pages that are unlisted or are not of a kind that is searched
 */
export function readPage(html: string, address: string, parts: ReadonlySet<string>): PageRecords {
  const root = htmlToHast((MAIN.exec(html)?.[0] ?? '').replace(HEAVY, '<$1></$1>'));
  const main = find(root, ({ tagName }) => tagName === 'main');
  const [, language = ''] = LANGUAGE.exec(html) ?? [];
  if (!main || attribute(main, 'dataUnlisted') !== undefined) return { language, records: [] };
  const article = find(main, (element) => attribute(element, 'dataChapter') !== undefined);
  if (article) return { language, records: chapterRecords(article, address, parts) };
  const kind = kindOf(address);
  return { language, records: kind ? pageRecord(main, address, kind, parts) : [] };
}

/** Whether a page can hold anything that is found, at a glance. */
export const isSearched = (html: string, address: string): boolean =>
  kindOf(address) !== undefined || html.includes('data-chapter=');

/** Kind of a page that is one record, by its address: `/charts/<id>/` or `/glossary/<id>/`, below a language or not. */
function kindOf(address: string): Kind | undefined {
  const match = /^(?:[a-z-]+\/)?(charts|glossary)\/[^/]+\/$/u.exec(address);
  if (!match) return undefined;
  return match[1] === 'charts' ? 'chart' : 'term';
}
