import { strToU8, zipSync } from 'fflate';
import { EARLIEST } from './earliest.ts';

/** Files as a ZIP archive. The same files make the same bytes. */
export function zip(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: EARLIEST(), level: 9 });
}
