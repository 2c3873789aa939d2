import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { defaultLanguage, languages } from '../book/languages.ts';
import { book as bookSchema } from '../schemas/book.ts';
import type { Words } from '../words/index.ts';
import type { Outline } from './edition.ts';
import { epubFile, isPrinted, pdfFile } from './files.ts';

/** The interface’s words, read where no bundler finds them by their folder. */
async function wordsOf(language: string): Promise<Words> {
  const { default: words } = (await import(`../words/${language}/index.ts`)) as { readonly default: Words };
  return words;
}

/** Makes of the finished pages books to take along, in each language, before anything counts or checks the files. */
export function takeAlong(): AstroIntegration {
  let site = { base: '/', origin: undefined as string | undefined, root: '', cache: '' };
  return {
    name: 'two-agendas:take-along',
    hooks: {
      'astro:config:done'({ config }) {
        site = {
          base: config.base.replace(/\/?$/u, '/'),
          origin: config.site === undefined ? undefined : new URL(config.site).origin,
          root: fileURLToPath(config.root),
          cache: fileURLToPath(config.cacheDir),
        };
      },
      async 'astro:build:done'({ dir, logger }) {
        /* Typesetter, pictures, fonts: loaded when there are pages to make books of. */
        const { readEdition, makeEpub, makePdf } = await import('./books.ts');
        const output = fileURLToPath(dir);
        const own: Readonly<Record<string, string>> = {
          'epub.css': path.join(site.root, 'src/take-along/epub/epub.css'),
          'book.typ': path.join(site.root, 'src/take-along/pdf/book.typ'),
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
          const words = await wordsOf(language);
          const here = { ...site, prefix, read };
          const edition = readEdition(here, outline, words, language);
          const write = (file: string, bytes: Uint8Array) => {
            put(output, prefix + file, bytes, logger);
          };
          write(epubFile, await makeEpub(edition, here, outline, data, words));
          if (!isPrinted(outline.chapters.length)) continue;
          const { bytes, missing } = await makePdf(edition, here, outline, data, words, path.join(site.cache, 'pdf'));
          write(pdfFile, bytes);
          if (missing.length > 0)
            logger.warn(
              `${prefix}${pdfFile}: no typeface of the printed book has ${missing.map((each) => `“${each}”`).join(', ')}; add one to src/take-along/pdf/faces.ts.`,
            );
        }
      },
    },
  };
}

/** Writes a file below the output folder and says so. */
function put(output: string, name: string, bytes: Uint8Array, logger: AstroIntegrationLogger): void {
  const file = path.join(output, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  logger.info(`${name}, ${Math.round(bytes.length / 1000)} kB`);
}
