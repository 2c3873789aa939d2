import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { verdict } from '../checks/index.ts';
import { labelsOf } from '../markdown/known.ts';
import { book as bookSchema, type BookData } from '../schemas/book.ts';
import { term as termSchema, type TermData } from '../schemas/glossary.ts';
import { askedOf, type Asked } from './asked-of.ts';
import { makeAskings } from './askings.ts';
import { companionFile, shelfFile, spellingFile } from './companion.ts';
import { searchLanguage } from './languages/index.ts';
import { ordinaryWords } from './languages/ordinary.ts';
import { mentionsIn } from './mentions.ts';
import { isSearched, passageOf, readPage, type SearchRecord } from './records.ts';
import { remember } from './remember.ts';
import { makeSuggestions, suggestionsFile } from './suggestions.ts';
import { tokenize } from './text.ts';
import {
  makeCompanion,
  makeShelves,
  makeSpelling,
  type CompanionSource,
  type LanguageRecords,
} from './write-companion.ts';
import { writeIndex, type RecordsOfPage } from './write-index.ts';

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

interface LanguageOfBook extends LanguageRecords {
  readonly book: BookData;
  /** Grows while pages are read. */
  readonly records: SearchRecord[];
}

/** What search loads beside Pagefind’s index. */
interface Lookups {
  /** What the companion tells but for the records’ ids. */
  readonly companion: Omit<CompanionSource, 'ids'>;
  readonly files: ReadonlyMap<string, unknown>;
}

/** Makes what search loads of one language beside Pagefind’s index. */
function lookupsOf(language: LanguageOfBook, content: string, asked: Asked): Lookups {
  const { tag, book, records, tokenize } = language;
  const terms = termsOf(content, tag);
  const askings = makeAskings(
    records.map(({ url }) => asked.get(passageOf(url, tag)) ?? []),
    tokenize,
  );
  const shelves = makeShelves(terms, askings.having, tokenize);
  const spelling = makeSpelling(language, terms, [...asked.values()].flat(), ordinaryWords(tag));
  return {
    companion: {
      parts: book.parts,
      labels: labelsOf(book.paper.sections),
      terms,
      asked: askings.records,
      mentions: mentionsIn(records, terms, tokenize),
      shelves: shelves.keys(),
      letters: spelling.keys(),
    },
    files: new Map<string, unknown>([
      ...[...shelves].map(([name, shelf]) => [shelfFile(tag, name), shelf] as const),
      [suggestionsFile(tag), makeSuggestions(records)],
      ...[...spelling].map(([letter, words]) => [spellingFile(tag, letter), words] as const),
    ]),
  };
}

/**
 * Makes the search index from the finished pages.
 * @param dist - folder of the built site
 * @param addresses - addresses of its pages without base
 * @param content - folder of the book’s content
 * @param known - by language, how readers may ask for passages, where that was read already
 * @returns how many records each language has
 * @throws Error when Pagefind complains or a language has nothing to find
 */
export async function makeIndex(
  dist: string,
  addresses: readonly string[],
  content: string,
  known: ReadonlyMap<string, Asked> = new Map(),
): Promise<ReadonlyMap<string, number>> {
  const tags = readdirSync(path.join(content, 'book'))
    .map((file) => path.basename(file, '.yaml'))
    .sort();
  const books = new Map(tags.map((tag) => [tag, bookOf(content, tag)]));
  const partIds = new Set([...books.values()].flatMap(({ parts }) => parts.map(({ id }) => id)));
  const languages = await Promise.all(
    [...books].map(async ([tag, book]): Promise<LanguageOfBook> => {
      const found = await searchLanguage(tag);
      const language = { ...found, stem: remember(found.stem) };
      return { tag, book, language, records: [], tokenize: remember((text) => tokenize(text, language)) };
    }),
  );
  function* pages(): Generator<RecordsOfPage> {
    for (const address of addresses.toSorted()) {
      const file = path.join(dist, address, 'index.html');
      /* A page for an error is a file of another name. */
      const html = existsSync(file) ? read(file) : '';
      if (!isSearched(html, address)) continue;
      const page = readPage(html, address, partIds);
      const language = languages.find(({ tag }) => tag === page.language);
      if (!language) continue;
      language.records.push(...page.records);
      yield { ...language, records: page.records };
    }
    for (const { tag, records } of languages)
      if (records.length === 0) throw new Error(`Search index: no passage in “${tag}” was found on the built pages`);
  }
  const folder = path.join(dist, 'pagefind');
  const { ids, made } = await writeIndex(pages(), folder, () =>
    languages.map((language) => {
      const asked = known.get(language.tag) ?? askedOf(content, language.tag);
      return { language, lookups: lookupsOf(language, content, asked) };
    }),
  );
  const write = (file: string, data: unknown) => {
    writeFileSync(path.join(folder, file), JSON.stringify(data));
  };
  for (const { language, lookups } of made) {
    write(companionFile(language.tag), makeCompanion(language.records, { ...lookups.companion, ids }));
    for (const [file, data] of lookups.files) write(file, data);
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
          (await verdict()).asked,
        );
        for (const [tag, count] of counts) logger.info(`${count} passages, charts and terms can be found (${tag})`);
      },
    },
  };
}
