import { stepsOf } from './companion.ts';
import { stemsOf } from './lexicon.ts';
import type { Tokenize } from './text.ts';

/**
 * The ways of asking that one record answers: its number as a step from the record before it that has some, and how
 * many stems each has. They are numbered through, record by record.
 */
export type AskedRecord = readonly [step: number, ...lengths: number[]];

/** How readers may ask for records, for those who ask in other words than theirs. */
export interface Askings {
  readonly records: readonly AskedRecord[];
  /** Numbers of the ways of asking that have a stem, each as a step from the one before. */
  readonly having: ReadonlyMap<string, readonly number[]>;
}

/**
 * Numbers the ways of asking and looks up their words.
 * @param asked - by record, how readers may ask for it
 */
export function makeAskings(asked: readonly (readonly string[])[], tokenize: Tokenize): Askings {
  const having = new Map<string, number[]>();
  const records: AskedRecord[] = [];
  let before = 0;
  let number = 0;
  for (const [record, texts] of asked.entries()) {
    const askings = texts.map((text) => new Set(stemsOf(tokenize(text)))).filter(({ size }) => size > 0);
    if (askings.length === 0) continue;
    for (const stems of askings) {
      for (const stem of stems) {
        const numbers = having.get(stem);
        if (numbers) numbers.push(number);
        else having.set(stem, [number]);
      }
      number++;
    }
    records.push([record - before, ...askings.map(({ size }) => size)]);
    before = record;
  }
  return { records, having: new Map([...having].map(([stem, numbers]) => [stem, stepsOf(numbers)])) };
}
