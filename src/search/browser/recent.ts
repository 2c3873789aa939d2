import { storageKey } from '../../reader/storage-key.ts';

const MOST = 5;
const LONGEST = 80;

/** Where a language’s recent searches are kept. @param base - the site’s base path */
export const recentKey = (base: string, language: string): string => storageKey(base, `search:recent:${language}`);

/** The searches kept on the device, latest first; none where storage is closed or holds something else. */
export function readRecent(storage: () => Storage, key: string): string[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a search that a reader settled on, once, before the earlier ones. */
export function remember(storage: () => Storage, key: string, query: string): void {
  const asked = query.trim();
  if (asked === '' || asked.length > LONGEST) return;
  const others = readRecent(storage, key).filter((each) => each.toLowerCase() !== asked.toLowerCase());
  try {
    storage().setItem(key, JSON.stringify([asked, ...others].slice(0, MOST)));
  } catch {
    /* A reader whose storage is closed or full searches without a memory. */
  }
}

/** Forgets all of them. */
export function forget(storage: () => Storage, key: string): void {
  try {
    storage().removeItem(key);
  } catch {
    /* Nothing was kept. */
  }
}
