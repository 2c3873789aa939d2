import type { Desk } from './desk.ts';
import { withDue } from './draft.ts';
import { part } from './markup.ts';

/** Title, instructions, due date, mode. */
export interface DetailsView {
  refresh(): void;
  focus(field: 'title' | 'instructions' | 'due'): void;
}

/** @param root - holds the fields by their names */
export function detailsView(root: HTMLElement, desk: Desk): DetailsView {
  const title = part(root, '[name=title]', HTMLInputElement);
  const instructions = part(root, '[name=instructions]', HTMLTextAreaElement);
  const due = part(root, '[name=due]', HTMLInputElement);
  const modes = [...root.querySelectorAll<HTMLInputElement>('[name=mode]')];
  const fields = { title, instructions, due };
  const { signal } = desk;

  title.addEventListener(
    'input',
    () => {
      desk.typed({ ...desk.draft(), title: title.value }, 'title');
    },
    { signal },
  );
  instructions.addEventListener(
    'input',
    () => {
      desk.typed({ ...desk.draft(), instructions: instructions.value }, 'instructions');
    },
    { signal },
  );
  due.addEventListener(
    'input',
    () => {
      desk.typed(withDue(desk.draft(), due.value), 'due');
    },
    { signal },
  );
  for (const mode of modes) {
    mode.addEventListener(
      'change',
      () => {
        desk.step({ ...desk.draft(), mode: mode.value === 'reading' ? 'reading' : 'passages' });
      },
      { signal },
    );
  }

  return {
    refresh() {
      const draft = desk.draft();
      if (title.value !== draft.title) title.value = draft.title;
      if (instructions.value !== draft.instructions) instructions.value = draft.instructions;
      if (due.value !== (draft.due ?? '')) due.value = draft.due ?? '';
      for (const mode of modes) mode.checked = mode.value === draft.mode;
    },
    focus(field) {
      fields[field].focus();
    },
  };
}
