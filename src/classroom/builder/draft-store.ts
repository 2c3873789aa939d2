import { fromWire, toWire } from '../assignment/wire.ts';
import { storageKey } from '../../reader/storage-key.ts';
import { isEmpty, type Draft } from './draft.ts';

/** Where the draft of a language is kept. @param base - the site's base path */
export const draftKey = (base: string, language: string): string => storageKey(base, `teach:draft:${language}`);

/** The draft that another one took the place of. */
export const earlierKey = (base: string, language: string): string => storageKey(base, `teach:earlier:${language}`);

/**
 * Reads a draft.
 * @param storage - asked for each time, for a browser may refuse it by throwing
 * @returns undefined where there is none, or none that can be read
 */
export function readDraft(storage: () => Storage, key: string): Draft | undefined {
  try {
    const text = storage().getItem(key);
    return text === null ? undefined : fromText(text);
  } catch {
    return undefined;
  }
}

/** Reads what `writeDraft` wrote, as far as it can be read. */
export function fromText(text: string): Draft | undefined {
  try {
    const { assignment } = fromWire(JSON.parse(text));
    return isEmpty(assignment) ? undefined : assignment;
  } catch {
    return undefined;
  }
}

/** Keeps a draft; an empty one is forgotten. @returns whether it is kept */
export function writeDraft(storage: () => Storage, key: string, draft: Draft): boolean {
  try {
    if (isEmpty(draft)) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(toWire(draft)));
    return true;
  } catch {
    return false;
  }
}
