import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { labelsOf } from '../markdown/known.ts';
import { book as bookSchema, type BookData } from '../schemas/book.ts';
import { term as termSchema, type TermData } from '../schemas/glossary.ts';
import { askedOf } from './asked-of.ts';
import { makeAskings } from './askings.ts';
import { companionFile, shelfFile, spellingFile } from './companion.ts';
import { searchLanguage } from './languages/index.ts';
import { ordinaryWords } from './languages/ordinary.ts';
import { isSearched, passageOf, readPage, type PageRecords } from './records.ts';
import { makeSuggestions, suggestionsFile } from './suggestions.ts';
import { makeCompanion, makeShelves, makeSpelling } from './write-companion.ts';
import { writeIndex, type LanguageRecords } from './write-index.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

const bookOf = (content: string, language: string): BookData =>
  bookSchema.parse(parse(read(path.join(content, 'book', `${language}.yaml`))));

function termsOf(content: string, language: string): TermData[] {
  const folder = path.join(content, 'glossary', language);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => termSchema.parse(parse(read(path.join(folder, file)))));
}

/**
 * Makes the search index from the finished pages.
 * @param dist - folder of the built site
 * @param addresses - addresses of its pages without base
 * @param content - folder of the book’s content
 * @returns how many records each language has
 * @throws Error when Pagefind complains or a language has nothing to find
 */
export async function makeIndex(
  dist: string,
  addresses: readonly string[],
  content: string,
): Promise<ReadonlyMap<string, number>> {
  const tags = readdirSync(path.join(content, 'book'))
    .map((file) => path.basename(file, '.yaml'))
    .sort();
  const partIds = new Set(tags.flatMap((tag) => bookOf(content, tag).parts.map(({ id }) => id)));
  const pages = addresses.toSorted().flatMap((address): PageRecords[] => {
    const file = path.join(dist, address, 'index.html');
    /* A page for an error is a file of another name. */
    const html = existsSync(file) ? read(file) : '';
    return isSearched(html, address) ? [readPage(html, address, partIds)] : [];
  });
  const languages = await Promise.all(
    tags.map(async (tag): Promise<LanguageRecords> => {
      const records = pages.filter(({ language }) => language === tag).flatMap((page) => page.records);
      if (records.length === 0) throw new Error(`Search index: no passage in “${tag}” was found on the built pages`);
      return { tag, language: await searchLanguage(tag), records };
    }),
  );
  const folder = path.join(dist, 'pagefind');
  const ids = await writeIndex(languages, folder);
  const write = (file: string, data: unknown) => {
    writeFileSync(path.join(folder, file), JSON.stringify(data));
  };
  for (const records of languages) {
    const { tag, language } = records;
    const { parts, paper } = bookOf(content, tag);
    const terms = termsOf(content, tag);
    const asked = askedOf(content, tag);
    const askings = makeAskings(
      records.records.map(({ url }) => asked.get(passageOf(url, tag)) ?? []),
      language,
    );
    const shelves = makeShelves(terms, askings.having, language);
    const spelling = makeSpelling(records, terms, [...asked.values()].flat(), ordinaryWords(tag));
    const labels = labelsOf(paper.sections);
    write(
      companionFile(tag),
      makeCompanion(records, {
        parts,
        labels,
        terms,
        ids,
        asked: askings.records,
        shelves: shelves.keys(),
        letters: spelling.keys(),
      }),
    );
    for (const [name, shelf] of shelves) write(shelfFile(tag, name), shelf);
    write(suggestionsFile(tag), makeSuggestions(records.records));
    for (const [letter, words] of spelling) write(spellingFile(tag, letter), words);
  }
  return new Map(languages.map(({ tag, records }) => [tag, records.length]));
}

/** Indexes the finished pages for search; an error in it fails the build. */
export function search(): AstroIntegration {
  let content = '';
  return {
    name: 'two-agendas:search',
    hooks: {
      'astro:config:setup'({ config }) {
        content = fileURLToPath(new URL('content/', config.root));
      },
      async 'astro:build:done'({ dir, pages, logger }) {
        const counts = await makeIndex(
          fileURLToPath(dir),
          pages.map(({ pathname }) => pathname),
          content,
        );
        for (const [tag, count] of counts) logger.info(`${count} passages, charts and terms can be found (${tag})`);
      },
    },
  };
}
