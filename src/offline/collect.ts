import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { hashOf, namedIn, WHOLE, type Contents } from './contents.ts';

/** What may be kept, by the ends of names; pictures for other sites, archives and what only machines read are not. */
const KEPT = /(?:\.(?:css|csv|html|js|json|pagefind|pf_\w+|svg|webmanifest|woff2)|^apple-touch-icon\.png)$/u;
/** Everything that may be kept, for those who want it all. */
export interface Whole {
  /** Paths of all files, those named after what they hold among them. */
  readonly paths: readonly string[];
  /** Their size, in bytes, as it is kept. */
  readonly bytes: number;
}

/** Text that may name assets. */
const NAMING = /\.(?:css|js)$/u;
/** Search: passages and parts of the index, each named after what it holds. */
const NAMED = ['pagefind/filter/', 'pagefind/fragment/', 'pagefind/index/'];

const pathOf = (file: string): string => encodeURI(file.replace(/(^|\/)index\.html$/u, '$1'));

export interface Site {
  /** With a slash at both ends. */
  readonly base: string;
  /** Folder of hashed assets, below the output folder: `_astro/`. */
  readonly assets: string;
  /** Paths of the pages to show for what is not there. */
  readonly offline: readonly string[];
}

/** Files below a folder that may be kept, with slashes, sorted. */
const keepable = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'))
    .filter((file) => KEPT.test(file) && !/^(?:404\.html|sw\.js)$/u.test(file) && file !== WHOLE)
    .sort();

const isNamed = (file: string): boolean => NAMED.some((start) => file.startsWith(start));

/** What keeping the whole site takes. @param folder - of the built site */
export function collectWhole(folder: string): Whole {
  const files = keepable(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  return { paths: files.map(pathOf), bytes };
}

/**
 * Reads a finished site. The same files give the same contents: neither the clock nor the folder’s place matter.
 * @param folder - of the built site
 */
export async function collect(folder: string, { base, assets, offline }: Site): Promise<Omit<Contents, 'build'>> {
  const all = keepable(folder).filter((file) => !isNamed(file));
  const read = (file: string) => readFileSync(path.join(folder, file));
  const files = Object.fromEntries(
    await Promise.all(all.map(async (file) => [pathOf(file), await hashOf(new Uint8Array(read(file)))] as const)),
  );
  const hashed = all.filter((file) => file.startsWith(assets));
  const needs = hashed
    .filter((file) => NAMING.test(file))
    .map((file): [string, string[]] => {
      const others = hashed.filter((other) => other !== file);
      return [pathOf(file), namedIn(read(file).toString('utf8'), others).map(pathOf)];
    })
    .filter(([, named]) => named.length > 0);
  const lost = offline.filter((page) => files[page] === undefined);
  if (lost.length > 0)
    throw new Error(`Offline: the built site has no page at ${lost.map((page) => `“/${page}”`).join(', ')}`);
  return { base, files, needs: Object.fromEntries(needs), assets, named: NAMED, offline };
}
