import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';
import { minifySync } from 'rolldown/utils';
import type { SearchLanguage } from './languages/language.ts';
import type { SearchRecord } from './records.ts';
import { ENTRY, splitIndex, unpack } from './split-index.ts';
import { indexWord, type Tokenize } from './text.ts';

/** The records of one language, in the order they are numbered. */
export interface LanguageRecords {
  readonly tag: string;
  readonly language: SearchLanguage;
  readonly records: readonly SearchRecord[];
  /** Finds the words of a text in this language. */
  readonly tokenize: Tokenize;
}

/** What a hit shows. Pagefind carries it as filters: unlike meta, they are not searched. */
export interface Shown {
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** What this site does not load: Pagefind’s own interfaces, its worker, its stemmers (words are stemmed before it sees them). */
const UNUSED = /-ui\.|^pagefind-(?:highlight|worker)\.|^wasm\.(?!unknown\.)/u;

/** Makes every language use the program without a stemmer. */
function withoutStemmers(entry: Uint8Array): string {
  /* The entry’s shape is Pagefind’s, version 1.6. */
  const read = JSON.parse(Buffer.from(entry).toString('utf8')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  for (const language of Object.values(read.languages)) language.wasm = null;
  return JSON.stringify(read);
}

/** Pagefind’s own script, which it ships with its spaces taken out and its names as they are. */
const PROGRAM = 'pagefind.js';

/** A file as the site has it. */
function finished(file: string, content: Uint8Array): string | Uint8Array {
  if (file === ENTRY) return withoutStemmers(content);
  if (file !== PROGRAM) return content;
  const { code, errors } = minifySync(file, Buffer.from(content).toString('utf8'), { module: true });
  throwOn(
    errors.map(({ message }) => message),
    file,
  );
  return code;
}

function throwOn(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Search index: ${doing}: ${errors.join('; ')}`);
}

/**
 * The words a record is found by, as stems, each once: how often it says a word tells nothing in passages this short. A heading is told to the first passage
 * under it and a chapter’s title to its first passage, so that each is found once. A
 * glossary entry is found by its term, and by those of its words that no other record
 * has: for the others, a passage answers better, and the index is a fifth smaller.
 */
export function wordsOf({ records, tokenize }: LanguageRecords): string[][] {
  const read = (text: string) =>
    tokenize(text)
      .filter(({ isStop }) => !isStop)
      .map(({ stem }) => stem);
  const texts = records.map(({ text }) => read(text));
  const told = new Set(texts.filter((_, index) => records[index]?.kind !== 'term').flat());
  return records.map(({ title, heading, kind }, index) => {
    const before = records[index - 1];
    const isNewTitle = before?.title !== title;
    const isNewHeading = isNewTitle || before.heading !== heading;
    const text = texts[index] ?? [];
    const words = [
      ...(kind === 'term' ? text.filter((stem) => !told.has(stem)) : text),
      ...(isNewHeading ? read(heading) : []),
      ...(isNewTitle ? read(title) : []),
    ];
    return [...new Set(words)];
  });
}

/** Ids of records by address, read from the fragments that Pagefind made. */
function idsOf(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path: file, content } of files) {
    const id = /fragment\/(.+)\.pf_fragment$/u.exec(file)?.[1];
    if (id === undefined) continue;
    /* The fragment’s shape is Pagefind’s; a missing address is caught by whoever looks it up. */
    const { url } = JSON.parse(unpack(content).toString('utf8')) as { url: string };
    ids.set(url, id);
  }
  return ids;
}

/** What Pagefind is told of one language’s records, in their order. */
function customRecords(language: LanguageRecords): CustomRecord[] {
  const words = wordsOf(language);
  return language.records.map(({ url, title, heading, text }, number) => ({
    url: `/${url}`,
    content: (words[number] ?? []).map(indexWord).join(' '),
    language: language.tag,
    filters: { title: [title], heading: [heading], text: [text] } satisfies Record<keyof Shown, [string]>,
  }));
}

/**
 * Writes Pagefind’s index of all languages.
 * @param folder - where its files go
 * @param meanwhile - what to do while Pagefind, which is a process of its own, makes the index
 * @returns the id of each record by its address, and what was made meanwhile
 * @throws Error saying what Pagefind complained about
 */
export async function writeIndex<Made>(
  languages: readonly LanguageRecords[],
  folder: string,
  meanwhile: () => Made,
): Promise<{ readonly ids: ReadonlyMap<string, string>; readonly made: Made }> {
  try {
    const starting = createIndex();
    const records = languages.flatMap(customRecords);
    const { index, errors } = await starting;
    throwOn(errors, 'starting Pagefind');
    if (!index) throw new Error('Search index: Pagefind did not start');
    /* Pagefind takes them one after the other, as they were sent. */
    const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
    for (const [number, { errors }] of added.entries()) throwOn(errors, records[number]?.url ?? '');
    const [{ files, errors: unwritten }, made] = await Promise.all([
      index.getFiles(),
      Promise.resolve().then(meanwhile),
    ]);
    throwOn(unwritten, 'writing');
    for (const { path: file, content } of await splitIndex(files)) {
      if (UNUSED.test(path.basename(file))) continue;
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, finished(file, content));
    }
    return { ids: idsOf(files), made };
  } finally {
    await close();
  }
}
