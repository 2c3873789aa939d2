import { isQuestion, type Assignment, type Item } from '../assignment/schema.ts';
import type { Outline } from '../outline.ts';
import { minutesFor } from '../reading-time.ts';
import { lookUp } from './look-up.ts';

/** Words that reading a chart or a term is counted as. */
const CHART_OR_TERM = 60;

/** How much an assignment asks for. */
export interface Extent {
  /** Items in all. */
  readonly things: number;
  /** Whole minutes of reading; 0 where there is nothing to read. */
  readonly minutes: number;
  readonly questions: number;
}

/** Everything to read, each passage once however often it is named. */
export function extentOf({ items }: Pick<Assignment, 'items'>, outline: Outline): Extent {
  const read = new Map<string, number>();
  for (const item of items) {
    const found = lookUp(item, outline);
    if (found?.kind === 'chapter') {
      for (const { id, words } of found.chapter.passages) read.set(`${found.chapter.id}#${id}`, words);
    } else if (found?.kind === 'passage') read.set(`${found.chapter.id}#${found.passage.id}`, found.passage.words);
    else if (found?.kind === 'chart' || found?.kind === 'term') read.set(`${found.kind} ${found.id}`, CHART_OR_TERM);
  }
  const words = [...read.values()].reduce((sum, each) => sum + each, 0);
  return {
    things: items.length,
    minutes: words === 0 ? 0 : minutesFor(words),
    questions: items.filter(isQuestion).length,
  };
}

/** Passages a chapter's question is about that are not to be read before it. */
export function missingPassages(question: string, items: readonly Item[], outline: Outline): Item[] {
  const at = items.findIndex((item) => item.kind === 'question' && item.id === question);
  const found = lookUp({ kind: 'question', id: question }, outline);
  if (found?.kind !== 'question') return [];
  const read = new Set<string>();
  for (const item of items.slice(0, Math.max(at, 0))) {
    const each = lookUp(item, outline);
    if (each?.kind === 'chapter') for (const { id } of each.chapter.passages) read.add(`${each.chapter.id}#${id}`);
    else if (each?.kind === 'passage') read.add(`${each.chapter.id}#${each.passage.id}`);
  }
  return found.question.passages
    .filter((passage) => !read.has(passage))
    .map((passage) => {
      const [chapter = '', block = ''] = passage.split('#');
      return { kind: 'passage', chapter, block };
    });
}
