import type { SaveState } from '../answers/keeper.ts';
import type { Desk } from './desk.ts';
import { el, fillText } from './dom.ts';

/** The bar that stays in sight: how far one has come, whether it is saved, where to hand in. */
export interface Bar {
  readonly element: HTMLElement;
  progress(answered: number, total: number): void;
  state(state: SaveState): void;
}

export function barView({ say }: Pick<Desk, 'say'>): Bar {
  const { bar, save } = say.words;
  const meter = el('progress', { max: 1, value: 0 });
  const count = el('span', { 'data-progress': true });
  const saved = el('span', { class: 'state', 'data-save-state': 'none' }, save.none);
  const trouble = el('p', { class: 'problem', role: 'alert' });
  trouble.hidden = true;
  meter.ariaLabel = bar.title;
  return {
    element: el(
      'div',
      { class: 'bar', role: 'region', 'aria-label': bar.title },
      trouble,
      el('div', {}, el('span', { class: 'meter' }, meter, count), saved, el('a', { href: '#hand-in' }, bar.handIn)),
    ),
    progress(answered, total) {
      meter.max = Math.max(1, total);
      meter.value = answered;
      count.textContent = fillText(bar.progress, { n: answered, m: total });
    },
    state(state) {
      const text =
        state.is === 'saved'
          ? fillText(state.place === 'first' ? save.saved : save.second, { time: say.time(state.at) })
          : state.is === 'not-saved'
            ? save[state.why]
            : save[state.is];
      const failed = state.is === 'not-saved';
      saved.dataset['saveState'] = state.is;
      saved.hidden = failed;
      saved.textContent = failed ? '' : text;
      if (trouble.hidden === failed || (failed && trouble.textContent !== text)) {
        trouble.hidden = !failed;
        trouble.textContent = failed ? text : '';
      }
    },
  };
}
