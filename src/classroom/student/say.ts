import type { StudentWords } from '../../words/index.ts';
import { fillText } from './dom.ts';

/** Forms of a phrase for a count. */
interface Counted {
  readonly one: string;
  readonly other: string;
}

/** The page's words, and how its language writes counts, times and days. */
export interface Say {
  readonly words: StudentWords;
  readonly language: string;
  /** A phrase with its count: `2 questions`. */
  readonly count: (forms: Counted, n: number) => string;
  /** The time of day: `14:05`. */
  readonly time: (at: number) => string;
  /** Day and time. */
  readonly moment: (at: number) => string;
  /** A calendar day in words, with its weekday. */
  readonly day: (date: string) => string;
  /** How far away a calendar day is: `in 3 days`, `yesterday`. */
  readonly away: (date: string, now: number) => { readonly days: number; readonly text: string };
}

const DAY = 24 * 60 * 60 * 1000;

/** @param language - of the page, BCP 47 */
export function sayIn(words: StudentWords, language: string): Say {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return {
    words,
    language,
    count: (forms, n) => fillText(plural.select(n) === 'one' ? forms.one : forms.other, { n: number.format(n) }),
    time: (at) =>
      new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at),
    moment: (at) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at),
    day: (date) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`)),
    away(date, now) {
      const today = new Date(now);
      const days = Math.round(
        (Date.parse(`${date}T00:00:00Z`) - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / DAY,
      );
      return { days, text: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day') };
    },
  };
}
