import { follow } from '../../permalinks/follow.ts';
import type { Item } from '../assignment/schema.ts';
import type { Outline, OutlineChapter, OutlinePassage, OutlineQuestion } from '../outline.ts';

type Kind = Parameters<typeof follow>[1];

/** What an item leads to on this site today. */
export type Found =
  | { readonly kind: 'chapter'; readonly chapter: OutlineChapter }
  | {
      readonly kind: 'passage';
      readonly chapter: OutlineChapter;
      readonly passage: OutlinePassage;
      readonly heading: string;
    }
  | { readonly kind: 'chart' | 'term'; readonly id: string; readonly title: string }
  | { readonly kind: 'question'; readonly chapter: OutlineChapter; readonly question: OutlineQuestion };

/** Where an id leads today; itself when its moves lead in a circle. */
const today = ({ moved }: Outline, kind: Kind, id: string): string => follow(moved, kind, id) ?? id;

/** The heading over a block; the chapter's title before the first. */
function headingOver({ passages, title }: OutlineChapter, block: string): string {
  let heading = title;
  for (const passage of passages) {
    if (passage.kind === 'heading') heading = passage.excerpt;
    if (passage.id === block) break;
  }
  return heading;
}

/** Finds what an item names; undefined where the site does not have it (any more), and for one's own questions. */
export function lookUp(item: Item, outline: Outline): Found | undefined {
  const chapterOf = (id: string) => outline.chapters.find((chapter) => chapter.id === id);
  switch (item.kind) {
    case 'chapter': {
      const chapter = chapterOf(today(outline, 'chapters', item.chapter));
      return chapter && { kind: 'chapter', chapter };
    }
    case 'passage': {
      const [id = '', block = ''] = today(outline, 'passages', `${item.chapter}#${item.block}`).split('#');
      const chapter = chapterOf(id);
      const passage = chapter?.passages.find((each) => each.id === block);
      return chapter && passage && { kind: 'passage', chapter, passage, heading: headingOver(chapter, block) };
    }
    case 'chart': {
      const id = today(outline, 'charts', item.id);
      const chart = outline.charts.find((each) => each.id === id);
      return chart && { kind: 'chart', ...chart };
    }
    case 'term': {
      const id = today(outline, 'terms', item.id);
      const term = outline.terms.find((each) => each.id === id);
      return term && { kind: 'term', id, title: term.term };
    }
    case 'question': {
      const id = today(outline, 'questions', item.id);
      const chapter = outline.chapters.find(({ questions }) => questions.some((question) => question.id === id));
      const question = chapter?.questions.find((each) => each.id === id);
      return chapter && question && { kind: 'question', chapter, question };
    }
    case 'own':
      return undefined;
  }
}

/** Whether the site has what an item names. */
export const isThere = (item: Item, outline: Outline): boolean =>
  item.kind === 'own' || lookUp(item, outline) !== undefined;
