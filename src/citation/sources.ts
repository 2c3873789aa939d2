import { readFileSync, statSync } from 'node:fs';
import { didYouMean } from '../markdown/nearest.ts';
import { readBibliography, type Source } from './bibliography.ts';

export type { Source } from './bibliography.ts';

/** The bibliography, from the site's root. */
const FILE = 'content/sources.bib';
let read:
  | { readonly changed: number; readonly sources: readonly Source[]; readonly byKey: ReadonlyMap<string, Source> }
  | undefined;

/** The bibliography, read again when its file has changed: authors write it while `npm run dev` runs. */
function bibliography() {
  const changed = statSync(FILE).mtimeMs;
  if (read?.changed !== changed) {
    const sources = readBibliography(readFileSync(FILE, 'utf8'), FILE);
    read = { changed, sources, byKey: new Map(sources.map((source) => [source.key, source])) };
  }
  return read;
}

/** Every source, as a list of references is sorted. @throws Error with all mistakes in the file */
export const sources = (): readonly Source[] => bibliography().sources;

/**
 * A source by key.
 * @param from - the file that refers to it, for the message
 * @throws Error naming the nearest key when `content/sources.bib` has none
 */
export function sourceOf(key: string, from?: string): Source {
  const { byKey } = bibliography();
  const source = byKey.get(key);
  if (!source)
    throw new Error(
      `${from === undefined ? '' : `${from}: `}${FILE} has no entry “${key}”${didYouMean(key, byKey.keys())}`,
    );
  return source;
}
