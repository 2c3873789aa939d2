/** What was done, what can be undone and done again. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** What was being typed into, and when last (milliseconds). */
  readonly typing?: { readonly field: string; readonly at: number };
}

/** Steps that can be taken back. */
const STEPS = 200;
/** Milliseconds without a key after which typing is another step. */
const PAUSE = 1500;

export const begin = <Value>(present: Value): History<Value> => ({ past: [], present, future: [] });

/** Records a step. */
export const record = <Value>({ past, present }: History<Value>, value: Value): History<Value> => ({
  past: [...past, present].slice(-STEPS),
  present: value,
  future: [],
});

/** Records typing: keys into one field without a pause are one step. */
export function type<Value>(history: History<Value>, value: Value, field: string, at: number): History<Value> {
  const { typing, past } = history;
  const goesOn = typing?.field === field && at - typing.at < PAUSE;
  return { ...(goesOn ? { past, present: value, future: [] } : record(history, value)), typing: { field, at } };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  const [value] = past.slice(-1) as [Value]; // Not empty, as asked above.
  return { past: past.slice(0, -1), present: value, future: [present, ...future] };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  const [value, ...rest] = future as [Value, ...Value[]]; // Not empty, as asked above.
  return { past: [...past, present], present: value, future: rest };
}
