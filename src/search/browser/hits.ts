import type { Words } from '../../words/index.ts';
import type { CompanionPart } from '../companion.ts';
import type { SearchLanguage } from '../languages/language.ts';
import { excerpt, pieces, type Piece } from '../marking.ts';
import type { Passage } from '../pagefind.ts';
import type { Kind } from '../records.ts';
import { make } from './dom.ts';
import { MARK } from './mark-parameter.ts';

/** A hit with everything its look depends on. */
export interface Hit {
  readonly passage: Passage;
  /** Number of the page it stands on: hits of one page are shown together. */
  readonly page: number;
  readonly kind: Kind;
  readonly part: CompanionPart | undefined;
}

/** What all hits of an answer share. */
export interface HitContext {
  readonly stems: ReadonlySet<string>;
  readonly language: SearchLanguage;
  readonly words: Words['search'];
}

const marked = (parts: readonly Piece[]): (Node | string)[] =>
  parts.map(({ text, isFound }) => (isFound ? make('mark', {}, text) : text));

/** A hit’s address with the words to mark on arrival. */
function addressOf(url: string, stems: ReadonlySet<string>): string {
  const address = new URL(url, location.href);
  address.searchParams.set(MARK, [...stems].join(' '));
  return address.pathname + address.search + address.hash;
}

/** The link of one hit: the heading it stands under, where that was not just said, and the passage. */
function makeLink(
  { passage }: Hit,
  heading: string,
  isTitle: boolean,
  { stems, language }: HitContext,
): HTMLAnchorElement {
  const link = make('a', { href: addressOf(passage.url, stems), 'data-search-result': '' });
  if (heading !== '')
    link.append(
      make('span', { class: isTitle ? 'title' : 'heading' }, ...marked(pieces(heading, stems, language))),
      ' ',
    );
  link.append(make('span', { class: 'excerpt' }, ...marked(excerpt(passage.text, stems, language))));
  return link;
}

/** The list of results, best first; passages of one page stand together where its best one is. */
export function makeHits(hits: readonly Hit[], context: HitContext): HTMLLIElement[] {
  return [...Map.groupBy(hits, ({ page }) => page).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { part, kind, passage } = first;
    const isChapter = kind === 'chapter';
    const links = group.map((hit, index) => {
      const { heading } = hit.passage;
      const isSaid = index > 0 && group[index - 1]?.passage.heading === heading;
      return makeLink(hit, isChapter ? (isSaid ? '' : heading) : hit.passage.title, !isChapter, context);
    });
    return make(
      'li',
      { 'data-hue': part?.hue },
      make('p', { class: 'where' }, part?.label ?? context.words.kindOf[kind]),
      ...(isChapter ? [make('p', { class: 'title' }, passage.title)] : []),
      ...links,
    );
  });
}
