/** A sentence of a passage that a pupil has marked. */
export interface Mark {
  /** `us-perspective/drugs#two-tools` */
  readonly place: string;
  readonly text: string;
}

/** What a pupil puts down for a question. */
export interface Value {
  /** The words; for a choice, the option's; for marks, the sentences, one a line. */
  readonly text: string;
  readonly marks?: readonly Mark[];
}

/** What is kept for a question. */
export interface Answer extends Value {
  /** The question's id. */
  readonly id: string;
  /** When it was last typed in, in milliseconds since 1970. */
  readonly at: number;
  /** Counts what was written to the store; 0 for what never was. */
  readonly revision: number;
  /** The question as it read when it was answered. */
  readonly asked: string;
  /** What another window or a copy says, the newest first. Never dropped unasked. */
  readonly others: readonly (Value & { readonly at: number })[];
}

export const isBlank = ({ text }: Value): boolean => text.trim() === '';

/** Whether a version has nothing that another lacks. */
const within = (part: Value, whole: Value): boolean => isBlank(part) || whole.text.includes(part.text.trim());

/** Whether all that a version says stands in an answer or beside it. */
export const isIn = (version: Value, answer: Answer): boolean =>
  [answer, ...answer.others].some((each) => within(version, each));

/** How many other versions are kept. */
const OTHERS = 8;

/**
 * One answer out of two to the same question, neither of which knows the other: what was
 * typed last wins, the other is kept beside it unless all of it stands in the winner.
 */
export function settle(a: Answer, b: Answer): Answer {
  const [winner, loser] = b.at > a.at || (b.at === a.at && b.text.length > a.text.length) ? [b, a] : [a, b];
  const { text, marks, at } = loser;
  const beside = [
    ...(within(loser, winner) ? [] : [{ text, at, ...(marks && { marks }) }]),
    ...winner.others,
    ...loser.others,
  ];
  return { ...winner, revision: Math.max(a.revision, b.revision), others: distinct(beside, winner) };
}

/** Versions that say something that neither the answer nor another of them says. */
function distinct<Version extends Value>(versions: readonly Version[], answer: Value): Version[] {
  const isSaid = (version: Version, index: number): boolean =>
    versions.some(
      (other, each) => each !== index && within(version, other) && (each < index || !within(other, version)),
    );
  return versions.filter((version, index) => !within(version, answer) && !isSaid(version, index)).slice(0, OTHERS);
}

/**
 * What to write when a store holds an answer already.
 * @param stored - what is there
 * @param draft - what is to be written; its revision is that of the stored answer it was made from
 */
export function next(stored: Answer | undefined, draft: Answer): Answer {
  const based = !stored || stored.revision === draft.revision;
  const settled = based ? draft : settle(stored, draft);
  return { ...settled, revision: Math.max(stored?.revision ?? 0, draft.revision) + 1 };
}

/** The answer with one of its other versions in its place, and itself among those. */
export function useOther(answer: Answer, index: number, now: number): Answer {
  const other = answer.others[index];
  if (!other) return answer;
  const { text, at, marks, others, ...rest } = answer;
  const left = [{ text, at, ...(marks && { marks }) }, ...others.filter((_, each) => each !== index)];
  return {
    ...rest,
    text: other.text,
    ...(other.marks && { marks: other.marks }),
    at: now,
    others: distinct(left, other),
  };
}

export const dropOther = (answer: Answer, index: number): Answer => ({
  ...answer,
  others: answer.others.filter((_, each) => each !== index),
});
