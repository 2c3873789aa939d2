/**
 * What stands in place of the worker once the site no longer wants one: it removes this site’s caches and itself, and
 * answers no request. A file that is merely gone would leave the old worker where it is.
 */
import { ours } from '../cache-names.ts';

/** Written in front of the worker when the site is built. */
declare const CONTENTS: { readonly base: string };

/* A worker’s own `self`; the types of pages know another one. */
const worker = self as unknown as ServiceWorkerScope;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await worker.registration.unregister();
      await Promise.all(ours(await caches.keys(), CONTENTS.base).map((name) => caches.delete(name)));
    })(),
  );
});
