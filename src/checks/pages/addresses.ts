import type { Problem } from '../problem.ts';
import { addressOf } from './page.ts';

/** One place on a server, whatever the case of its letters and however its page is filed. */
const placeOf = (file: string): string =>
  addressOf(file)
    .replace(/\.html$/u, '')
    .replace(/(?<=.)\/$/u, '')
    .toLowerCase();

/**
 * Two pages at one address: some servers tell `Drugs` from `drugs` or find
 * `drugs.html` for `drugs/`, others do not.
 * @param files - below the output folder, with slashes
 */
export function addresses(files: readonly string[]): Problem[] {
  const pages = Map.groupBy(
    files.filter((file) => file.endsWith('.html')),
    placeOf,
  );
  return [...pages.values()]
    .filter(({ length }) => length > 1)
    .map((same) => ({
      file: addressOf(same[0] ?? ''),
      message: `${same.length} pages share this address: ${same.join(', ')}; rename all but one`,
    }));
}
