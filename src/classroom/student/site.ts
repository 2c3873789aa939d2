import type { Outline } from '../outline.ts';

/** The pages of this site as the view reads them: its own origin's, each fetched once. */
export interface Site {
  /** Path of a page: `us-perspective/drugs` → `/two-agendas/us-perspective/drugs/`. */
  readonly path: (page: string) => string;
  /** @throws Error when it cannot be loaded */
  readonly outline: () => Promise<Outline>;
  /** @throws Error when it cannot be loaded */
  readonly page: (page: string) => Promise<Document>;
}

/**
 * The main part of a page's markup without styles and scripts: a browser holds the styles of a
 * document that is only read against this page's policy, too.
 */
const mainOf = (html: string): string =>
  (/<main\b[^]*<\/main>/u.exec(html)?.[0] ?? '').replaceAll(/<(style|script)\b[^]*?<\/\1\s*>/giu, '');

/** @param root - where the language's pages begin, with a slash at its end */
export function siteAt(root: string): Site {
  const loaded = new Map<string, Promise<unknown>>();
  /** Keeps what could be loaded; what could not is tried again when it is asked for again. */
  const once = <Value>(path: string, read: (response: Response) => Promise<Value>): Promise<Value> => {
    const load = async (): Promise<Value> => {
      const response = await fetch(path, { credentials: 'same-origin' });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return read(response);
    };
    // Each path is always read by the same function.
    const made = (loaded.get(path) as Promise<Value> | undefined) ?? load();
    loaded.set(path, made);
    made.catch(() => loaded.delete(path));
    return made;
  };
  const path = (page: string): string => `${root}${page}/`;
  return {
    path,
    // The file is this site's own, written by `outlineOf`.
    outline: () => once(`${root}teach/outline.json`, async (response) => (await response.json()) as Outline),
    page: (page) =>
      once(path(page), async (response) => new DOMParser().parseFromString(mainOf(await response.text()), 'text/html')),
  };
}
