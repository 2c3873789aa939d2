/**
 * The service worker: what was opened stays readable without a connection. Each build has a worker and a cache of its
 * own, which hold that build’s pages and files to the byte. A window whose page is of an earlier build gets that
 * build’s files as long as it is open.
 */
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { setCatchHandler } from 'workbox-routing/setCatchHandler.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { kindOf, offlinePageFor } from '../contents.ts';
import { ours } from '../cache-names.ts';
import { readRequest } from '../messages.ts';
import {
  files,
  fromCache,
  isKnown,
  isOfThisBuild,
  isOutdated,
  keep,
  keepWhole,
  keptBefore,
  ofThisBuild,
} from './keep.ts';
import { addressOf, cache, contents, otherCaches, pathOf, state, worker } from './site.ts';
import { ELSEWHERE, isWholeWanted, note, noteLeftOver, noteOpen, noteWhole, shownIn, sweep } from './windows.ts';

/** How long a page may keep its reader waiting when there is a kept one, in seconds. */
const PATIENCE = 3;

const pages = new NetworkFirst({
  cacheName: cache,
  networkTimeoutSeconds: PATIENCE,
  matchOptions: { ignoreVary: true },
  plugins: [
    ...ofThisBuild,
    {
      /* A server in trouble is no better than none, if the page is kept. */
      async fetchDidSucceed({ request, response }) {
        const isKept = async () => caches.match(addressOf(pathOf(request.url) ?? ''), { cacheName: cache });
        if (response.status >= 500 && (await isKept())) throw new Error(`${response.status} from the server`);
        return response;
      },
    },
  ],
});

const isPage = ({ url, request }: { url: URL; request: Request }): boolean =>
  request.mode === 'navigate' && kindOf(pathOf(url) ?? '..', contents) === 'page';

/*
 * A page that is fetched before it is opened, and perhaps never is: nothing of it is kept, and it goes with no window
 * yet. Opened, it asks to be kept itself (`keep-fetched.ts`). One of another build is opened as if nothing had been
 * fetched, so that its window is noted.
 */
registerRoute(
  ({ url, request }) =>
    request.mode === 'navigate' &&
    (request.headers.get('Sec-Purpose') ?? '').startsWith('prefetch') &&
    kindOf(pathOf(url) ?? '..', contents) !== undefined,
  async ({ request, url }) => {
    const response = await fetch(request);
    return (await isOfThisBuild(pathOf(url) ?? '', response.clone())) ? response : Response.error();
  },
);

/* Workbox passes on the event that it got from the browser, under its most general type. */
registerRoute(isPage, async ({ event, request, url }) => {
  const { resultingClientId } = event as FetchEvent;
  const response = await pages.handle({ event, request });
  const isOurs = fromCache.has(response) || isOfThisBuild(pathOf(url) ?? '', response.clone());
  const shows = Promise.resolve(isOurs).then((is) => (is ? cache : ELSEWHERE));
  event.waitUntil(note(resultingClientId, shows).then(sweep, () => undefined));
  return response;
});

/* A page of this site that the build does not know: there may be a newer build. */
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && kindOf(pathOf(url) ?? '..', contents) === 'unknown',
  async ({ event, request }) => {
    const response = await fetch(request);
    event.waitUntil(note((event as FetchEvent).resultingClientId, Promise.resolve(ELSEWHERE)).catch(() => undefined));
    return response;
  },
);

registerRoute(
  ({ url, request }) =>
    request.mode !== 'navigate' && ['page', 'file', 'named'].includes(kindOf(pathOf(url) ?? '..', contents) ?? ''),
  async ({ event, request, url }) => {
    const shown = await shownIn((event as FetchEvent).clientId);
    const path = pathOf(url) ?? '';
    const isListed = Object.hasOwn(contents.files, path);
    const isAsset = path.startsWith(contents.assets);
    if (isAsset ? isListed : shown === cache) {
      const response = await files.handle({ event, request });
      if (fromCache.has(response) || !response.ok || (await isOfThisBuild(path, response.clone()))) return response;
      /* A newer build’s file in this build’s page: as if it were out of reach. After a reload both are new. */
      return (await isOutdated()) ? Response.error() : response;
    }
    /* An earlier build’s page: its own files, or the server’s; never this build’s. */
    const names = isAsset ? await otherCaches() : shown === ELSEWHERE ? [] : [shown];
    for (const name of names) {
      const kept = await caches.match(addressOf(path), { cacheName: name, ignoreVary: true });
      if (kept) return kept;
    }
    return fetch(request);
  },
);

setCatchHandler(async ({ request, event }) => {
  if (request.mode !== 'navigate') return Response.error();
  const page = offlinePageFor(pathOf(request.url) ?? '', contents);
  const found = page === undefined ? undefined : await caches.match(addressOf(page), { cacheName: cache });
  if (!found) return Response.error();
  event.waitUntil(note((event as FetchEvent).resultingClientId, Promise.resolve(cache)).catch(() => undefined));
  return new Response(found.body, { status: 503, statusText: 'Offline', headers: found.headers });
});

/**
 * Before this build’s worker takes over, everything that was kept of earlier builds is there in this one’s version, or
 * it does not take over: then the earlier worker goes on, and the browser tries again later.
 */
async function install(event: ExtendableEvent): Promise<void> {
  await Promise.all([caches.open(cache), caches.open(state)]);
  const before = await keep([...contents.offline, ...(await keptBefore())], event);
  const missing = [...before.missing, ...((await isWholeWanted()) ? await keepWhole(event) : [])];
  if (missing.length > 0) {
    await caches.delete(cache);
    throw new Error(`Not of this build, or out of reach: ${missing.join(', ')}`);
  }
  await worker.skipWaiting();
}

async function activate(event: ExtendableEvent): Promise<void> {
  const isFirst = (await otherCaches()).length === 0;
  await noteLeftOver();
  /* What was opened while this worker was installed. */
  await keep(await keptBefore(), event);
  await noteOpen(isFirst);
  await worker.clients.claim();
  await sweep();
}

async function remove(): Promise<void> {
  await worker.registration.unregister();
  await Promise.all(ours(await caches.keys(), contents.base).map((name) => caches.delete(name)));
}

worker.addEventListener('install', (event) => {
  event.waitUntil(install(event));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(activate(event));
});
worker.addEventListener('message', (event) => {
  const request = readRequest(event.data);
  const reply = (answer: unknown): void => event.ports[0]?.postMessage(answer);
  if (request?.ask === 'remove')
    event.waitUntil(
      remove().then(() => {
        reply(true);
      }),
    );
  if (request?.ask === 'whole')
    event.waitUntil(
      noteWhole().then(() => {
        reply(true);
      }),
    );
  if (request?.ask !== 'keep') return;
  const isOurs = Object.hasOwn(contents.files, pathOf(request.from) ?? '..');
  const paths = request.urls.map(pathOf).filter((path) => path !== undefined && isKnown(path));
  const noted = isOurs ? undefined : note(event.source?.id ?? '', Promise.resolve(ELSEWHERE));
  event.waitUntil(
    Promise.all([
      keep(
        [...new Set(paths)].filter((path) => path !== undefined),
        event,
      ),
      noted,
    ]).then(([kept]) => {
      reply(kept);
    }),
  );
});
