import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { book as bookSchema } from '../schemas/book.ts';

/** Everything a chapter may refer to, by id. */
export interface Known {
  /** Voice id → whether it may speak without a paragraph of the paper. */
  readonly voices: ReadonlyMap<string, boolean>;
  readonly labels: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly chapters: ReadonlySet<string>;
  readonly charts: ReadonlySet<string>;
  readonly derived: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
}

/** Ids of the entries below a folder: file names without ending, `index` standing for its folder. */
function idsIn(folder: string, ending: RegExp): Set<string> {
  if (!existsSync(folder)) return new Set();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file));
  return new Set(
    files.map((file) =>
      file
        .replaceAll(path.sep, '/')
        .replace(ending, '')
        .replace(/\/index$/u, ''),
    ),
  );
}

/** Every paragraph label of the paper, in order, from the book's list of sections. */
export const labelsOf = (sections: readonly { readonly id: string; readonly paragraphs: number }[]): string[] =>
  sections.flatMap(({ id, paragraphs }) => Array.from({ length: paragraphs }, (_, index) => `${id}.${index + 1}`));

/** Keys of the entries of a BibTeX file. */
export const bibKeys = (bibtex: string): string[] =>
  [...bibtex.matchAll(/^\s*@(?!comment|string|preamble)\w+\s*\{\s*([^,\s]+)\s*,/gimu)].map(([, key = '']) => key);

/**
 * Reads the ids of one language's content from disk.
 * @param content - path of the `content` folder
 * @throws Error naming the book's file when it is missing or not of its schema
 */
export function readKnown(content: string, language: string): Known {
  const bookFile = path.join(content, 'book', `${language}.yaml`);
  const book = bookSchema.parse(parse(readFileSync(bookFile, 'utf8')));
  const bib = path.join(content, 'sources.bib');
  return {
    voices: new Map(book.voices.map(({ id, own }) => [id, own])),
    labels: new Set(labelsOf(book.paper.sections)),
    terms: idsIn(path.join(content, 'glossary', language), /\.yaml$/u),
    chapters: idsIn(path.join(content, 'chapters', language), /\.mdx$/u),
    charts: idsIn(path.join(content, 'charts', language), /\.yaml$/u),
    derived: idsIn(path.join(content, 'derived', language), /\.yaml$/u),
    sources: new Set(existsSync(bib) ? bibKeys(readFileSync(bib, 'utf8')) : []),
    pages: idsIn(path.join(content, 'pages', language), /\.mdx$/u),
  };
}
