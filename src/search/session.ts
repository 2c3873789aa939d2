import {
  companionFile,
  letterOf,
  shelfFile,
  shelfOf,
  spellingFile,
  type Companion,
  type Shelf,
  type SpellingData,
} from './companion.ts';
import type { SearchLanguage } from './languages/language.ts';
import { Lexicon } from './lexicon.ts';
import { PagefindIndex, type Pagefind, type Passage } from './pagefind.ts';
import { search, type Answer, type SearchParts } from './search.ts';
import { readSpelling } from './spelling.ts';

/** Search, ready to answer. */
export interface Session {
  readonly lexicon: Lexicon;
  readonly answer: (query: string) => Promise<Answer>;
  /** What a hit shows. */
  readonly read: (record: number) => Promise<Passage>;
}

/** Reads a file of Pagefind’s folder that holds JSON. */
export type ReadJson = (file: string) => Promise<unknown>;

/** Calls a function once for each key; a failure is forgotten, so that the next call tries again. */
function once<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>();
  return (key) => {
    const value = loaded.get(key) ?? load(key);
    loaded.set(key, value);
    value.catch(() => loaded.delete(key));
    return value;
  };
}

/**
 * Opens the search of a language.
 * @param pagefind - opening on the same index
 * @param tag - the language, as in the names of the files
 * @param loading - what search knows of it, on its way
 */
export async function openSession(
  pagefind: Promise<Pagefind>,
  tag: string,
  loading: Promise<SearchLanguage>,
  read: ReadJson,
): Promise<Session> {
  /* The files’ shapes are those that the build writes. */
  const [companion, engine, language] = await Promise.all([
    read(companionFile(tag)) as Promise<Companion>,
    pagefind,
    loading,
  ]);
  const lexicon = new Lexicon(companion, language);
  const index = new PagefindIndex(engine, companion);
  const shelf = once(async (name) => {
    lexicon.add((await read(shelfFile(tag, name))) as Shelf);
  });
  const shelves = new Set(companion.shelves.split(' '));
  const words = once(async (letter) => (await read(spellingFile(tag, letter))) as SpellingData);
  const parts: SearchParts = {
    lexicon,
    index,
    shelves: (stems) => {
      const names = new Set(stems.map((stem) => shelfOf(stem, shelves)));
      return Promise.all([...names].filter((name) => shelves.has(name)).map(shelf));
    },
    spelling: async (like) => {
      const letters = new Set(like.map(letterOf));
      const known = [...letters].filter((letter) => companion.letters.includes(letter));
      return readSpelling(await Promise.all(known.map(words)), language);
    },
  };
  return { lexicon, answer: (query) => search(query, parts), read: (record) => index.read(record) };
}
