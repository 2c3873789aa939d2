import type { Submission } from '../answers/submission.ts';
import { fillText, plain } from '../student/dom.ts';
import type { Say } from '../student/say.ts';

/** What a pupil hands in, as it stands on paper: the same in every format. */
export interface Paper {
  readonly title: string;
  /** Label and value: name, date. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly by: string;
  readonly instructions: readonly string[];
  readonly questions: readonly PaperQuestion[];
}

export interface PaperQuestion {
  readonly label: string;
  readonly question: readonly string[];
  /** What there was to choose from; the chosen one is the answer. */
  readonly options: readonly string[];
  /** Paragraphs; what says that there is none, without. */
  readonly answer: readonly string[];
  readonly answered: boolean;
  /** Label and paragraphs of versions not decided on. */
  readonly others: readonly (readonly string[])[];
}

const lines = (text: string): string[] =>
  plain(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Lays out a submission in the page's words. */
export function paperOf({ title, name, written, due, instructions, answers }: Submission, say: Say): Paper {
  const { file, open } = say.words;
  const moment = Date.parse(written);
  return {
    title: plain(title) || open.untitled,
    facts: [
      [file.name, plain(name)],
      ...(Number.isNaN(moment) ? [] : [[file.date, say.moment(moment)] as const]),
      ...(due === undefined ? [] : [[file.due, say.day(due)] as const]),
    ],
    by: open.by,
    instructions: lines(instructions),
    questions: answers.map(({ question, options = [], text, others }, index) => {
      const answer = lines(text);
      return {
        label: fillText(file.question, { n: index + 1 }),
        question: lines(question),
        options: options.map(plain),
        answer: answer.length > 0 ? answer : [file.noAnswer],
        answered: answer.length > 0,
        others: others.map((other) => lines(other.text)),
      };
    }),
  };
}
