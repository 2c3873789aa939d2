import { keyOf, limits, type Fault, type Item } from '../assignment/schema.ts';
import { toQuery } from '../assignment/short-form.ts';
import { googleShare } from '../exports/google.ts';
import { button, el, fillText } from '../student/dom.ts';
import type { Desk } from './desk.ts';
import { remove } from './draft.ts';
import type { Cost, Made } from './link.ts';
import { shortName } from './name.ts';

/** The parts of the page that show the link, found in the markup. */
export interface OutParts {
  readonly field: HTMLInputElement;
  readonly length: HTMLElement;
  /** What is wrong, said; and what can be done about it. */
  readonly trouble: HTMLElement;
  readonly remedies: HTMLElement;
  readonly readable: HTMLElement;
  readonly google: HTMLAnchorElement;
  readonly open: HTMLAnchorElement;
  readonly all: HTMLElement;
}

/**
 * Shows a link, or what keeps it from being one.
 * @param page - full address of the page that opens assignments
 * @param focus - puts the cursor into a part: `title`, `instructions`, an item's key
 */
export function showLink(made: Made, parts: OutParts, page: string, desk: Desk, focus: (part: string) => void): void {
  const { out } = desk.speech.words;
  const { number } = desk.speech;
  const isReady = made.state === 'ready';
  const link = made.state === 'ready' || made.state === 'too-long' ? made.link : '';
  parts.all.dataset['state'] = made.state;
  parts.field.value = isReady ? link : '';
  parts.length.textContent =
    link === '' ? '' : fillText(out.length, { n: number(link.length), m: number(limits.link) });
  for (const control of parts.all.querySelectorAll<HTMLButtonElement>(
    '[data-export], [data-print], [data-copy], [data-qr]',
  ))
    control.disabled = !isReady;
  for (const anchor of [parts.google, parts.open]) {
    anchor.toggleAttribute('data-off', !isReady);
    /* In HTML, what leads nowhere has none of these. */
    if (!isReady) for (const name of ['href', 'target', 'rel']) anchor.removeAttribute(name);
    else Object.assign(anchor, { target: '_blank', rel: 'noopener noreferrer' });
  }
  if (isReady) {
    parts.google.href = googleShare(link, made.assignment.title);
    parts.open.href = link;
  }
  const query = isReady ? toQuery(made.assignment) : undefined;
  parts.readable.hidden = query === undefined;
  if (query !== undefined) parts.readable.replaceChildren(out.readable, ' ', el('code', {}, page + query));
  const { text, remedies } = troubleOf(made, desk, focus);
  if (parts.trouble.textContent !== text) parts.trouble.textContent = text;
  parts.remedies.replaceChildren(...remedies);
}

function troubleOf(made: Made, desk: Desk, focus: (part: string) => void): { text: string; remedies: HTMLElement[] } {
  const { out } = desk.speech.words;
  const { number } = desk.speech;
  switch (made.state) {
    case 'nothing':
      return { text: out.nothing, remedies: [] };
    case 'faulty':
      return {
        text: out.notYet,
        remedies: [el('ul', {}, ...made.faults.map((fault) => el('li', {}, faultLine(fault, desk, focus))))],
      };
    case 'too-long': {
      const { length } = made.link;
      const text = fillText(out.tooLong, {
        n: number(length - limits.link),
        length: number(length),
        max: number(limits.link),
      });
      return {
        text,
        remedies: [el('ol', { class: 'costs' }, ...made.costs.map((cost) => costLine(cost, desk, focus)))],
      };
    }
    case 'ready':
      return { text: '', remedies: [] };
  }
}

const partName = (part: string, { outline, speech, draft }: Desk): string => {
  const { plan } = speech.words;
  if (part === 'title') return plan.name;
  if (part === 'instructions') return plan.instructions;
  const item = draft().items.find((each) => keyOf(each) === part);
  return item ? shortName(item, outline, speech) : '';
};

function costLine({ part, characters }: Cost, desk: Desk, focus: (part: string) => void): HTMLElement {
  const { out } = desk.speech.words;
  const what = partName(part, desk);
  const isText = part === 'title' || part === 'instructions' || part.startsWith('? own-');
  const label = fillText(isText ? out.shorten : out.cut, { what });
  const act = (): void => {
    if (isText) focus(part);
    else desk.step(remove(desk.draft(), [part]), label);
  };
  return el(
    'li',
    { 'data-cost': part },
    button(label, act, desk.signal, { class: 'quiet' }),
    ' ',
    el('span', { class: 'small' }, desk.speech.count(out.cost, characters)),
  );
}

/** A fault as a sentence, with the way to where it is. */
function faultLine({ path, fault, limit }: Fault, desk: Desk, focus: (part: string) => void): HTMLElement {
  const { out, plan } = desk.speech.words;
  const [field = '', index, sub, option] = path.split('.');
  const item: Item | undefined =
    field === 'items' && index !== undefined ? desk.draft().items[Number(index)] : undefined;
  const part = item ? keyOf(item) : field;
  const name = field === 'due' ? plan.due : field === 'items' && !item ? plan.items : partName(part, desk);
  const where = sub === 'options' ? fillText(out.optionsOf, { what: name }) : name;
  const few = sub === 'options' && fault === 'missing' && option === undefined;
  const text = fillText(few ? out.fewOptions : out.faults[fault], { where, limit: limit ?? 0 });
  return button(
    text,
    () => {
      focus(part);
    },
    desk.signal,
    { class: 'quiet' },
  );
}
