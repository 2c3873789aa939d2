import type { ProblemCode } from '../assignment/codec.ts';
import type { Assignment, Item } from '../assignment/schema.ts';
import { button, el, fill, foreign, foreignLines, type Child } from './dom.ts';
import type { Say } from './say.ts';

/** What went wrong, in whatever stage. */
export interface Failure {
  readonly code: ProblemCode | 'read' | 'unexpected' | 'outline';
  readonly path?: string;
  readonly salvage?: Partial<Assignment>;
}

/** Where one can go from here. */
export interface Ways {
  /** Path of the teachers' page. */
  readonly teach: string;
  /** Path of a chapter. */
  readonly chapter: (id: string) => string;
  /** Id in the page of the list of chapters. */
  readonly chapters: string;
  readonly retry: () => void;
}

/** Chapters that a link's items name, as links. Whether the site has them is not known here. */
function askedToRead(items: readonly Item[], ways: Ways): HTMLElement[] {
  const places = items.flatMap((item) => {
    if (item.kind === 'chapter') return [{ href: ways.chapter(item.chapter), label: item.chapter }];
    if (item.kind !== 'passage') return [];
    return [{ href: `${ways.chapter(item.chapter)}#${item.block}`, label: `${item.chapter}#${item.block}` }];
  });
  const isPlain = ({ label }: { label: string }): boolean =>
    /^[a-z0-9-]+(?:\/[a-z0-9-]+)?(?:#[a-z0-9-]+)?$/u.test(label);
  return places.filter(isPlain).map(({ href, label }) => el('li', {}, el('a', { href }, label)));
}

/** Says what is wrong with a link and what can still be done. */
export function failureView(
  { code, path = '', salvage = {} }: Failure,
  { words: { error } }: Say,
  ways: Ways,
  signal: AbortSignal,
): HTMLElement {
  const { title, instructions, items = [] } = salvage;
  const readable = askedToRead(items, ways);
  const isLink = code !== 'outline' && code !== 'unexpected';
  const children: Child[] = [
    el('h1', { tabindex: -1 }, error.title),
    el('p', { class: 'standfirst' }, ...fill(error[code], { path: el('code', {}, path) })),
    title !== undefined && el('p', {}, ...fill(error.titled, { title: foreign(title) })),
    ...(instructions === undefined
      ? []
      : [el('p', {}, error.instructions), el('blockquote', {}, ...foreignLines(instructions))]),
    ...(readable.length > 0 ? [el('p', {}, error.asked), el('ul', {}, ...readable)] : []),
    el('h2', {}, error.still),
    el(
      'ul',
      {},
      el('li', {}, isLink ? error.ask : error.reload),
      isLink && code !== 'version'
        ? el('li', {}, error.builder, ' ', el('a', { href: ways.teach }, error.teach))
        : el('li', {}, button(error.again, ways.retry, signal)),
      el('li', {}, el('a', { href: `#${ways.chapters}` }, error.chapters)),
      isLink && code !== 'none' && el('li', {}, error.answers),
    ),
  ];
  return el('div', { class: 'failure', role: 'alert', 'data-assignment-error': code }, ...children);
}
