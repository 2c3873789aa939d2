import { addressOf, cache, otherCaches, state, worker } from './site.ts';

/** A window whose page is of a build that is not kept here. */
export const ELSEWHERE = 'elsewhere';

/** What each window shows, as long as the worker is not put to sleep: the name of a cache, or {@link ELSEWHERE}. */
const noted = new Map<string, Promise<string>>();

const keyOf = (id: string): string => addressOf(`window/${id}`);
const LEFT = addressOf('left-over');

/** Remembers which build’s page a window shows. */
export async function note(id: string, shows: Promise<string>): Promise<void> {
  if (id === '') return;
  noted.set(id, shows);
  const name = await shows;
  /* No cache: switched off. Nothing is written any more. */
  if (await caches.has(state)) await (await caches.open(state)).put(keyOf(id), new Response(name));
}

async function written(key: string): Promise<string | undefined> {
  return (await caches.match(key, { cacheName: state }))?.text();
}

/** Which build’s page a window shows; this one’s, if nothing else is known. */
export const shownIn = async (id: string): Promise<string> =>
  (await noted.get(id)) ?? (await written(keyOf(id))) ?? cache;

/**
 * On taking over: whatever is open without having been noted was there before. At the first time it is this build’s,
 * later it may be anything.
 */
export async function noteOpen(isFirst: boolean): Promise<void> {
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  for (const { id } of open) {
    if (!noted.has(id) && (await written(keyOf(id))) === undefined)
      await note(id, Promise.resolve(isFirst ? cache : ELSEWHERE));
  }
}

const WANTED = addressOf('whole');

/** Remembers that the reader wants the whole of every build. */
export async function noteWhole(): Promise<void> {
  if (await caches.has(state)) await (await caches.open(state)).put(WANTED, new Response('yes'));
}

/** Whether the reader wants the whole of every build. */
export const isWholeWanted = async (): Promise<boolean> => (await written(WANTED)) !== undefined;

/** Remembers the caches of earlier builds, to be removed when no window shows them. */
export async function noteLeftOver(): Promise<void> {
  await (await caches.open(state)).put(LEFT, new Response(JSON.stringify(await otherCaches())));
}

/** Removes what no window needs any more. */
export async function sweep(): Promise<void> {
  const left = await written(LEFT);
  if (left === undefined) return;
  const open = new Set(
    (await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(({ id }) => keyOf(id)),
  );
  const windows = await caches.open(state);
  const used = new Set<string>();
  for (const { url } of await windows.keys()) {
    if (url === LEFT || url === WANTED) continue;
    if (open.has(url)) used.add((await written(url)) ?? '');
    else if (!noted.has(url.slice(keyOf('').length))) await windows.delete(url);
  }
  /* The worker wrote this list itself. */
  const names = JSON.parse(left) as string[];
  const kept = names.filter((name) => used.has(name));
  await Promise.all(names.filter((name) => !used.has(name)).map((name) => caches.delete(name)));
  if (kept.length < names.length) await windows.put(LEFT, new Response(JSON.stringify(kept)));
}
