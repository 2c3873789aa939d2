import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { defaultLanguage, languages } from '../book/languages.ts';
import { book as bookSchema } from '../schemas/book.ts';
import type { Words } from '../words/index.ts';
import { makeBook, type Outline } from './book.ts';
import { bookFile } from './file.ts';

/** The interface’s words, read where no bundler finds them by their folder. */
async function wordsOf(language: string): Promise<Words> {
  const { default: words } = (await import(`../words/${language}/index.ts`)) as { readonly default: Words };
  return words;
}

/** Makes of the finished pages a book to take along, one a language, before anything counts or checks the files. */
export function epub(): AstroIntegration {
  let site = { base: '/', origin: undefined as string | undefined, root: '' };
  return {
    name: 'two-agendas:epub',
    hooks: {
      'astro:config:done'({ config }) {
        site = {
          base: config.base.replace(/\/?$/u, '/'),
          origin: config.site === undefined ? undefined : new URL(config.site).origin,
          root: fileURLToPath(config.root),
        };
      },
      async 'astro:build:done'({ dir, logger }) {
        const output = fileURLToPath(dir);
        const own: Readonly<Record<string, string>> = {
          'epub.css': path.join(site.root, 'src/epub/epub.css'),
          'fonts/serif-normal.woff2': path.join(site.root, '.astro/fonts/serif-normal.woff2'),
          'fonts/serif-italic.woff2': path.join(site.root, '.astro/fonts/serif-italic.woff2'),
        };
        const read = (file: string): Uint8Array => readFileSync(own[file] ?? path.join(output, file));
        for (const language of languages) {
          const prefix = language === defaultLanguage ? '' : `${language}/`;
          const outline = JSON.parse(new TextDecoder().decode(read(`${prefix}teach/outline.json`))) as Outline;
          const data = bookSchema.parse(
            parse(readFileSync(path.join(site.root, 'content/book', `${language}.yaml`), 'utf8')),
          );
          const bytes = await makeBook({ ...site, prefix, read }, outline, data, await wordsOf(language));
          const file = path.join(output, prefix, bookFile);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, bytes);
          logger.info(`${prefix}${bookFile}, ${Math.round(bytes.length / 1000)} kB`);
        }
      },
    },
  };
}
