import { clean } from './clean.ts';
import { forms, limits, type Assignment, type Fault, type Form, type Item } from './schema.ts';

/*
 * How version 1 of a link says an assignment: as JSON with short names, the title
 * first, so that the beginning of a link that was cut off still says what it was.
 * t title, i instructions, d due, l language, m 1 for reading mode, n nonce, x items.
 * An item is "c:chapter", "p:chapter#block", "h:chart", "q:question", "t:term", or
 * for an own question a list: the form's letter, id, text, options.
 * Names that are not known are passed over: a later version 1 may add some.
 */
const letters = { short: 's', long: 'l', choice: 'c', mark: 'm' } as const satisfies Record<Form, string>;

function itemToWire(item: Item): string | readonly string[] {
  switch (item.kind) {
    case 'chapter':
      return `c:${item.chapter}`;
    case 'passage':
      return `p:${item.chapter}#${item.block}`;
    case 'chart':
      return `h:${item.id}`;
    case 'question':
      return `q:${item.id}`;
    case 'term':
      return `t:${item.id}`;
    case 'own':
      return [letters[item.form], item.id, item.text, ...(item.options ?? [])];
  }
}

/** What a link's JSON holds. */
export const toWire = ({
  title,
  instructions,
  due,
  language,
  mode,
  nonce,
  items,
}: Assignment): Readonly<Record<string, unknown>> => ({
  t: title,
  ...(instructions !== '' && { i: instructions }),
  ...(due !== undefined && { d: due }),
  l: language,
  ...(mode === 'reading' && { m: 1 }),
  ...(nonce !== undefined && { n: nonce }),
  x: items.map(itemToWire),
});

function ownFromWire([letter, id, text, ...options]: readonly unknown[]): Item | undefined {
  const form = forms.find((each) => letters[each] === letter);
  if (form === undefined || typeof id !== 'string' || typeof text !== 'string') return undefined;
  if (!options.every((option) => typeof option === 'string')) return undefined;
  return { kind: 'own', id, form, text, ...(form === 'choice' && { options }) };
}

function itemFromWire(value: unknown): Item | undefined {
  if (Array.isArray(value)) return ownFromWire(value);
  if (typeof value !== 'string') return undefined;
  const [, kind, target = ''] = /^([a-z]):(.*)$/su.exec(value) ?? [];
  const [chapter = '', block = ''] = target.split('#', 2);
  switch (kind) {
    case 'c':
      return { kind: 'chapter', chapter: target };
    case 'p':
      return { kind: 'passage', chapter, block };
    case 'h':
      return { kind: 'chart', id: target };
    case 'q':
      return { kind: 'question', id: target };
    case 't':
      return { kind: 'term', id: target };
    default:
      return undefined;
  }
}

/** The value as an object whose own properties may be read, whatever they hold. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads what a link's JSON holds. Nothing is taken on trust: every type is looked at.
 * @returns the assignment, cleaned, with whatever of it could be read, and what could not
 */
export function fromWire(value: unknown): { readonly assignment: Assignment; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const wire = isRecord(value) ? value : {};
  if (!isRecord(value)) faults.push({ path: '', fault: 'type' });
  const text = (name: string, path: string, otherwise?: string): string => {
    const found = Object.hasOwn(wire, name) ? wire[name] : undefined;
    if (typeof found === 'string') return found;
    if (found !== undefined || otherwise === undefined)
      faults.push({ path, fault: found === undefined ? 'missing' : 'type' });
    return otherwise ?? '';
  };
  const title = text('t', 'title');
  const instructions = text('i', 'instructions', '');
  const due = text('d', 'due', '');
  const language = text('l', 'language');
  const nonce = text('n', 'nonce', '');
  const mode = Object.hasOwn(wire, 'm') ? wire['m'] : 0;
  if (mode !== 0 && mode !== 1) faults.push({ path: 'mode', fault: 'type' });
  const list = Object.hasOwn(wire, 'x') ? wire['x'] : [];
  if (!Array.isArray(list)) faults.push({ path: 'items', fault: 'type' });
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  if (all.length > limits.items) faults.push({ path: 'items', fault: 'too-many', limit: limits.items });
  const items = all.slice(0, limits.items).flatMap((each, index) => {
    const item = itemFromWire(each);
    if (!item) faults.push({ path: `items.${index}`, fault: 'type' });
    return item ?? [];
  });
  const assignment: Assignment = {
    version: 1,
    title,
    instructions,
    ...(due !== '' && { due }),
    language,
    mode: mode === 1 ? 'reading' : 'passages',
    items,
    ...(nonce !== '' && { nonce }),
  };
  return { assignment: clean(assignment), faults };
}
