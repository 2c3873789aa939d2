import { isBlank, type Value } from './answer.ts';
import { pupilId } from './key.ts';
import type { Answered, Submission } from './submission.ts';

/** One assignment as many pupils handed it in. */
export interface Collected {
  readonly assignment: string;
  readonly title: string;
  readonly link: string;
  /** One a pupil, by name; of several copies the newest. */
  readonly pupils: readonly { readonly name: string; readonly answered: number; readonly total: number }[];
  readonly questions: readonly CollectedQuestion[];
  /** Names of which an older copy was left aside. */
  readonly repeated: readonly string[];
}

export interface CollectedQuestion {
  readonly id: string;
  /** As most pupils were asked. */
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly chosenBy: number }[];
  readonly answers: readonly CollectedAnswer[];
  /** Positions in `pupils` of those who wrote nothing. */
  readonly silent: readonly number[];
}

export interface CollectedAnswer extends Value {
  /** Position in `pupils`. */
  readonly pupil: number;
  /** The question as this pupil was asked, where it was another. */
  readonly asked?: string;
  readonly others: readonly Value[];
}

/** The value that occurs most often; of those that occur as often, the first. */
function commonest(values: readonly string[]): string {
  const times = Map.groupBy(values, (value) => value);
  return [...times].reduce((best, entry) => (entry[1].length > best[1].length ? entry : best), ['', [] as string[]])[0];
}

/** The newest copy of each pupil, in the order of their names, and whose older ones were left aside. */
function newest(copies: readonly Submission[]): {
  readonly kept: readonly Submission[];
  readonly repeated: readonly string[];
} {
  const byPupil = [...Map.groupBy(copies, ({ name }) => pupilId(name)).values()].map((own) =>
    own.toSorted((a, b) => b.written.localeCompare(a.written)),
  );
  const kept = byPupil.flatMap(([first]) => first ?? []).sort((a, b) => a.name.localeCompare(b.name));
  const isOther = (a: Submission, b: Submission): boolean => JSON.stringify(a.answers) !== JSON.stringify(b.answers);
  const repeated = byPupil.flatMap(([first, ...older]) =>
    first && older.some((copy) => isOther(copy, first)) ? [first.name] : [],
  );
  return { kept, repeated };
}

function questionOf(id: string, kept: readonly Submission[]): CollectedQuestion {
  const given = kept.map(({ answers }) => answers.find((answer) => answer.id === id));
  const asked = given.filter((answer) => answer !== undefined);
  const question = commonest(asked.map((answer) => answer.question));
  const texts = [...new Set(asked.flatMap(({ options = [] }) => options))];
  const isSilent = (answer: Answered | undefined): boolean => !answer || isBlank(answer);
  return {
    id,
    question,
    options: texts.map((text) => ({ text, chosenBy: asked.filter((answer) => answer.text === text).length })),
    answers: given.flatMap((answer, pupil) => {
      if (!answer || isSilent(answer)) return [];
      const { text, marks, others } = answer;
      return [
        {
          pupil,
          text,
          ...(marks && { marks }),
          ...(answer.question !== question && { asked: answer.question }),
          others,
        },
      ];
    }),
    silent: given.flatMap((answer, pupil) => (isSilent(answer) ? [pupil] : [])),
  };
}

/** Copies of many pupils, by assignment and question: questions in the order in which most copies have them. */
export function collect(copies: readonly Submission[]): Collected[] {
  return [...Map.groupBy(copies, ({ assignment }) => assignment)].map(([assignment, own]) => {
    const { kept, repeated } = newest(own);
    const longest = kept.toSorted((a, b) => b.answers.length - a.answers.length);
    const ids = [...new Set(longest.flatMap(({ answers }) => answers.map(({ id }) => id)))];
    return {
      assignment,
      title: commonest(kept.map(({ title }) => title)),
      link: commonest(kept.map(({ link }) => link)),
      pupils: kept.map(({ name, answers }) => ({
        name,
        total: answers.length,
        answered: answers.filter((answer) => !isBlank(answer)).length,
      })),
      questions: ids.map((id) => questionOf(id, kept)),
      repeated,
    };
  });
}
