import type { Answer } from '../answers/answer.ts';
import { assignmentKey } from '../answers/key.ts';
import type { Submission } from '../answers/submission.ts';
import type { Assignment } from '../assignment/schema.ts';
import type { Asked } from '../student/groups.ts';

/**
 * What a pupil hands in now: every question of the assignment in its order, answered or not.
 * @param link - fragment or query that opens the assignment
 * @param at - now, in milliseconds since 1970
 */
export function submissionOf(
  assignment: Assignment,
  {
    questions,
    answers,
    name,
    link,
    at,
  }: {
    questions: readonly Asked[];
    answers: (id: string) => Answer | undefined;
    name: string;
    link: string;
    at: number;
  },
): Submission {
  const { title, instructions, due, language } = assignment;
  return {
    format: 'assignment-answers',
    version: 1,
    assignment: assignmentKey(assignment),
    title,
    instructions,
    ...(due !== undefined && { due }),
    language,
    link,
    name,
    written: new Date(at).toISOString(),
    answers: questions.map(({ id, text, form, options }) => {
      const answer = answers(id);
      return {
        id,
        question: text ?? answer?.asked ?? '',
        form,
        ...(options.length > 0 && { options }),
        text: answer?.text ?? '',
        ...(answer?.marks && { marks: answer.marks }),
        at: answer?.at ?? 0,
        others: answer?.others ?? [],
      };
    }),
  };
}
