import type { Mark } from '../answers/answer.ts';
import type { Desk, Field, Writer } from './desk.ts';
import { button, el, foreign } from './dom.ts';
import { askId, textField } from './fields.ts';
import type { Asked } from './groups.ts';
import { isSame, type Marking } from './marking.ts';

/** Sentences of the text beside it to mark: by a click there, or from a list. */
export function markField(asked: Asked, writer: Writer, desk: Desk, marking: Marking, isOnly: boolean): Field {
  const { id, text = '' } = asked;
  const { keeper } = writer;
  const { say, signal } = desk;
  const { question } = say.words;
  const chosen = el('ul', { class: 'chosen' });
  const list = el('ul', { class: 'plain sentences' });
  const hint = el('p', { class: 'small' }, question.mark);
  const activate = button(
    question.markFor,
    () => {
      marking.choose(id);
    },
    signal,
    { class: 'quiet', 'aria-pressed': 'false' },
  );
  const element = el(
    'div',
    { class: 'field marks', 'data-answer': id, role: 'group', 'aria-labelledby': askId(id) },
    hint,
    !isOnly && activate,
    chosen,
    el('details', {}, el('summary', {}, question.markList), list),
  );

  const marksNow = (): readonly Mark[] => keeper.get(id)?.marks ?? [];
  const toggle = (sentence: Mark): void => {
    const marks = marksNow();
    const { place } = sentence;
    const kept = marks.some((mark) => isSame(mark, sentence))
      ? marks.filter((mark) => !isSame(mark, sentence))
      : [...marks, { place, text: sentence.text }];
    keeper.type(id, { text: kept.map((mark) => mark.text).join('\n'), ...(kept.length > 0 && { marks: kept }) }, text);
    refresh();
  };
  const build = (): void => {
    list.replaceChildren(
      ...marking.sentences.map((sentence) => {
        const box = el('input', { type: 'checkbox' });
        box.addEventListener(
          'change',
          () => {
            marking.choose(id);
            toggle(sentence);
          },
          { signal },
        );
        return el('li', {}, el('label', {}, box, el('span', {}, sentence.text)));
      }),
    );
  };
  const refresh = (): void => {
    const marks = marksNow();
    const there = (mark: Mark): boolean => marking.sentences.some((sentence) => isSame(mark, sentence));
    chosen.replaceChildren(
      ...(marks.length === 0
        ? [el('li', { class: 'small' }, question.nothingMarked)]
        : marks.map((mark) => el('li', {}, foreign(mark.text), !there(mark) && ` (${question.gone})`))),
    );
    for (const [index, box] of list.querySelectorAll('input').entries()) {
      const sentence = marking.sentences[index];
      box.checked = sentence !== undefined && marks.some((mark) => isSame(mark, sentence));
    }
    activate.ariaPressed = String(marking.active === id);
    if (marking.active === id) marking.paint(marks);
  };
  marking.active ??= id;
  marking.onChange((clicked) => {
    if (clicked && marking.active === id) toggle(clicked);
    else if (!clicked) {
      if (list.childElementCount !== marking.sentences.length) build();
      refresh();
    }
  });
  return { element, refresh };
}

/** The field where there is no text to mark anything in. */
export function unmarkableField(asked: Asked, writer: Writer, desk: Desk): Field {
  const field = textField({ ...asked, form: 'short' }, writer, desk);
  field.element.prepend(el('p', { class: 'small' }, desk.say.words.question.noText));
  return field;
}
