import type { Assignment } from '../assignment/schema.ts';
import type { Outline } from '../outline.ts';
import { minutesFor } from '../reading-time.ts';
import { el, fill, foreign, foreignLines } from './dom.ts';
import { questionsIn, wordsToRead, type Group } from './groups.ts';
import type { Say } from './say.ts';

/** The head of an assignment: title, who wrote it, instructions, due date, what there is to do. */
export function opening(
  { title, instructions, due, mode, items }: Assignment,
  say: Say,
  now: number,
  extent?: { groups: readonly Group[]; outline: Outline },
): HTMLElement {
  const { open } = say.words;
  const isWritten = title !== '' || instructions !== '' || items.some(({ kind }) => kind === 'own');
  return el(
    'header',
    { class: 'opening' },
    el('p', { class: 'label' }, say.words.page.title),
    el('h1', { tabindex: -1, 'data-assignment-title': true }, title === '' ? open.untitled : foreign(title)),
    el('p', { class: 'small by' }, isWritten ? open.by : open.chosen),
    instructions !== '' &&
      el('div', { class: 'instructions', 'data-assignment-instructions': true }, ...foreignLines(instructions)),
    due !== undefined && el('p', { class: 'due' }, ...dueLine(due, say, now)),
    extent && el('p', { class: 'small' }, extentOf(extent, say)),
    mode === 'reading' && el('p', { class: 'small' }, open.reading),
  );
}

function dueLine(due: string, say: Say, now: number): Node[] {
  const { days, text } = say.away(due, now);
  return fill(days < 0 ? say.words.open.wasDue : say.words.open.due, {
    date: el('time', { datetime: due }, say.day(due)),
    when: text,
  });
}

function extentOf(
  { groups, outline }: { groups: readonly Group[]; outline: Outline },
  { words: { open }, count }: Say,
): string {
  const questions = questionsIn(groups).length;
  const parts = groups
    .flatMap(({ readings }) => readings)
    .reduce((sum, reading) => sum + ('blocks' in reading ? reading.blocks.length : 1), 0);
  const words = wordsToRead(groups, outline);
  return [
    ...(parts > 0 ? [count(open.parts, parts), count(open.minutes, minutesFor(words))] : []),
    ...(questions > 0 ? [count(open.questions, questions)] : []),
  ].join(' · ');
}
