import {
  keyOf,
  limits,
  newNonce,
  type Assignment,
  type Form,
  type Item,
  type OwnQuestion,
} from '../assignment/schema.ts';

/** An assignment in the making: its texts as they were typed, not cleaned. */
export type Draft = Assignment;

/** A draft that asks for nothing yet. */
export const emptyDraft = (language: string, nonce: string = newNonce()): Draft => ({
  version: 1,
  title: '',
  instructions: '',
  language,
  mode: 'passages',
  items: [],
  nonce,
});

/** Whether there is nothing in it that anyone could miss. */
export const isEmpty = ({ title, instructions, due, items }: Draft): boolean =>
  title.trim() === '' && instructions.trim() === '' && due === undefined && items.length === 0;

/** Whether two drafts say the same. */
export const isSame = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

export const has = ({ items }: Draft, key: string): boolean => items.some((item) => keyOf(item) === key);

/**
 * Adds what is not there yet.
 * @param at - before which item; at the end without
 * @returns undefined where there is no room for all of it
 */
export function add(draft: Draft, items: readonly Item[], at: number = draft.items.length): Draft | undefined {
  const present = new Set(draft.items.map(keyOf));
  const fresh = items.filter((item) => {
    const key = keyOf(item);
    return !present.has(key) && present.add(key);
  });
  if (draft.items.length + fresh.length > limits.items) return undefined;
  return { ...draft, items: draft.items.toSpliced(at, 0, ...fresh) };
}

/** Takes out what has one of the keys. */
export function remove(draft: Draft, keys: readonly string[]): Draft {
  const gone = new Set(keys);
  return { ...draft, items: draft.items.filter((item) => !gone.has(keyOf(item))) };
}

/** Moves an item to a position; one outside the list is its nearest end. */
export function move(draft: Draft, key: string, to: number): Draft {
  const from = draft.items.findIndex((item) => keyOf(item) === key);
  const item = draft.items[from];
  if (!item) return draft;
  const rest = draft.items.toSpliced(from, 1);
  return { ...draft, items: rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, item) };
}

/** Sets or takes away the due date. */
export function withDue(draft: Draft, due: string): Draft {
  const { due: before, ...rest } = draft;
  if (due === (before ?? '')) return draft;
  return due === '' ? rest : { ...rest, due };
}

/** A new question of the teacher's own. Its id is never used for another text. */
export const newQuestion = (form: Form, nonce: string = newNonce()): OwnQuestion => ({
  kind: 'own',
  id: `own-${nonce}`,
  form,
  text: '',
  ...(form === 'choice' && { options: [] }),
});

/** Changes a question of one's own. */
export const edit = (
  draft: Draft,
  id: string,
  change: Partial<Pick<OwnQuestion, 'form' | 'text' | 'options'>>,
): Draft => ({
  ...draft,
  items: draft.items.map((item) => (item.kind === 'own' && item.id === id ? { ...item, ...change } : item)),
});

/** Another assignment with the same contents: answers to the one are not taken for answers to the other. */
export const asStart = (assignment: Assignment, nonce: string = newNonce()): Draft => ({ ...assignment, nonce });
