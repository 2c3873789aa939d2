import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from './entry.ts';

/**
 * Reads the text files of a `content` folder.
 * @param content - path of the folder, whatever it is called there; in the result it is `content`
 */
export function readFiles(content: string): Files {
  const names = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|mdx|ts|csv|bib|json|txt)$/u.test(name))
    .sort();
  return new Map(
    names.map((name) => [`content/${name.replaceAll(path.sep, '/')}`, readFileSync(path.join(content, name), 'utf8')]),
  );
}
