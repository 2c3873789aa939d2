import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchControls } from '../../support/measure.ts';
import type { Build } from './build.ts';
import type { PlainChapter } from './chapters.ts';

/** A way to make a site of chapters. */
export interface Generator {
  readonly name: string;
  /**
   * Makes a project and builds it from a cold cache.
   * @param folder - a folder to make it in, not there yet
   * @param modules - the folder whose `node_modules` has the peers
   * @throws Error when the build fails
   */
  readonly build: (folder: string, modules: string, chapters: readonly PlainChapter[], copies: number) => Build;
  /** Where the built site lies below its project. */
  readonly output: string;
  /** A chapter's address on the built site. */
  readonly address: (chapter: PlainChapter) => string;
  readonly search: SearchControls;
}

/** The address of a chapter that is a folder with a page in it. */
export const asFolder = ({ id }: PlainChapter): string => `/${id}/`;

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
