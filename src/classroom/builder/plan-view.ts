import { keyOf, type Item } from '../assignment/schema.ts';
import { button, el, fillText } from '../student/dom.ts';
import type { Desk } from './desk.ts';
import { dragLines } from './drag.ts';
import { move, remove } from './draft.ts';
import { missingPassages } from './extent.ts';
import { nameOf, shortName } from './name.ts';
import { ownFields, type OwnFields } from './own-fields.ts';

/** The list of what was chosen, in its order. */
export interface PlanView {
  refresh(): void;
  /** Puts the cursor where a question is written, or on a line. */
  focus(key: string): void;
}

/** A line of the list. */
interface Line {
  readonly element: HTMLLIElement;
  readonly what: HTMLElement;
  readonly up: HTMLButtonElement;
  readonly down: HTMLButtonElement;
  readonly out: HTMLButtonElement;
  readonly passages: HTMLButtonElement | undefined;
  readonly own: OwnFields | undefined;
}

/** @param list - where the lines go @param empty - shown when there are none */
export function planView(list: HTMLElement, empty: HTMLElement, desk: Desk): PlanView {
  const { plan } = desk.speech.words;
  const lines = new Map<string, Line>();
  const short = (item: Item): string => shortName(item, desk.outline, desk.speech);
  const itemAt = (key: string): Item | undefined => desk.draft().items.find((item) => keyOf(item) === key);

  const moveTo = (key: string, to: number): void => {
    const item = itemAt(key);
    if (!item) return;
    const { number } = desk.speech;
    const { items } = desk.draft();
    const said = fillText(plan.moved, {
      what: short(item),
      n: number(Math.min(to, items.length - 1) + 1),
      m: number(items.length),
    });
    desk.step(move(desk.draft(), key, to), said);
  };
  const takeOut = (key: string): void => {
    const { items } = desk.draft();
    const at = items.findIndex((item) => keyOf(item) === key);
    const item = items[at];
    if (!item) return;
    desk.step(remove(desk.draft(), [key]), fillText(plan.removed, { what: short(item) }));
    const next = desk.draft().items[Math.min(at, items.length - 2)];
    if (next) lines.get(keyOf(next))?.out.focus();
    else empty.focus();
  };

  const make = (item: Item): Line => {
    const key = keyOf(item);
    const { signal } = desk;
    const step = (by: number) => (pressed: HTMLButtonElement) => {
      const at = desk.draft().items.findIndex((each) => keyOf(each) === key);
      moveTo(key, at + by);
      // The button may have become the last one's: then its neighbour keeps the focus.
      (pressed.disabled ? (by < 0 ? line.down : line.up) : pressed).focus();
    };
    const line: Line = {
      element: el('li', { 'data-item': key, 'data-kind': item.kind }),
      what: el('div', { class: 'what' }),
      up: button('↑', step(-1), signal, { class: 'icon', 'data-move': 'up' }),
      down: button('↓', step(1), signal, { class: 'icon', 'data-move': 'down' }),
      out: button(
        '×',
        () => {
          takeOut(key);
        },
        signal,
        { class: 'icon', 'data-remove': true },
      ),
      passages:
        item.kind === 'question'
          ? button(
              '',
              () => {
                const { items } = desk.draft();
                desk.add(
                  missingPassages(item.id, items, desk.outline),
                  items.findIndex((each) => keyOf(each) === key),
                );
                line.out.focus();
              },
              signal,
              { class: 'quiet' },
            )
          : undefined,
      own: item.kind === 'own' ? ownFields(item, desk) : undefined,
    };
    const handle = el('span', { class: 'handle', 'data-handle': true, 'aria-hidden': true, title: plan.drag }, '⠿');
    const buttons = el('div', { class: 'buttons' }, line.up, line.down, line.out);
    line.element.append(
      ...[handle, line.what, buttons, line.passages, line.own?.element].filter((part) => part !== undefined),
    );
    return line;
  };

  const update = (line: Line, item: Item, index: number, count: number): void => {
    const { kind, text, where, isThere } = nameOf(item, desk.outline, desk.speech);
    const what = short(item);
    // A question of one's own stands in its field below.
    const shown = line.own ? undefined : el('span', { class: 'text' }, text);
    line.what.replaceChildren(
      ...[el('span', { class: 'kind' }, kind), ' ', shown, ' ', el('span', { class: 'small' }, where)].filter(
        (part) => part !== undefined,
      ),
    );
    line.element.classList.toggle('gone', !isThere);
    line.up.disabled = index === 0;
    line.down.disabled = index === count - 1;
    for (const [each, label] of [
      [line.up, plan.upLabel],
      [line.down, plan.downLabel],
      [line.out, plan.removeLabel],
    ] as const) {
      each.ariaLabel = fillText(label, { what });
      each.title = fillText(label, { what });
    }
    if (item.kind === 'own') line.own?.refresh(item);
    if (line.passages && item.kind === 'question') {
      const missing = missingPassages(item.id, desk.draft().items, desk.outline).length;
      line.passages.hidden = missing === 0;
      line.passages.textContent = desk.speech.count(plan.addPassages, missing);
      line.passages.ariaLabel = `${desk.speech.count(plan.addPassages, missing)}: ${what}`;
    }
  };

  dragLines(
    list,
    ({ dataset }, to) => {
      moveTo(dataset['item'] ?? '', to);
    },
    desk.signal,
  );

  return {
    refresh() {
      const { items } = desk.draft();
      const keys = new Set(items.map(keyOf));
      for (const [key, { element }] of lines) {
        if (keys.has(key)) continue;
        element.remove();
        lines.delete(key);
      }
      items.forEach((item, index) => {
        const key = keyOf(item);
        const line = lines.get(key) ?? make(item);
        lines.set(key, line);
        if (list.children[index] !== line.element) list.insertBefore(line.element, list.children[index] ?? null);
        update(line, item, index, items.length);
      });
      empty.hidden = items.length > 0;
    },
    focus(key) {
      const line = lines.get(key);
      line?.element.scrollIntoView({ block: 'nearest' });
      (line?.element.querySelector('textarea') ?? line?.out)?.focus();
    },
  };
}
