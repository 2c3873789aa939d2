import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { searchLanguage } from '../../src/search/languages/index.ts';
import { RANKING, type Pagefind } from '../../src/search/pagefind.ts';
import { openSession, type Session } from '../../src/search/session.ts';

/** Pagefind’s browser script asks these of the page it runs in. */
const pageIn = (tag: string) => {
  const root = { getAttribute: (name: string) => (name === 'lang' ? tag : null) };
  return {
    document: {
      currentScript: null,
      querySelector: (selector: string) => (selector === 'html' ? root : null),
      documentElement: root,
    },
    window: { location: { origin: 'file://' } },
    location: { href: 'file:///' },
  };
};

/** Answers requests for files, which Node’s own `fetch` does not. */
const fetchFile = (address: string | URL | Request): Promise<Response> => {
  const url = new URL(address instanceof Request ? address.url : address, 'file:///');
  return Promise.resolve(new Response(readFileSync(fileURLToPath(`file://${url.pathname}`))));
};

/**
 * Opens the search of a built site with Pagefind’s own script, as a browser does.
 * @param dist - folder of the built site
 */
export async function openSearch(dist: string, tag: string): Promise<Session> {
  Object.assign(globalThis, { ...pageIn(tag), fetch: fetchFile });
  const folder = path.join(path.resolve(dist), 'pagefind');
  const open = async () => {
    /* Pagefind ships no types for its browser script. */
    const { createInstance } = (await import(pathToFileURL(path.join(folder, 'pagefind.js')).href)) as {
      createInstance: (options: object) => Promise<Pagefind>;
    };
    return createInstance({ basePath: `${folder}/`, baseUrl: '/', noWorker: true, ranking: RANKING });
  };
  const read = (file: string): Promise<unknown> =>
    Promise.resolve(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  return openSession(open(), tag, searchLanguage(tag), read);
}
