import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folder of the built site under test; another one than `dist` may be named in `DIST`. */
export const dist: string = path.resolve(process.env['DIST'] ?? 'dist');

/** Where the site under test is served. */
export const port = Number(process.env['PORT'] ?? 4329);

/** Every file of a built site, as a path below its folder with forward slashes, sorted. */
export function filesOf(folder: string = dist): string[] {
  if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}; run “npm run build” first.`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** The address of a built page: `charts/index.html` → `/charts/`. */
export const addressOf = (file: string): string => `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;

/** Addresses of all pages of a built site, sorted. */
export const pagesOf = (folder: string = dist): string[] =>
  filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map(addressOf);
