import type { Item } from '../assignment/schema.ts';
import type { ShareWords } from '../../words/index.ts';
import type { Passage } from './citations.ts';

/** A block of the page: how it is cited, and what is added to an assignment with it. */
export interface Shared extends Passage {
  /** Its first words. */
  readonly excerpt: string;
  readonly adds: keyof ShareWords['add'];
  readonly items: readonly Item[];
  /** Whether the paper stands behind it: not so with the site's own words and outside evidence. */
  readonly hasPaper: boolean;
}

const HEADINGS = ':is(h2, h3)[id]:not(figure *)';
const PASSAGES = '[id][data-voice]:not(h2, h3, [data-chart])';
/** What stands in a block besides its own text. */
const ASIDE = '.voice, .share, .passage-link';
const EXCERPT = 90;

const isBehind = (first: Node, second: Node): boolean =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** What a block says: a figure by its title, a question without its notes. */
function textOf(block: HTMLElement): string {
  const title = block.matches('figure, [data-question]')
    ? block.querySelector('figcaption :is(h2, h3), figcaption, p')
    : null;
  const range = document.createRange();
  range.selectNodeContents(title ?? block);
  const copy = range.cloneContents();
  for (const aside of copy.querySelectorAll(ASIDE)) aside.remove();
  return copy.textContent.replaceAll(/\s+/gu, ' ').trim();
}

function excerptOf(block: HTMLElement): string {
  const text = textOf(block);
  return text.length > EXCERPT ? `${text.slice(0, text.lastIndexOf(' ', EXCERPT))}…` : text;
}

/** The passages under a heading: of its box, or up to the next heading of its rank or above. */
function under(heading: HTMLElement, article: HTMLElement): HTMLElement[] {
  const box = heading.closest('section');
  if (box) return [...box.querySelectorAll<HTMLElement>(PASSAGES)];
  const next = [...article.querySelectorAll<HTMLElement>('.prose > :is(h2, h3), .prose .other')].find(
    (each) => isBehind(heading, each) && (each.tagName <= heading.tagName || each.matches('.other')),
  );
  return [...article.querySelectorAll<HTMLElement>(`.prose ${PASSAGES}`)].filter(
    (each) => isBehind(heading, each) && !(next && (next.contains(each) || isBehind(next, each))),
  );
}

/** The heading a block stands under; its own, if it is one. */
function headingOf(block: HTMLElement, article: HTMLElement): string | undefined {
  const heading = [...article.querySelectorAll<HTMLElement>(HEADINGS)].findLast(
    (each) => each === block || isBehind(each, block),
  );
  return heading && textOf(heading);
}

const passagesFrom = (blocks: readonly HTMLElement[], chapter: string): Item[] =>
  blocks.map(({ id }) => ({ kind: 'passage', chapter, block: id }));

/** What is added to an assignment with a block. A heading adds its section. */
function added(block: HTMLElement, article: HTMLElement, chapter: string): Pick<Shared, 'adds' | 'items'> {
  const { chart, question } = block.dataset;
  if (chart !== undefined) return { adds: 'chart', items: [{ kind: 'chart', id: chart }] };
  if (question !== undefined) return { adds: 'question', items: [{ kind: 'question', id: question }] };
  if (block.tagName === 'H1') return { adds: 'chapter', items: [{ kind: 'chapter', chapter }] };
  if (!block.matches('h2, h3')) return { adds: 'passage', items: passagesFrom([block], chapter) };
  const questions = [...(block.closest('.questions')?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
  if (questions.length > 0)
    return {
      adds: 'questions',
      items: questions.map(({ dataset }): Item => ({ kind: 'question', id: dataset['question'] ?? '' })),
    };
  const blocks = under(block, article);
  /* A heading of the page’s own, such as that of the gist, is no passage. */
  const own = block.dataset['voice'] === undefined || blocks.length === 0 ? [] : [block];
  return { adds: 'section', items: passagesFrom([...own, ...blocks], chapter) };
}

/** Reads a block of a chapter's page. */
export function sharedOf(block: HTMLElement, article: HTMLElement): Shared {
  const { paper = '', voice } = block.dataset;
  const labels = paper.split(' ').filter(Boolean);
  const heading = block.tagName === 'H1' ? undefined : headingOf(block, article);
  return {
    ...(block.id !== '' && block.tagName !== 'H1' && { id: block.id }),
    ...(heading !== undefined && { heading }),
    paper: labels,
    excerpt: excerptOf(block),
    hasPaper: labels.length > 0 || voice === undefined,
    ...added(block, article, article.dataset['chapter'] ?? ''),
  };
}
