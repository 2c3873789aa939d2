import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { languagesIn, readEdition } from './edition/edition.ts';
import type { Files } from './edition/entry.ts';
import { readFiles } from './edition/read-files.ts';
import { paperRuns } from './own-words/list.ts';
import { checkPages } from './pages/index.ts';
import type { Names } from './pages/blocks.ts';
import { ProblemsError } from './problem.ts';

export interface Options {
  /** Pages made to stand in a frame on another site: they need neither title nor table. */
  readonly framed: RegExp;
}

/** Checks the built pages once all of them are there, and fails with all that is wrong in them. */
export function pageChecks({ framed }: Options): AstroIntegration {
  let site = { base: '/', origin: undefined as string | undefined, content: 'content' };
  return {
    name: 'two-agendas:page-checks',
    hooks: {
      'astro:config:done'({ config }) {
        site = {
          base: config.base.replace(/\/?$/u, '/'),
          origin: config.site === undefined ? undefined : new URL(config.site).origin,
          content: fileURLToPath(new URL('content/', config.root)),
        };
      },
      'astro:build:done'({ dir }) {
        const output = fileURLToPath(dir);
        const content = readFiles(site.content);
        const problems = checkPages((file) => readFileSync(path.join(output, file), 'utf8'), {
          ...site,
          files: new Set(filesIn(output)),
          names: namesIn(content),
          paper: paperRuns(content),
          isFramed: (address) => framed.test(address),
        });
        if (problems.length > 0) throw new ProblemsError('Built pages', problems);
      },
    },
  };
}

/** Files below a folder, with slashes, sorted; the search index looks after itself. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'))
    .sort();

/** Voices and labels of all editions, from their books alone. */
function namesIn(files: Files): Names {
  const books = new Map([...files].filter(([file]) => file.startsWith('content/book/')));
  const known = languagesIn(books).flatMap((language) => readEdition(books, language).edition?.known ?? []);
  return {
    voices: new Map(known.flatMap(({ voices }) => [...voices])),
    labels: new Set(known.flatMap(({ labels }) => [...labels])),
  };
}
