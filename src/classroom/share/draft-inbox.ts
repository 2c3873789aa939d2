import { keyOf, limits, type Item } from '../assignment/schema.ts';

/**
 * What was added to an assignment from a chapter and waits for the builder: a list of
 * items in `localStorage`, under a key that the caller makes with `storageKey(base, 'assignment-inbox')`.
 */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What became of an adding; `closed`: the browser keeps nothing. */
export type Added = 'added' | 'there' | 'full' | 'closed';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** An item of those that a chapter offers, if it is one. */
function itemFrom(value: unknown): Item[] {
  if (!isRecord(value)) return [];
  const { kind, chapter, block, id } = value;
  if (kind === 'chapter' && typeof chapter === 'string') return [{ kind, chapter }];
  if (kind === 'passage' && typeof chapter === 'string' && typeof block === 'string') return [{ kind, chapter, block }];
  if ((kind === 'chart' || kind === 'question') && typeof id === 'string') return [{ kind, id }];
  return [];
}

/** The items that wait, in the order of their adding. Never throws; what cannot be read is left out. */
export function readInbox(storage: Shelf, key: string): Item[] {
  try {
    const found: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.flatMap(itemFrom) : [];
  } catch {
    return [];
  }
}

/** Reads the items that wait and takes them out. */
export function takeInbox(storage: Shelf, key: string): Item[] {
  const items = readInbox(storage, key);
  try {
    storage.removeItem(key);
  } catch {
    /* Storage that cannot be written held nothing. */
  }
  return items;
}

/** Puts items behind those that wait; none twice. */
export function addToInbox(storage: Shelf, key: string, items: readonly Item[]): Added {
  const waiting = readInbox(storage, key);
  const known = new Set(waiting.map(keyOf));
  const fresh = items.filter((item) => !known.has(keyOf(item)));
  if (fresh.length === 0) return 'there';
  if (waiting.length + fresh.length > limits.items) return 'full';
  try {
    storage.setItem(key, JSON.stringify([...waiting, ...fresh]));
    return 'added';
  } catch {
    return 'closed';
  }
}
