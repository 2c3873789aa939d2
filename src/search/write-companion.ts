import type { BookData } from '../schemas/book.ts';
import type { TermData } from '../schemas/glossary.ts';
import type { AskedRecord } from './askings.ts';
import { letterOf, shelfOf, type Companion, type CompanionPage, type Shelf, type SpellingData } from './companion.ts';
import { phraseOf } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { SearchLanguage } from './languages/language.ts';
import type { SearchRecord } from './records.ts';
import { slipsOf } from './spelling.ts';
import type { Token, Tokenize } from './text.ts';

/** The shortest beginnings of ids that tell all of them apart. */
function shortened(ids: readonly string[]): string[] {
  const bare = ids.map((id) => id.slice(id.lastIndexOf('_') + 1));
  const longest = Math.max(0, ...bare.map(({ length }) => length));
  for (let width = 3; width < longest; width++) {
    const cut = bare.map((id) => id.slice(0, width));
    if (new Set(cut).size === cut.length) return cut;
  }
  return bare;
}

/** A term's aliases as they are looked up, each once. */
function aliasesOf({ term, aliases }: TermData, tokenize: Tokenize): string[] {
  const [, ...others] = new Set([term, ...aliases].map((alias) => phraseOf(tokenize(alias))));
  return others.filter((alias) => alias !== '');
}

const LETTERS = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');
/** Two letters that a file’s name may have. */
const PAIR = /^[a-z]{2}$/u;
/** In characters: what begins with the same two letters and is shorter stands with the rest of the first letter. */
const OWN_SHELF = 1500;

/**
 * The terms' aliases and the ways of asking, put up by their first letters: a question fetches those of its own words.
 * @param having - the ways of asking that have a stem, in steps
 */
export function makeShelves(
  terms: readonly TermData[],
  having: ReadonlyMap<string, readonly number[]>,
  tokenize: Tokenize,
): ReadonlyMap<string, Shelf> {
  const aliases = terms.flatMap((term, index) => aliasesOf(term, tokenize).map((alias) => ({ index, alias })));
  const asked = [...having].sort();
  const put = (place: (stem: string) => string): Map<string, Shelf> => {
    const named = Map.groupBy(aliases, ({ alias }) => place(alias));
    const having = Map.groupBy(asked, ([stem]) => place(stem));
    return new Map(
      [...new Set([...named.keys(), ...having.keys()])].sort().map((name) => {
        const byTerm = Map.groupBy(named.get(name) ?? [], ({ index }) => index);
        const joined = [...byTerm].map(([term, all]) => [term, all.map(({ alias }) => alias).join('|')] as const);
        return [name, { aliases: joined, asked: having.get(name) ?? [] }];
      }),
    );
  };
  const full = [...put((stem) => stem.slice(0, 2))].filter(
    ([name, shelf]) => PAIR.test(name) && JSON.stringify(shelf).length >= OWN_SHELF,
  );
  const names = new Set([...LETTERS, ...full.map(([name]) => name)]);
  return put((stem) => shelfOf(stem, names));
}

