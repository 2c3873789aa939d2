import { forms, limits, type OwnQuestion } from '../assignment/schema.ts';
import { el } from '../student/dom.ts';
import type { Desk } from './desk.ts';
import { edit } from './draft.ts';

/** The fields of a question of one's own. */
export interface OwnFields {
  readonly element: HTMLElement;
  /** Shows the question as it is now, where that is not what stands there. */
  refresh(question: OwnQuestion): void;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** @param question - as it is when its fields are made */
export function ownFields({ id }: OwnQuestion, desk: Desk): OwnFields {
  const { plan } = desk.speech.words;
  const { signal } = desk;
  const text = el('textarea', {
    rows: 2,
    maxlength: limits.question,
    dir: 'auto',
    id: `${id}-text`,
    'data-own-text': id,
  });
  const form = el(
    'select',
    { id: `${id}-form` },
    ...forms.map((each) => el('option', { value: each }, plan.forms[each])),
  );
  const how = el('p', { class: 'small', id: `${id}-how` });
  form.setAttribute('aria-describedby', how.id);
  const options = el('textarea', {
    rows: 3,
    dir: 'auto',
    id: `${id}-options`,
    maxlength: (limits.option + 1) * limits.options,
    'data-own-options': id,
  });
  const choices = el('div', {}, el('label', { for: options.id }, plan.options), options);

  const listen = (field: HTMLElement, work: () => void): void => {
    field.addEventListener('input', work, { signal });
  };
  listen(text, () => {
    desk.typed(edit(desk.draft(), id, { text: text.value }), text.id);
  });
  listen(options, () => {
    desk.typed(edit(desk.draft(), id, { options: linesOf(options.value) }), options.id);
  });
  listen(form, () => {
    const chosen = forms.find((each) => each === form.value) ?? 'short';
    desk.step(
      edit(desk.draft(), id, { form: chosen, ...(chosen === 'choice' && { options: linesOf(options.value) }) }),
    );
  });

  return {
    element: el(
      'div',
      { class: 'own' },
      el('label', { for: text.id }, plan.text),
      text,
      choices,
      el('label', { for: form.id }, plan.form),
      form,
      how,
    ),
    refresh(question) {
      if (text.value !== question.text) text.value = question.text;
      form.value = question.form;
      how.textContent = plan.formHow[question.form];
      choices.hidden = question.form !== 'choice';
      const shown = question.options ?? [];
      if (linesOf(options.value).join('\n') !== shown.join('\n')) options.value = shown.join('\n');
    },
  };
}
