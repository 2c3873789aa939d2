import { strToU8, zipSync } from 'fflate';

/** The earliest day that a ZIP archive can say, written in the clock of wherever it is made: it reads the same everywhere. */
const EARLIEST = (): Date => new Date(1980, 0, 1);

/** Files as a ZIP archive. The same files make the same bytes. */
export function zip(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: EARLIEST(), level: 9 });
}
