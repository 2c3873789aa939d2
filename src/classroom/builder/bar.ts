import type { Desk } from './desk.ts';
import { emptyDraft, isEmpty } from './draft.ts';
import { part } from './markup.ts';
import type { Workshop } from './workshop.ts';

/** Undo, redo, start over, the earlier draft, and whether the draft is kept. */
export function bar(root: HTMLElement, desk: Desk, shop: Workshop): void {
  const { bar: words } = desk.speech.words;
  const { signal } = desk;
  const buttons = {
    undo: part(root, '[data-undo]', HTMLButtonElement),
    redo: part(root, '[data-redo]', HTMLButtonElement),
    over: part(root, '[data-start-over]', HTMLButtonElement),
    earlier: part(root, '[data-earlier]', HTMLButtonElement),
  };
  const saved = part(root, '[data-saved]', HTMLElement);
  const refresh = (): void => {
    for (const [each, can] of [
      [buttons.undo, shop.canUndo],
      [buttons.redo, shop.canRedo],
    ] as const)
      each.ariaDisabled = String(!can);
    buttons.earlier.hidden = !shop.hasEarlier;
  };
  const on = (pressed: HTMLButtonElement, work: () => void): void => {
    pressed.addEventListener('click', work, { signal });
  };
  on(buttons.undo, () => {
    if (shop.canUndo) shop.undo(words.undone);
  });
  on(buttons.redo, () => {
    if (shop.canRedo) shop.redo(words.redone);
  });
  on(buttons.over, () => {
    if (!isEmpty(shop.draft())) shop.replace(emptyDraft(shop.draft().language), words.startedOver);
  });
  on(buttons.earlier, () => {
    shop.swap(words.beforeBack);
  });
  shop.onChange(refresh);
  addEventListener(
    'keydown',
    (event) => {
      // In a field of text the browser's own undo is what is meant.
      const inField =
        event.target instanceof Element && event.target.matches('textarea, input:not([type=checkbox], [type=radio])');
      if (inField || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      (event.shiftKey ? buttons.redo : buttons.undo).click();
    },
    { signal },
  );
  shop.onKept((isKept) => {
    saved.textContent = isKept ? words.saved : words.notSaved;
    saved.toggleAttribute('data-problem', !isKept);
    refresh();
  });
  refresh();
}
