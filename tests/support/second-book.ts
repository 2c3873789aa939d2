import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Another paper, in English and Hebrew: what the code must not know shows when it is built. */
export const secondBook = 'tests/fixtures/second-book';

/** What a project needs besides its content. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'] as const;

/**
 * Makes a project of this one’s code and the second book: its `content` in place of ours, its dictionary beside ours.
 * @returns the folder, which is the caller’s to remove
 */
export function projectOfSecondBook(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-book-'));
  for (const name of CODE) cpSync(name, path.join(folder, name), { recursive: true });
  cpSync(secondBook, folder, { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}
