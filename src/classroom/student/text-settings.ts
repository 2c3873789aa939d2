import { el } from './dom.ts';
import type { Memory } from './memory.ts';
import type { Say } from './say.ts';

/** What can be set, and the values of each; the first is as the page comes. The style is in `text-settings.css`. */
const settings = {
  size: ['normal', 'large', 'larger'],
  spacing: ['normal', 'wide'],
  face: ['normal', 'clear'],
} as const;
type Setting = keyof typeof settings;

const attribute = (setting: Setting): string => `data-text-${setting}`;

function apply(setting: Setting, value: string): void {
  if (value === settings[setting][0]) document.documentElement.removeAttribute(attribute(setting));
  else document.documentElement.setAttribute(attribute(setting), value);
}

/** Sets the page's text as it was set before in this window. */
export function applySettings(memory: Memory): void {
  for (const setting of Object.keys(settings) as Setting[]) {
    const value = memory.get(`text-${setting}`);
    if (settings[setting].some((each) => each === value)) apply(setting, value ?? '');
  }
}

/** Sets the page's text as it came. */
export function resetSettings(): void {
  for (const setting of Object.keys(settings) as Setting[]) apply(setting, settings[setting][0]);
}

/** Controls for size, spacing and letters of the text. They hold in this window: the next pupil's is as it came. */
export function settingsView({ words: { text } }: Say, memory: Memory, signal: AbortSignal): HTMLElement {
  const group = (setting: Setting, legend: string, labels: Readonly<Record<string, string>>): HTMLElement => {
    const current = document.documentElement.getAttribute(attribute(setting)) ?? settings[setting][0];
    return el(
      'fieldset',
      {},
      el('legend', {}, legend),
      ...settings[setting].map((value) =>
        el(
          'label',
          {},
          el('input', { type: 'radio', name: `text-${setting}`, value, checked: value === current }),
          el('span', {}, labels[value] ?? value),
        ),
      ),
    );
  };
  const view = el(
    'details',
    { class: 'settings', 'data-text-settings': true },
    el('summary', {}, text.title),
    el(
      'div',
      {},
      group('size', text.size, text.sizes),
      group('spacing', text.spacing, text.spacings),
      group('face', text.face, text.faces),
    ),
  );
  view.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const setting = (Object.keys(settings) as Setting[]).find((each) => target.name === `text-${each}`);
      if (!setting) return;
      apply(setting, target.value);
      memory.set(`text-${setting}`, target.value);
    },
    { signal },
  );
  return view;
}
