import { searchLanguage } from '../languages/index.ts';
import { RANKING, type Pagefind } from '../pagefind.ts';
import { openSession, type Session } from '../session.ts';
import { suggestionsFile, type Suggestion } from '../suggestions.ts';
import { make } from './dom.ts';

/** The site’s base path with a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
const folder = `${base}pagefind/`;

/** Reads a file of the index; asks the server whether a kept copy is still the newest. */
async function readJson(file: string): Promise<unknown> {
  const response = await fetch(folder + file, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

const offers = new Map<string, Promise<readonly Suggestion[]>>();

/** What can be suggested in a language, loaded once a page; nothing where that fails, for search works without. */
export function loadSuggestions(language: string): Promise<readonly Suggestion[]> {
  /* The file’s shape is the one that the build writes. */
  const offer =
    offers.get(language) ?? (readJson(suggestionsFile(language)) as Promise<readonly Suggestion[]>).catch(() => []);
  offers.set(language, offer);
  return offer;
}

const sessions = new Map<string, Promise<Session>>();

const SCRIPT = `${folder}pagefind.js`;
/** Pagefind’s program, which its script would ask for two rounds later. */
const PROGRAM = `${folder}wasm.unknown.pagefind`;

async function openPagefind(): Promise<Pagefind> {
  document.head.append(
    make('link', { rel: 'modulepreload', href: SCRIPT }),
    make('link', { rel: 'preload', as: 'fetch', crossorigin: '', href: PROGRAM }),
  );
  /* Written after the bundle, next to its index; Pagefind ships no types for the browser. */
  const { createInstance } = (await import(/* @vite-ignore */ SCRIPT)) as {
    createInstance: (options: object) => Promise<Pagefind>;
  };
  return createInstance({ basePath: folder, baseUrl: base, noWorker: true, ranking: RANKING });
}

const open = (tag: string): Promise<Session> => openSession(openPagefind(), tag, searchLanguage(tag), readJson);

/**
 * Loads search in a language, once a page.
 * @throws Error when a file of the index is missing or damaged; the next call tries again
 */
export function connect(language: string): Promise<Session> {
  const session = sessions.get(language) ?? open(language);
  sessions.set(language, session);
  session.catch(() => sessions.delete(language));
  return session;
}
