import type { TermData } from '../schemas/glossary.ts';
import { stepsOf } from './companion.ts';
import type { SearchRecord } from './records.ts';
import { fold, type Tokenize } from './text.ts';

/** The kinds of glossary entries that results can be narrowed to. */
export const MENTIONED = ['place', 'actor'] as const;
export type Mentioned = (typeof MENTIONED)[number];

/** The records that speak of an entry: its index, its kind, and their numbers, each as a step from the one before. */
export type Mention = readonly [term: number, kind: Mentioned, steps: readonly number[]];

/** Fewer passages than these are quicker read than filtered. */
const FEWEST = 2;
/** Letters that an inflected name shares with the name: Peru, Peruvian. */
const SHARED = 4;

const isMentioned = (kind: string): kind is Mentioned => MENTIONED.some((each) => each === kind);
const wordsIn = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

/** Whether an alias is a form or a part of the name itself (Peruvian, Chávez), or its initials as texts write them (OAS). */
function isForm(alias: string, name: string): boolean {
  if (/^\p{Lu}{2,6}$/u.test(alias)) return true;
  const parts = wordsIn(name).map((word) => word.slice(0, SHARED));
  return wordsIn(alias).every((word) => parts.includes(word.slice(0, SHARED)));
}

/** Numbers of the records that have a stem. */
function recordsByStem(said: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const pairs = said.flatMap((stems, record) => [...new Set(stems)].map((stem) => ({ stem, record })));
  return new Map(
    [...Map.groupBy(pairs, ({ stem }) => stem)].map(([stem, group]) => [stem, group.map(({ record }) => record)]),
  );
}

/**
 * Which records speak of which places and actors by name.
 * @param records - in the order they are numbered
 * @param terms - glossary entries, in the order they are numbered
 * @param tokenize - finds the words of a text
 */
export function mentionsIn(
  records: readonly SearchRecord[],
  terms: readonly TermData[],
  tokenize: Tokenize,
): Mention[] {
  const stemsOf = (text: string) => tokenize(text).map(({ stem }) => stem);
  const said = records.map(({ title, heading, text }) => [title, heading, text].flatMap(stemsOf));
  const texts = said.map((stems) => ` ${stems.join(' ')} `);
  const having = recordsByStem(said);
  return terms.flatMap(({ term, kind, aliases }, index): Mention[] => {
    if (!isMentioned(kind)) return [];
    const names = [term, ...aliases.filter((alias) => isForm(alias, term))].map(stemsOf);
    const found = names.flatMap((stems) =>
      (having.get(stems[0] ?? '') ?? []).filter((record) => texts[record]?.includes(` ${stems.join(' ')} `)),
    );
    const each = [...new Set(found)].sort((a, b) => a - b);
    return each.length < FEWEST ? [] : [[index, kind, stepsOf(each)]];
  });
}
