/** What the worker knows of the build it belongs to. Paths are below the base path and written as in an address. */
export interface Contents {
  /** Hash of the whole output: another one for any change in any file. */
  readonly build: string;
  /** With a slash at both ends: `/`, `/two-agendas/`. */
  readonly base: string;
  /** Hash of every file that may be kept. A page’s path ends with a slash; the front page’s is empty. */
  readonly files: Readonly<Record<string, string>>;
  /** Other assets that an asset asks for, of those that ask for any. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Folder of the assets that are named after what they hold. */
  readonly assets: string;
  /** Other folders of such files: too many of them to be listed. */
  readonly named: readonly string[];
  /** The pages shown for what is not there, one a language. */
  readonly offline: readonly string[];
}

/**
 * What an address of this site is to the worker: a page, a file of the build, a file named after what it holds
 * (perhaps another build’s), something below one of this site’s folders that the build lacks, or none of its business.
 */
export type Kind = 'page' | 'file' | 'named' | 'unknown' | undefined;

/** @param path - below the base path */
export function kindOf(path: string, { files, assets, named }: Contents): Kind {
  if (Object.hasOwn(files, path)) return /^$|\/$/u.test(path) ? 'page' : 'file';
  if ([assets, ...named].some((folder) => path.startsWith(folder))) return 'named';
  const [folder = ''] = path.split('/');
  return path.includes('/') && Object.keys(files).some((file) => file.startsWith(`${folder}/`)) ? 'unknown' : undefined;
}

/** Path below the base path of an address on this origin, without query and fragment; undefined elsewhere. */
export function pathIn(url: string | URL, base: string, origin: string): string | undefined {
  const { origin: its, pathname } = new URL(url, origin);
  return its === origin && pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
}

/** Where the list of the whole site stands: what it takes to keep everything. */
export const WHOLE = 'offline/whole.json';

/** The list of the whole site. */
export interface WholeSite {
  /** The build that it is of. */
  readonly build: string;
  readonly paths: readonly string[];
  readonly bytes: number;
}

/** Reads such a list. @throws Error when it is none */
export function readWhole(data: unknown): WholeSite {
  const { build, paths, bytes } = (data ?? {}) as Partial<Record<keyof WholeSite, unknown>>;
  if (typeof build !== 'string' || typeof bytes !== 'number' || !Array.isArray(paths))
    throw new Error(`${WHOLE}: not a list of the whole site`);
  return { build, bytes, paths: paths.filter((path) => typeof path === 'string') };
}

/** Words of a text that may be names of files, such as `theme.WM4Xd3F2.js`. */
const NAMES = /[\w.@~-]+\.[a-z0-9]+/giu;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Which assets a page, script or style names. @param assets - paths of all there are */
export function namedIn(text: string, assets: readonly string[]): string[] {
  const names = new Set(text.match(NAMES));
  return assets.filter((path) => names.has(nameOf(path)));
}

/** What a script of the page will fetch: `data-from="/charts/coca-colombia.json"`. */
const FETCHED = /\sdata-[\w-]+="(\/[^"?#]*)"/gu;

/** Its icon, which a browser asks for when and as often as it likes: `<link rel="icon" href="/favicon.svg"`. */
const ICON = /<link rel="icon" href="(\/[^"?#]*)"/gu;

/**
 * Everything that a page needs: assets, with those that they need in turn, its icon, and the files that its data
 * attributes name; also what is asked for only later, when something is touched.
 */
export function neededBy(html: string, contents: Contents): string[] {
  const { files, needs, assets, base } = contents;
  const all = Object.keys(files).filter((path) => path.startsWith(assets));
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const next of needs[path] ?? []) add(next);
  };
  for (const path of namedIn(html, all)) add(path);
  for (const [, address = ''] of [...html.matchAll(FETCHED), ...html.matchAll(ICON)]) {
    const path = address.startsWith(base) ? address.slice(base.length) : '';
    if (kindOf(path, contents) === 'file') add(path);
  }
  return [...found].sort();
}

/** The page to show in place of one that is not there: the nearest language’s. */
export const offlinePageFor = (path: string, { offline }: Pick<Contents, 'offline'>): string | undefined =>
  offline
    .toSorted((a, b) => b.length - a.length)
    .find((page) => path.startsWith(page.slice(0, page.lastIndexOf('/', page.length - 2) + 1)));

/** Hash of a file, as in {@link Contents.files}: the first nine bytes of its SHA-256, base64url. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 9);
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
