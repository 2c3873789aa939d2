import { button, el, fillText } from '../student/dom.ts';
import { catalogueOf, choicesIn, matches, plainText, type Branch, type Choice, type Section } from './catalogue.ts';
import type { Desk } from './desk.ts';
import { has, remove } from './draft.ts';

/** The tree of everything that can be chosen. */
export interface TreeView {
  readonly element: HTMLElement;
  /** Shows what is chosen. */
  refresh(): void;
  /** Shows only what holds all words of a query; everything for an empty one. @returns how much it found */
  filter(query: string): number;
}

/** A line with its box. */
interface Row {
  readonly choice: Choice;
  readonly box: HTMLInputElement;
  readonly line: HTMLElement;
}

/** What a branch holds. */
interface Leaves {
  readonly rows: readonly Row[];
  readonly parts: readonly {
    readonly element: HTMLElement;
    readonly rows: readonly Row[];
    readonly all: HTMLElement | undefined;
  }[];
}

/** A branch on the page; its leaves are made when it is first opened. */
interface Limb {
  readonly details: HTMLDetailsElement;
  readonly count: HTMLElement;
  /** Everything that has a line of its own. */
  readonly choices: readonly Choice[];
  readonly leaves: () => Leaves;
  readonly made: () => Leaves | undefined;
}

/** @param desk - where what is ticked goes */
export function treeView(desk: Desk): TreeView {
  const limbs = catalogueOf(desk.outline, desk.speech.words).map((branch) => limbOf(branch, desk));
  const { choose } = desk.speech.words;
  /** Whether branches were open before they were searched. */
  const open = new Map<Limb, boolean>();
  let query = '';

  const refresh = (): void => {
    const draft = desk.draft();
    for (const { count, choices, made } of limbs) {
      const chosen = choices.filter(({ key }) => has(draft, key)).length;
      count.textContent = chosen > 0 ? desk.speech.count(choose.chosen, chosen) : '';
      for (const { choice, box } of made()?.rows ?? []) box.checked = has(draft, choice.key);
    }
  };
  const show = ({ rows, parts }: Leaves): void => {
    for (const { choice, line } of rows) line.hidden = !matches(choice, query);
    for (const { element, rows: own, all } of parts) {
      element.hidden = own.every(({ line }) => line.hidden);
      if (all) all.hidden = query !== '';
    }
  };
  const filter = (text: string): number => {
    query = plainText(text.trim());
    let found = 0;
    for (const limb of limbs) {
      const here = limb.choices.filter((choice) => matches(choice, query)).length;
      if (!open.has(limb)) open.set(limb, limb.details.open);
      limb.details.hidden = here === 0;
      limb.details.open = query === '' ? (open.get(limb) ?? false) : here > 0;
      if (limb.details.open || limb.made()) show(limb.leaves());
      found += here;
    }
    if (query === '') open.clear();
    refresh();
    return found;
  };

  for (const limb of limbs) {
    limb.details.addEventListener(
      'toggle',
      () => {
        if (!limb.details.open || limb.made()) return;
        show(limb.leaves());
        refresh();
      },
      { signal: desk.signal },
    );
  }
  refresh();
  return { element: el('div', { class: 'tree' }, ...limbs.map(({ details }) => details)), refresh, filter };
}

function limbOf(branch: Branch, desk: Desk): Limb {
  const count = el('span', { class: 'count' });
  const summary = el('summary', {}, el('span', { class: 'name' }, branch.title), ' ', count);
  const details = el('details', { 'data-branch': branch.id, 'data-hue': branch.hue }, summary);
  const headings = new Set(branch.sections.flatMap(({ heading }) => heading ?? []));
  let leaves: Leaves | undefined;
  return {
    details,
    count,
    // A heading has no box of its own: it comes with its section.
    choices: choicesIn(branch).filter((choice) => !headings.has(choice)),
    made: () => leaves,
    leaves: () => (leaves ??= grow(branch, details, desk)),
  };
}

function grow(branch: Branch, details: HTMLElement, desk: Desk): Leaves {
  const { choose } = desk.speech.words;
  const minutes = desk.speech.count(choose.wholeNote, branch.minutes ?? 1);
  const whole = branch.whole && rowOf(branch.whole, desk, choose.whole, minutes);
  const parts = branch.sections.map((section) => partOf(section, desk));
  if (whole) details.append(el('ul', { class: 'plain whole' }, whole.line));
  details.append(...parts.map(({ element }) => element));
  return { rows: [...(whole ? [whole] : []), ...parts.flatMap(({ rows }) => rows)], parts };
}

function partOf(section: Section, desk: Desk): Leaves['parts'][number] {
  const { title, heading, choices } = section;
  const rows = choices.map((choice) => rowOf(choice, desk));
  const all = heading && allOf(section, desk);
  const element = el(
    'section',
    { class: 'part' },
    title !== '' && el('div', { class: 'head' }, el('h3', {}, title), all),
    el('ul', { class: 'plain' }, ...rows.map(({ line }) => line)),
  );
  return { element, rows, all };
}

/** A button that takes a section whole: its heading and all that stands under it. */
function allOf({ title, heading, choices }: Section, desk: Desk): HTMLButtonElement {
  const { choose } = desk.speech.words;
  const items = [...(heading ? [heading.item] : []), ...choices.map(({ item }) => item)];
  const label = fillText(choose.section, { title });
  return button('+', () => desk.add(items), desk.signal, { class: 'all', 'aria-label': label, title: label });
}

function rowOf(choice: Choice, desk: Desk, label: string = choice.label, note: string = choice.kind): Row {
  const { choose } = desk.speech.words;
  const box = el('input', { type: 'checkbox', 'data-choice': choice.key });
  box.addEventListener(
    'change',
    () => {
      if (box.checked) box.checked = desk.add([choice.item]);
      else desk.step(remove(desk.draft(), [choice.key]), desk.speech.count(choose.removed, 1));
    },
    { signal: desk.signal },
  );
  const named = note === '' ? undefined : el('span', { class: 'kind' }, note);
  const text = choice.item.kind === 'chapter' ? el('span', {}, label, ' ', named) : el('span', {}, named, ' ', label);
  return { choice, box, line: el('li', {}, el('label', {}, box, text)) };
}
