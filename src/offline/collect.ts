import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, namedIn, type Contents } from './contents.ts';

/** What may be kept, by the ends of names; pictures for other sites, archives and what only machines read are not. */
const KEPT = /(?:\.(?:css|csv|html|js|json|pagefind|pf_meta|svg|webmanifest|woff2)|^apple-touch-icon\.png)$/u;
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

/**
 * Reads a finished site. The same files give the same contents: neither the clock nor the folder’s place matter.
 * @param folder - of the built site
 */
export async function collect(folder: string, { base, assets, offline }: Site): Promise<Omit<Contents, 'build'>> {
  const isListed = (file: string): boolean =>
    KEPT.test(file) && !/^(?:404\.html|sw\.js)$/u.test(file) && !NAMED.some((start) => file.startsWith(start));
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'))
    .filter(isListed)
    .sort();
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