/** What the companion tells of the book. */
export interface CompanionSource {
  readonly parts: BookData['parts'];
  /** Every paragraph label of the paper, in order. */
  readonly labels: readonly string[];
  readonly terms: readonly TermData[];
  /** The records that readers may ask for in given ways. */
  readonly asked: readonly AskedRecord[];
  /** Who and where records speak of. */
  readonly mentions: readonly Mention[];
  /** Names of the shelves that there are. */
  readonly shelves: Iterable<string>;
  /** First letters of the words for readers’ slips. */
  readonly letters: Iterable<string>;
  /** Pagefind’s id of each record by address. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Makes the companion of one language’s index.
 * @throws Error naming the record that Pagefind has no id for
 */
export function makeCompanion(
  records: readonly SearchRecord[],
  { parts, labels, terms, asked, mentions, shelves, letters, ids }: CompanionSource,
): Companion {
  const places = new Map(labels.map((label, index) => [label, index]));
  const placesOf = (paper: readonly string[]) => paper.flatMap((label) => places.get(label) ?? []);
  const pages: { -readonly [Key in keyof CompanionPage]: CompanionPage[Key] }[] = [];
  let address: string | undefined;
  for (const { url, kind, part } of records) {
    const page = url.split('#', 1)[0];
    const last = pages.at(-1);
    if (last && page === address) last.count++;
    else pages.push({ kind, part: parts.findIndex(({ id }) => id === part), count: 1 });
    address = page;
  }
  const recordIds = records.map(({ url }) => {
    const id = ids.get(`/${url}`);
    if (id === undefined) throw new Error(`Search index: Pagefind has no fragment for ${url}`);
    return id;
  });
  return {
    parts: parts.map(({ id, label, short, hue }) => ({ id, label, short, hue })),
    pages,
    ids: shortened(recordIds).join(''),
    paper: records.map(({ paper }) => placesOf(paper)),
    terms: terms.map(({ term, paper }) => ({ name: term, paper: placesOf(paper) })),
    asked,
    mentions,
    shelves: [...shelves].sort().join(' '),
    letters: [...letters].sort().join(''),
  };
}

/** Words that readers may mistype: of letters, of three or more. */
const isSpelled = ({ word, isStop }: Token): boolean => !isStop && word.length > 2 && /^\p{L}+$/u.test(word);

/** Words to look up, and what they are looked up for. */
type WordList = readonly (readonly [list: keyof SpellingData, words: Iterable<string>])[];

/** Puts lists of words up by first letters. */
function byLetters(lists: WordList): ReadonlyMap<string, SpellingData> {
  const placed = lists.flatMap(([list, words]) => [...new Set(words)].sort().map((word) => ({ list, word })));
  return new Map(
    [...Map.groupBy(placed, ({ word }) => letterOf(word))].sort().map(([letter, here]) => {
      const listed = (list: keyof SpellingData) =>
        here
          .filter((each) => each.list === list)
          .map(({ word }) => word)
          .join(' ');
      const data = {
        words: listed('words'),
        aliases: listed('aliases'),
        others: listed('others'),
        ordinary: listed('ordinary'),
      };
      return [letter, data];
    }),
  );
}

/** The records of one language, in the order they are numbered. */
export interface LanguageRecords {
  readonly tag: string;
  readonly language: SearchLanguage;
  readonly records: readonly SearchRecord[];
  /** Finds the words of a text in this language. */
  readonly tokenize: Tokenize;
}

/**
 * Makes the lists of the site’s words, for readers’ slips, by first letters.
 * @param asked - how readers may ask for passages
 * @param ordinary - ordinary words of the language, spelled right whether the site has them or not
 */
export function makeSpelling(
  { language, records, tokenize }: LanguageRecords,
  terms: readonly TermData[],
  asked: readonly string[],
  ordinary: readonly string[],
): ReadonlyMap<string, SpellingData> {
  const spelledIn = (texts: readonly string[]) =>
    new Set(
      texts
        .flatMap(tokenize)
        .filter(isSpelled)
        .map(({ word }) => word),
    );
  const names = terms.flatMap(({ term, aliases }) => [term, ...aliases]);
  const words = spelledIn(records.flatMap(({ title, heading, text }) => [title, heading, text]));
  const single = spelledIn(names.filter((name) => tokenize(name).length === 1));
  const aliases = [...single].filter((word) => !words.has(word));
  const others = [...spelledIn([...names, ...asked])].filter((word) => !words.has(word) && !single.has(word));
  const known = [...words, ...aliases, ...others];
  const stems = new Set(known.map(language.stem));
  const isLookalike = slipsOf(known);
  const lookalikes = ordinary.filter((word) => !stems.has(language.stem(word)) && isLookalike(word)).map(language.stem);
  return byLetters([
    ['words', words],
    ['aliases', aliases],
    ['others', others],
    ['ordinary', lookalikes],
  ]);
}
