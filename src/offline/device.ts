import { storageKey } from '../reader/storage-key.ts';
import { ours, oursWithPages } from './cache-names.ts';
import { readWhole, WHOLE, type WholeSite } from './contents.ts';
import type { Kept, Request } from './messages.ts';

/* The page’s side: the worker is asked for only when a reader wants something kept. */

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
const CHOICE = storageKey(base, 'offline');
/** How long a worker may take to get ready or to answer, in milliseconds. */
const LIMIT = 60_000;
/** How many files are asked for at once when it is about all of them. */
const AT_ONCE = 24;

/** Whether this browser, here, can keep pages; private windows and plain `http:` often cannot. */
export const isAble = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis;

/** Whether the reader has switched it off. */
export function isRefused(): boolean {
  try {
    return localStorage.getItem(CHOICE) === 'off';
  } catch {
    return false;
  }
}

function refuse(isOff: boolean): void {
  try {
    if (isOff) localStorage.setItem(CHOICE, 'off');
    else localStorage.removeItem(CHOICE);
  } catch {
    /* Without storage the choice holds until an assignment is opened. */
  }
}

/** This site’s own registration, and not one of a site above it. */
async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(base);
  return found?.scope === new URL(base, location.href).href ? found : undefined;
}

/** Whether what is opened is kept. */
export const isOn = async (): Promise<boolean> => isAble() && (await registered()) !== undefined;

/** @throws Error when there is none, or it cannot begin */
async function startWorker(): Promise<ServiceWorker> {
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
  const { active } = registration;
  const coming = registration.installing ?? registration.waiting;
  if (active) return active;
  if (!coming) throw new Error('no worker');
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (coming.state === 'activated') resolve(coming);
      else if (coming.state === 'redundant') reject(new Error('the worker could not begin'));
    };
    coming.addEventListener('statechange', look);
    setTimeout(reject, LIMIT, new Error('the worker takes too long'));
    look();
  });
}

function ask(worker: ServiceWorker, request: Request): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => {
      resolve(data);
    };
    setTimeout(reject, LIMIT, new Error('the worker does not answer'));
    worker.postMessage(request, [port2]);
  });
}

/**
 * Begins to keep what is opened, the page at hand first.
 * @param urls - of pages and files of this site to keep as well
 * @returns what became of them; undefined when nothing can be kept here
 */
export async function turnOn(urls: readonly string[] = []): Promise<Kept | undefined> {
  refuse(false);
  if (!isAble()) return undefined;
  try {
    const worker = await startWorker();
    const answer = await ask(worker, { ask: 'keep', urls: [location.pathname, ...urls], from: import.meta.url });
    /* This site’s own worker answers, or a newer build’s, with the same words. */
    return answer as Kept;
  } catch {
    return undefined;
  }
}

/** The list of all there is to keep. @throws Error when it cannot be had */
export async function wholeSite(): Promise<WholeSite> {
  const response = await fetch(base + WHOLE, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${WHOLE}: ${response.status}`);
  return readWhole(await response.json());
}

/**
 * Keeps the whole site, and from then on the whole of each later build.
 * @param tell - called with how many files are there by now
 * @returns what could not be kept; undefined when nothing can be
 */
export async function keepWholeSite(
  { paths }: WholeSite,
  tell: (done: number) => void,
): Promise<Pick<Kept, 'missing' | 'full'> | undefined> {
  const missing: string[] = [];
  for (let first = 0; first < paths.length; first += AT_ONCE) {
    const kept = await turnOn(paths.slice(first, first + AT_ONCE).map((path) => base + path));
    if (!kept) return undefined;
    missing.push(...kept.missing);
    if (kept.full) return { missing, full: true };
    tell(Math.min(first + AT_ONCE, paths.length));
  }
  const registration = await registered();
  if (missing.length === 0 && registration?.active) await ask(registration.active, { ask: 'whole' });
  return { missing, full: false };
}

/** Ends it, and removes all that this site has kept: nothing else, and no other site’s. */
export async function turnOff(): Promise<void> {
  refuse(true);
  if (!isAble()) return;
  const registration = await registered();
  if (registration?.active) await ask(registration.active, { ask: 'remove' }).catch(() => undefined);
  await registration?.unregister();
  await Promise.all(ours(await caches.keys(), base).map((name) => caches.delete(name)));
}

/**
 * Keeps what an assignment needs, unless the reader has switched that off or asks to save data. Never fails.
 * @param urls - of pages and files of this site
 * @returns what became of them; undefined when nothing is kept here
 */
export async function keepForOffline(urls: readonly string[]): Promise<Kept | undefined> {
  /* Not every browser has it, and TypeScript does not know it. */
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (isRefused() || (connection?.saveData === true && !(await isOn()))) return undefined;
  return turnOn(urls);
}

/** A page that is kept. */
export interface StoredPage {
  readonly path: string;
  readonly title: string;
  readonly language: string;
}

/** What this site has kept. */
export interface Stored {
  readonly pages: readonly StoredPage[];
  /** All of it, in bytes. */
  readonly size: number;
}

/** Reads what is kept. @param language - for sorting */
export async function stored(language: string): Promise<Stored> {
  if (!isAble()) return { pages: [], size: 0 };
  const pages = new Map<string, StoredPage>();
  let size = 0;
  for (const name of oursWithPages(await caches.keys(), base)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (!response) continue;
      const content = await response.blob();
      size += content.size;
      const { pathname: path } = new URL(request.url);
      if (path.endsWith('/') && !path.endsWith('/offline/')) pages.set(path, { path, ...headOf(await content.text()) });
    }
  }
  return { pages: [...pages.values()].sort((a, b) => a.title.localeCompare(b.title, language)), size };
}

/** Title and language of a page’s markup. The site’s own name at the title’s end is left out. */
export function headOf(html: string): Pick<StoredPage, 'title' | 'language'> {
  const [title = ''] = /(?<=<title>)[^<]*/u.exec(html) ?? [];
  const [language = ''] = /(?<=<html[^>]*\slang=["']?)[\w-]+/u.exec(html) ?? [];
  const text = new DOMParser().parseFromString(title, 'text/html').body.textContent.trim();
  return { title: text.replace(/ · [^·]*$/u, ''), language };
}
