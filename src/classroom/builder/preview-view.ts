import { clean } from '../assignment/clean.ts';
import { isQuestion, type Item } from '../assignment/schema.ts';
import { el, fillText, foreign, foreignLines, type Child } from '../student/dom.ts';
import type { Desk } from './desk.ts';
import type { Extent } from './extent.ts';
import { lookUp } from './look-up.ts';
import { nameOf } from './name.ts';
import type { Speech } from './speech.ts';

/** `about 4 minutes of reading · 3 questions` */
export function extentText({ minutes, questions }: Extent, { words: { extent }, count }: Speech): string {
  return [
    minutes > 0 ? count(extent.minutes, minutes) : extent.nothing,
    ...(questions > 0 ? [count(extent.questions, questions)] : []),
  ].join(' · ');
}

/** What students will see, in short: the assignment's head, then readings and questions in order. */
export function preview(extent: Extent, desk: Desk): HTMLElement[] {
  const { preview: words } = desk.speech.words;
  const { title, instructions, due, mode, items } = clean(desk.draft());
  if (items.length === 0 && title === '' && instructions === '') return [el('p', { class: 'small' }, words.empty)];
  return [
    el('h3', { class: 'title' }, title === '' ? words.untitled : foreign(title)),
    el('p', { class: 'small' }, words.by),
    ...foreignLines(instructions),
    ...(due === undefined ? [] : [el('p', { class: 'due' }, fillText(words.due, { date: desk.speech.day(due) }))]),
    el('p', { class: 'small' }, extentText(extent, desk.speech)),
    ...(mode === 'reading' ? [el('p', { class: 'small' }, words.reading)] : []),
    el('ol', { class: 'plain parts' }, ...partsOf(items, desk)),
  ];
}

/** The items, passages under one heading as one line. */
function partsOf(items: readonly Item[], desk: Desk): HTMLElement[] {
  const parts: HTMLElement[] = [];
  let number = 0;
  let last: { readonly place: string; readonly list: HTMLElement } | undefined;
  for (const item of items) {
    if (isQuestion(item)) {
      last = undefined;
      parts.push(questionPart(item, ++number, desk));
      continue;
    }
    const found = lookUp(item, desk.outline);
    if (found?.kind !== 'passage') {
      last = undefined;
      parts.push(readingPart(item, desk));
      continue;
    }
    const place = `${found.chapter.id} ${found.heading}`;
    if (last?.place !== place) {
      const list = el('span', { class: 'excerpts' });
      parts.push(
        el(
          'li',
          { 'data-hue': found.chapter.hue, class: 'read' },
          el('span', { class: 'kind' }, found.chapter.label),
          ' ',
          found.heading,
          ' ',
          list,
        ),
      );
      last = { place, list };
    }
    if (found.passage.kind !== 'heading') last.list.append(el('span', { class: 'small' }, found.passage.excerpt), ' ');
  }
  return parts;
}

function readingPart(item: Item, desk: Desk): HTMLElement {
  const { kind, text, isThere } = nameOf(item, desk.outline, desk.speech);
  const found = lookUp(item, desk.outline);
  const hue = found?.kind === 'chapter' ? found.chapter.hue : undefined;
  const { preview: words } = desk.speech.words;
  return el(
    'li',
    { class: isThere ? 'read' : 'read gone', 'data-hue': hue },
    el('span', { class: 'kind' }, kind),
    ' ',
    text,
    !isThere && ` (${words.gone})`,
  );
}

function questionPart(item: Extract<Item, { kind: 'question' | 'own' }>, number: number, desk: Desk): HTMLElement {
  const { text, own, isThere } = nameOf(item, desk.outline, desk.speech);
  const { preview: words } = desk.speech.words;
  const options: Child =
    item.kind === 'own' &&
    item.form === 'choice' &&
    el('ul', {}, ...(item.options ?? []).map((option) => el('li', { dir: 'auto' }, option)));
  return el(
    'li',
    { class: isThere ? 'ask' : 'ask gone' },
    el('span', { class: 'number' }, `${desk.speech.number(number)}.`),
    ' ',
    own ? foreign(text) : text,
    !isThere && ` (${words.gone})`,
    item.kind === 'own' && item.form === 'mark' && el('span', { class: 'small' }, ` (${words.marked})`),
    options,
  );
}
