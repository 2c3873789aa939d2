import { registerQuotaErrorCallback } from 'workbox-core/registerQuotaErrorCallback.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { hashOf, kindOf, neededBy, readWhole, WHOLE } from '../contents.ts';
import type { Kept } from '../messages.ts';
import { addressOf, cache, contents, otherCaches, pathOf, worker } from './site.ts';

/** The device has refused to keep more, and has kept nothing new since. */
let isFull = false;
registerQuotaErrorCallback(() => {
  isFull = true;
});

/**
 * Whether a response is what the build has at a path, to the byte. A page that is newer or older, that somebody on
 * the way has changed, and an error page in its place are not.
 */
export async function isOfThisBuild(path: string, response: Response): Promise<boolean> {
  if (!response.ok || response.redirected) return false;
  const hash = contents.files[path];
  if (hash !== undefined) return (await hashOf(await response.arrayBuffer())) === hash;
  const isHtml = response.headers.get('content-type')?.includes('html') ?? false;
  return !isHtml && contents.named.some((folder) => path.startsWith(folder));
}

/** Responses that were taken from the cache. */
export const fromCache = new WeakSet<Response>();

const noteCached: WorkboxPlugin = {
  cachedResponseWillBeUsed({ cachedResponse }) {
    if (cachedResponse) fromCache.add(cachedResponse);
    return Promise.resolve(cachedResponse);
  },
};

/** Whether the server has another build by now. False when it cannot be asked. */
export async function isOutdated(): Promise<boolean> {
  try {
    const response = await fetch(addressOf('sw.js'), { cache: 'no-cache' });
    return response.ok && !(await response.text()).includes(contents.build);
  } catch {
    return false;
  }
}

/** A file named after what it holds, from whatever build’s cache has it. */
async function sameElsewhere(path: string): Promise<Response | undefined> {
  if (![contents.assets, ...contents.named].some((folder) => path.startsWith(folder))) return undefined;
  for (const name of await otherCaches()) {
    const found = await caches.match(addressOf(path), { cacheName: name });
    if (found) return found;
  }
  return undefined;
}

/** Keeps only what is of this build, a page only together with all that it needs, under its address without query. */
const onlyThisBuild: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(addressOf(pathOf(request.url) ?? '')),
  async cacheWillUpdate({ request, response, event }) {
    const path = pathOf(request.url) ?? '';
    if (!(await isOfThisBuild(path, response.clone()))) {
      /* Perhaps there is a newer build, and a newer worker with it. */
      void worker.registration.update().catch(() => undefined);
      return null;
    }
    if (kindOf(path, contents) === 'page') {
      const needed = neededBy(await response.clone().text(), contents);
      const { missing } = await keep(needed, event);
      if (missing.length > 0) return null;
    }
    /* No cache: switched off meanwhile. */
    return (await caches.has(cache)) ? response : null;
  },
};

export const ofThisBuild: readonly WorkboxPlugin[] = [onlyThisBuild, noteCached];

/** Files of this build: they never change, so what is kept is taken at once. */
export const files = new CacheFirst({
  cacheName: cache,
  matchOptions: { ignoreVary: true },
  fetchOptions: { cache: 'no-cache', credentials: 'same-origin' },
  plugins: [...ofThisBuild],
});

const under = new Map<string, Promise<boolean>>();

/** Keeps one file. @returns whether it is there now */
async function keepOne(path: string, event: ExtendableEvent): Promise<boolean> {
  const address = addressOf(path);
  const isThere = async (): Promise<boolean> => (await caches.match(address, { cacheName: cache })) !== undefined;
  if (await isThere()) return true;
  try {
    const found = await sameElsewhere(path);
    if (found) await (await caches.open(cache)).put(address, found);
    else await Promise.all(files.handleAll({ request: new Request(address), event }));
  } catch (problem) {
    /* Out of reach, or no room: it is not there, and that is what is told. */
    if (problem instanceof DOMException && problem.name === 'QuotaExceededError') isFull = true;
  }
  const isKept = await isThere();
  if (isKept) isFull = false;
  return isKept;
}

/** Keeps pages and files of this build, each once at a time. */
export async function keep(paths: readonly string[], event: ExtendableEvent): Promise<Kept> {
  const results = await Promise.all(
    paths.map(async (path) => {
      const going = under.get(path) ?? keepOne(path, event).finally(() => under.delete(path));
      under.set(path, going);
      return [path, await going] as const;
    }),
  );
  const kept = results.filter(([, isKept]) => isKept).map(([path]) => path);
  const missing = results.filter(([, isKept]) => !isKept).map(([path]) => path);
  return { kept, missing, full: isFull };
}

/** Whether a path is one of this build’s, or may be one of those that are too many to be listed. */
export const isKnown = (path: string): boolean => {
  const kind = kindOf(path, contents);
  return kind === 'page' || kind === 'file' || kind === 'named';
};

/** How many files are asked for at once when it is about all of them. */
const AT_ONCE = 24;

/** Keeps the whole of this build. @returns what could not be kept; its list, when that is of another build or out of reach */
export async function keepWhole(event: ExtendableEvent): Promise<readonly string[]> {
  const response = await fetch(addressOf(WHOLE), { cache: 'no-cache' }).catch(() => undefined);
  const whole = response?.ok ? readWhole(await response.json()) : undefined;
  if (whole?.build !== contents.build) return [WHOLE];
  const missing: string[] = [];
  for (let first = 0; first < whole.paths.length; first += AT_ONCE) {
    const kept = await keep(whole.paths.slice(first, first + AT_ONCE).filter(isKnown), event);
    missing.push(...kept.missing);
  }
  return missing;
}

/** What earlier builds have kept and this one has, too. */
export async function keptBefore(): Promise<string[]> {
  const names = await otherCaches();
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const paths = keys.flat().map(({ url }) => pathOf(url) ?? '');
  return [...new Set(paths)].filter((path) => Object.hasOwn(contents.files, path) && !path.startsWith(contents.assets));
}
