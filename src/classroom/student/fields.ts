import { isBlank } from '../answers/answer.ts';
import { ANSWER_LENGTH } from '../answers/read-answer.ts';
import { countWords } from '../count-words.ts';
import type { Desk, Field, Writer } from './desk.ts';
import { button, el, foreign } from './dom.ts';
import type { Asked } from './groups.ts';

/** Id of the element that says a question. */
export const askId = (id: string): string => `ask-${id}`;

/** A field to write in, with its count of words and what print shows of it. */
export function textField({ id, form, text = '' }: Asked, { keeper }: Writer, { say, signal }: Desk): Field {
  const area = el('textarea', {
    'data-answer': id,
    'aria-labelledby': askId(id),
    'aria-describedby': `${askId(id)}-count`,
    rows: form === 'short' ? 2 : 6,
    dir: 'auto',
    maxlength: ANSWER_LENGTH,
    spellcheck: 'true',
    autocomplete: 'off',
  });
  const count = el('p', { class: 'small count', id: `${askId(id)}-count` });
  const written = el('div', { class: 'written', 'aria-hidden': 'true' });
  const show = (): void => {
    count.textContent = say.count(say.words.question.words, countWords(area.value));
    written.textContent = area.value;
  };
  area.addEventListener(
    'input',
    () => {
      keeper.type(id, { text: area.value }, text);
      show();
    },
    { signal },
  );
  return {
    element: el('div', { class: 'field' }, area, written, count),
    refresh() {
      const value = keeper.get(id)?.text ?? '';
      if (area.value !== value) {
        const { selectionStart, selectionEnd } = area;
        area.value = value;
        if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd);
      }
      show();
    },
  };
}

/** Options to choose one of. The choice is kept as the option's words: it stays when options are moved. */
export function choiceField({ id, options, text = '' }: Asked, { keeper }: Writer, { say, signal }: Desk): Field {
  const { question } = say.words;
  const radios = options.map((option) => el('input', { type: 'radio', name: `choose-${id}`, value: option }));
  const labels = radios.map((radio, index) => el('label', {}, radio, foreign(options[index] ?? '')));
  const before = el('p', { class: 'small', hidden: true });
  const takeBack = button(
    question.unchoose,
    () => {
      keeper.type(id, { text: '' }, text);
      refresh();
      radios[0]?.focus();
    },
    signal,
    { class: 'quiet' },
  );
  const refresh = (): void => {
    const answer = keeper.get(id);
    for (const radio of radios) radio.checked = radio.value === answer?.text;
    takeBack.hidden = !answer || isBlank(answer);
    before.hidden = takeBack.hidden || options.includes(answer?.text ?? '');
    before.replaceChildren(foreign(answer?.text ?? ''), ` (${question.gone})`);
  };
  const element = el(
    'fieldset',
    { class: 'field choice', 'data-answer': id, 'aria-labelledby': askId(id) },
    el('legend', { class: 'small' }, question.choose),
    ...labels,
    before,
    takeBack,
  );
  element.addEventListener(
    'change',
    (event) => {
      if (event.target instanceof HTMLInputElement) keeper.type(id, { text: event.target.value }, text);
      refresh();
    },
    { signal },
  );
  return { element, refresh };
}
