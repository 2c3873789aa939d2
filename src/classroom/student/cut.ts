import { graft, lowerHeadings } from './graft.ts';

/** A part of another page, ready to stand in this one. */
export interface Cutting {
  readonly content: DocumentFragment;
  /** Ids that the page does not have. */
  readonly missing: readonly string[];
}

/** What a block stands in and cannot be taken out of without losing what it is. */
const HOLDERS = '.note, .evidence, .other, .gist';

/** The element that shows a block with all that belongs to it. */
function holderOf(block: Element): Element {
  if (block.localName === 'table') return block.closest('.table') ?? block;
  return block.closest(HOLDERS) ?? block;
}

const isVoice = (node: Element | null): node is Element => node?.classList.contains('voice') ?? false;

function copy(holder: Element, wanted: ReadonlySet<string>): Node[] {
  const copied = document.importNode(holder, true);
  if (holder.matches(HOLDERS)) {
    for (const block of copied.querySelectorAll('[data-voice][id]')) if (!wanted.has(block.id)) block.remove();
  }
  for (const details of copied.querySelectorAll('.note > details')) details.toggleAttribute('open', true);
  const voice = holder.nextElementSibling;
  const nodes: Node[] = copied.localName === 'li' ? [listOf(copied)] : [copied];
  return isVoice(voice) ? [...nodes, document.importNode(voice, true)] : nodes;
}

function listOf(item: Element): Element {
  const list = document.createElement('ul');
  list.append(item);
  return list;
}

/**
 * Blocks of a chapter by their ids, in the order asked for. Those that share a margin note, an evidence box
 * or the like stay in one.
 */
export function cutBlocks(page: Document, path: string, ids: readonly string[], prefix: string): Cutting {
  const article = page.querySelector('article[data-chapter]');
  const holders = new Map<Element, Set<string>>();
  const missing: string[] = [];
  for (const id of ids) {
    const block = article?.querySelector(`#${CSS.escape(id)}`);
    if (!block) {
      missing.push(id);
      continue;
    }
    const holder = holderOf(block);
    holders.set(holder, (holders.get(holder) ?? new Set()).add(id));
  }
  const content = document.createDocumentFragment();
  for (const [holder, wanted] of holders) content.append(...copy(holder, wanted));
  lowerHeadings(content, 1);
  graft(content, prefix, path);
  return { content, missing };
}

/**
 * A whole chapter: standfirst, gist, text.
 * @param assigned - ids of what is to be read in it: marked as such, the rest dimmed; all of it without
 */
export function cutChapter(page: Document, path: string, prefix: string, assigned?: readonly string[]): Cutting {
  const article = page.querySelector('article[data-chapter]');
  const content = document.createDocumentFragment();
  const parts = [
    article?.querySelector('.standfirst'),
    article?.querySelector('.gist'),
    ...(article?.querySelector('.prose')?.children ?? []),
  ];
  content.append(...parts.flatMap((part) => (part ? [document.importNode(part, true)] : [])));
  const missing: string[] = [];
  for (const id of assigned ?? []) {
    const block = content.querySelector(`#${CSS.escape(id)}`);
    if (!block) {
      missing.push(id);
      continue;
    }
    const shown = block.localName === 'table' ? (block.closest('.table') ?? block) : block;
    shown.toggleAttribute('data-assigned', true);
    if (isVoice(shown.nextElementSibling)) shown.nextElementSibling.toggleAttribute('data-assigned', true);
    block.closest('.note')?.querySelector('details')?.toggleAttribute('open', true);
  }
  lowerHeadings(content, 1);
  graft(content, prefix, path);
  return { content, missing };
}

/** A chart with its finding as a heading, and its data as a table. */
export function cutChart(
  page: Document,
  path: string,
  prefix: string,
): { readonly chart: DocumentFragment; readonly table: DocumentFragment } | undefined {
  const figure = page.querySelector('figure[data-chart]');
  const title = page.querySelector('h1');
  const table = page.querySelector('.scroll > table')?.parentElement;
  if (!figure || !title) return undefined;
  const chart = document.createDocumentFragment();
  const copied = document.importNode(figure, true);
  const heading = document.createElement('h2');
  heading.className = 'finding';
  heading.id = title.id;
  heading.append(...document.importNode(title, true).childNodes);
  copied.querySelector('figcaption')?.prepend(heading);
  chart.append(copied);
  graft(chart, prefix, path);
  const data = document.createDocumentFragment();
  if (table) data.append(document.importNode(table, true));
  graft(data, `${prefix}table-`, path);
  return { chart, table: data };
}

/** A term and its definition. */
export function cutTerm(
  page: Document,
  path: string,
  prefix: string,
): { readonly term: string; readonly language: string; readonly definition: DocumentFragment } | undefined {
  const title = page.querySelector('article[data-term] h1');
  const text = page.querySelector('#definition');
  if (!title || !text) return undefined;
  const definition = document.createDocumentFragment();
  definition.append(...document.importNode(text, true).childNodes);
  graft(definition, prefix, path);
  return { term: title.textContent.trim(), language: title.getAttribute('lang') ?? '', definition };
}

/** A chapter's title. */
export const chapterTitle = (page: Document): string =>
  page.querySelector('article[data-chapter] h1')?.textContent.trim() ?? '';
