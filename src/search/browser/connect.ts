import { companionFile, spellingFile, type Companion, type SpellingData } from '../companion.ts';
import { searchLanguage } from '../languages/index.ts';
import { RANKING, type Pagefind } from '../pagefind.ts';
import { openSession, type Session } from '../session.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
const folder = `${base}pagefind/`;

/** Reads a file of the index; asks the server whether a kept copy is still the newest. */
async function readJson(file: string): Promise<unknown> {
  const response = await fetch(folder + file, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

const sessions = new Map<string, Promise<Session>>();

async function open(language: string): Promise<Session> {
  /* Pagefind’s script is written after the bundle, next to its index; it ships no types for the browser. */
  const script = import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<{
    createInstance: (options: object) => Promise<Pagefind>;
  }>;
  const [{ createInstance }, companion, words] = await Promise.all([
    script,
    readJson(companionFile(language)) as Promise<Companion>,
    searchLanguage(language),
  ]);
  const pagefind = await createInstance({ basePath: folder, baseUrl: base, noWorker: true, ranking: RANKING });
  return openSession(pagefind, companion, words, () => readJson(spellingFile(language)) as Promise<SpellingData>);
}

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
