import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';
import { minifySync } from 'rolldown/utils';
import type { SearchRecord } from './records.ts';
import { ENTRY, splitIndex, unpack } from './split-index.ts';
import { indexWord, type Tokenize } from './text.ts';

/** The records of one page. */
export interface RecordsOfPage {
  readonly tag: string;
  readonly records: readonly SearchRecord[];
  /** Finds the words of a text in the page’s language. */
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
 * @param records - of one page, or glossary entries
 * @param told - stems of the text of all other records, for glossary entries
 */
function wordsOf({ records, tokenize }: RecordsOfPage, told: ReadonlySet<string>): string[][] {
  return records.map(({ title, heading, text, kind }, index) => {
    const before = records[index - 1];
    const isNewTitle = before?.title !== title;
    const isNewHeading = isNewTitle || before.heading !== heading;
    const stems = stemsIn(text, tokenize);
    const words = [
      ...(kind === 'term' ? stems.filter((stem) => !told.has(stem)) : stems),
      ...(isNewHeading ? stemsIn(heading, tokenize) : []),
      ...(isNewTitle ? stemsIn(title, tokenize) : []),
    ];
    return [...new Set(words)];
  });
}

/** Stems of the words of a text that are looked up. */
const stemsIn = (text: string, tokenize: Tokenize): string[] =>
  tokenize(text)
    .filter(({ isStop }) => !isStop)
    .map(({ stem }) => stem);

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

/** What Pagefind is told of some records. */
function customRecords(page: RecordsOfPage, told: ReadonlySet<string>): CustomRecord[] {
  const words = wordsOf(page, told);
  return page.records.map(({ url, title, heading, text }, number) => ({
    url: `/${url}`,
    content: (words[number] ?? []).map(indexWord).join(' '),
    language: page.tag,
    filters: { title: [title], heading: [heading], text: [text] } satisfies Record<keyof Shown, [string]>,
  }));
}

/** Everything that Pagefind is told, page by page, glossary entries last. */
function* everything(pages: Iterable<RecordsOfPage>): Generator<CustomRecord[]> {
  const told = new Map<string, Set<string>>();
  const entries: RecordsOfPage[] = [];
  for (const page of pages) {
    const { terms = [], others = [] } = Object.groupBy(page.records, ({ kind }) =>
      kind === 'term' ? 'terms' : 'others',
    );
    entries.push({ ...page, records: terms });
    const stems = told.get(page.tag) ?? new Set();
    told.set(page.tag, stems);
    for (const { text } of others) for (const stem of stemsIn(text, page.tokenize)) stems.add(stem);
    yield customRecords({ ...page, records: others }, stems);
  }
  for (const entry of entries) yield customRecords(entry, told.get(entry.tag) ?? new Set());
}

/**
 * Writes Pagefind’s index of all languages.
 * @param pages - read one by one, while Pagefind, which is a process of its own, takes what was read
 * @param folder - where its files go
 * @param meanwhile - what to do while Pagefind makes the index
 * @returns the id of each record by its address, and what was made meanwhile
 * @throws Error saying what Pagefind complained about
 */
export async function writeIndex<Made>(
  pages: Iterable<RecordsOfPage>,
  folder: string,
  meanwhile: () => Made,
): Promise<{ readonly ids: ReadonlyMap<string, string>; readonly made: Made }> {
  try {
    const { index, errors } = await createIndex();
    throwOn(errors, 'starting Pagefind');
    if (!index) throw new Error('Search index: Pagefind did not start');
    const adding: Promise<void>[] = [];
    for (const records of everything(pages)) {
      for (const record of records) {
        const added = index.addCustomRecord(record).then(({ errors: refused }) => {
          throwOn(refused, record.url);
        });
        /* What went wrong is told where it is waited for. */
        added.catch(() => undefined);
        adding.push(added);
      }
      /* Pagefind is sent what was written only between two pieces of work. */
      await setImmediate();
    }
    /* Pagefind does one after the other, as it was told. */
    const [{ files, errors: unwritten }, made] = await Promise.all([
      index.getFiles(),
      Promise.resolve().then(meanwhile),
      ...adding,
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
