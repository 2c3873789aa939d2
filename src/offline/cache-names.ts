import { storageKey } from '../reader/storage-key.ts';

/** How the names of all caches of the site at a base path begin; of no other site’s on the same origin. */
const start = (base: string): string => storageKey(base, 'offline:');

/** Holds pages and files of one build, and nothing of another. */
export const cacheName = (base: string, build: string): string => `${start(base)}${build}`;

/** Holds which build each open window shows, and which caches are left over from earlier builds. */
export const stateName = (base: string): string => `${start(base)}state`;

/** This site’s caches among all of the origin’s. */
export const ours = (names: readonly string[], base: string): string[] =>
  names.filter((name) => name.startsWith(start(base)));

/** Those of them that hold pages. */
export const oursWithPages = (names: readonly string[], base: string): string[] =>
  ours(names, base).filter((name) => name !== stateName(base));
