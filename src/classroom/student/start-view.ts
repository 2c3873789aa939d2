import type { Pupil } from '../answers/store.ts';
import { cleanName } from '../answers/key.ts';
import { button, el, foreign } from './dom.ts';
import type { Say } from './say.ts';

interface Choices {
  /** Begins under a name; `remember` opens it unasked next time. */
  readonly begin: (name: string, remember: boolean) => void;
  readonly readOnly: () => void;
  /** Who has written here before. Asked only when the reader asks. */
  readonly known: () => Promise<readonly Pupil[]>;
}

/** Asks who is writing. Shows nobody else's name unless asked to. */
export function startView(say: Say, { begin, readOnly, known }: Choices, signal: AbortSignal): HTMLElement {
  const { start } = say.words;
  const name = el('input', {
    id: 'pupil-name',
    name: 'name',
    type: 'text',
    maxlength: 80,
    autocomplete: 'off',
    dir: 'auto',
    'aria-describedby': 'pupil-why pupil-problem',
  });
  const remember = el('input', { type: 'checkbox' });
  const problem = el('p', { id: 'pupil-problem', class: 'problem', role: 'alert', hidden: true }, start.needed);
  const names = el('div', { class: 'names' });
  const others = el('details', {}, el('summary', {}, start.known), names);
  const form = el(
    'form',
    { class: 'start', 'data-start': true, novalidate: true },
    el('h2', { id: 'start-title' }, start.title),
    el('p', { id: 'pupil-why' }, start.why),
    el('div', { class: 'name' }, el('label', { for: 'pupil-name' }, start.name), name),
    problem,
    el('label', { class: 'check' }, remember, el('span', {}, start.remember)),
    el(
      'p',
      { class: 'buttons' },
      el('button', { type: 'submit', class: 'main' }, start.begin),
      button(start.readOnly, readOnly, signal),
    ),
    others,
  );
  form.setAttribute('aria-labelledby', 'start-title');
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      const given = cleanName(name.value);
      problem.hidden = given !== '';
      name.ariaInvalid = String(given === '');
      if (given === '') name.focus();
      else begin(given, remember.checked);
    },
    { signal },
  );
  others.addEventListener(
    'toggle',
    () => {
      if (!others.open) return;
      void known()
        .catch(() => [])
        .then((pupils) => {
          const buttons = pupils.map((pupil) => {
            const made = button(
              '',
              () => {
                begin(pupil.name, remember.checked);
              },
              signal,
              { class: 'quiet' },
            );
            made.append(foreign(pupil.name));
            return made;
          });
          names.replaceChildren(...(buttons.length > 0 ? buttons : [el('p', { class: 'small' }, start.none)]));
        });
    },
    { signal },
  );
  return form;
}
