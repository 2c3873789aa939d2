import { cacheName, oursWithPages, stateName } from '../cache-names.ts';
import { pathIn, type Contents } from '../contents.ts';

/** Written in front of the worker when the site is built. */
declare const CONTENTS: Contents;

/** The build that this worker belongs to. */
export const contents = CONTENTS;

/* A worker’s own `self`; the types of pages know another one. */
export const worker = self as unknown as ServiceWorkerScope;

const { base, build } = contents;
const { origin } = worker.location;

/** Holds this build’s pages and files. */
export const cache = cacheName(base, build);
export const state = stateName(base);

/** Path below the base; undefined elsewhere. */
export const pathOf = (url: string | URL): string | undefined => pathIn(url, base, origin);

/** The address that a path is kept under. */
export const addressOf = (path: string): string => origin + base + path;

/** Caches of other builds of this site. */
export const otherCaches = async (): Promise<string[]> =>
  oursWithPages(await caches.keys(), base).filter((name) => name !== cache);
