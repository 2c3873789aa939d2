import type { Answer } from '../answers/answer.ts';
import type { Keeper } from '../answers/keeper.ts';
import { button, el } from './dom.ts';
import type { Say } from './say.ts';

/** Removes the answers from the device, with a way back as long as the page is open. */
export function clearView(keeper: Keeper, { words: { handIn } }: Say, signal: AbortSignal): HTMLElement {
  const status = el('span', { role: 'status' });
  let removed: readonly Answer[] = [];
  const undo = button(
    handIn.undo,
    () => {
      void keeper.restore(removed).then(() => {
        status.textContent = handIn.undone;
        undo.hidden = true;
        clear.focus();
      });
    },
    signal,
    { class: 'quiet', 'data-undo-clear': true },
  );
  undo.hidden = true;
  const clear = button(
    handIn.clear,
    () => {
      keeper.clear().then(
        (answers) => {
          removed = answers;
          status.textContent = handIn.cleared;
          undo.hidden = removed.length === 0;
          undo.focus();
        },
        () => {
          status.textContent = handIn.notCleared;
        },
      );
    },
    signal,
    { 'data-clear': true, 'aria-describedby': 'clear-how' },
  );
  return el(
    'div',
    { class: 'clear' },
    clear,
    el('p', { class: 'small', id: 'clear-how' }, handIn.clearHow),
    el('p', {}, status, ' ', undo),
  );
}
