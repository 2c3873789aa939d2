import type { TermData } from '../schemas/glossary.ts';
import { stepsOf } from './companion.ts';
import type { SearchLanguage } from './languages/language.ts';
import type { SearchRecord } from './records.ts';
import { fold, tokenize } from './text.ts';

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

/**
 * Which records speak of which places and actors by name.
 * @param records - in the order they are numbered
 * @param terms - glossary entries, in the order they are numbered
 */
export function mentionsIn(
  records: readonly SearchRecord[],
  terms: readonly TermData[],
  language: SearchLanguage,
): Mention[] {
  const read = (text: string) =>
    ` ${tokenize(text, language)
      .map(({ stem }) => stem)
      .join(' ')} `;
  const texts = records.map(({ title, heading, text }) => read(`${title}. ${heading}. ${text}`));
  return terms.flatMap(({ term, kind, aliases }, index): Mention[] => {
    if (!isMentioned(kind)) return [];
    const names = [term, ...aliases.filter((alias) => isForm(alias, term))].map(read).filter((name) => name.trim());
    const found = texts.flatMap((text, record) => (names.some((name) => text.includes(name)) ? [record] : []));
    return found.length < FEWEST ? [] : [[index, kind, stepsOf(found)]];
  });
}
