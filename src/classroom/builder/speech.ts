import type { BuilderWords } from '../../words/index.ts';
import { fillText } from '../student/dom.ts';

/** Forms of a phrase for a count. */
interface Counted {
  readonly one: string;
  readonly other: string;
}

/** The builder's words, and how its language writes counts and days. */
export interface Speech {
  readonly words: BuilderWords;
  readonly language: string;
  /** A phrase with its count: `2 questions`. */
  readonly count: (forms: Counted, n: number) => string;
  readonly number: (n: number) => string;
  /** A calendar day in words, with its weekday. */
  readonly day: (date: string) => string;
}

/** @param language - of the page, BCP 47 */
export function speechIn(words: BuilderWords, language: string): Speech {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return {
    words,
    language,
    count: (forms, n) => fillText(plural.select(n) === 'one' ? forms.one : forms.other, { n: numbers.format(n) }),
    number: (n) => numbers.format(n),
    day: (date) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`)),
  };
}
