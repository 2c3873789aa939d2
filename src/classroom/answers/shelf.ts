import { next, type Answer } from './answer.ts';
import { isRecord, readAnswer } from './read-answer.ts';
import type { Owner, Pupil, Store } from './store.ts';

interface Sheet {
  readonly name: string;
  readonly answers: readonly Answer[];
}

/**
 * Answers in `localStorage`, the second place where they are kept: one text for each pupil and assignment.
 * @param storage - asked for each time, for a browser may refuse it by throwing
 * @param prefix - begins the name of everything kept here
 */
export function shelf(storage: () => Storage, prefix: string): Store {
  const keyOf = ({ assignment, pupil }: Owner): string => `${prefix}:${assignment}:${pupil}`;

  const read = (key: string): Sheet => {
    try {
      const value: unknown = JSON.parse(storage().getItem(key) ?? '{}');
      if (!isRecord(value)) return { name: '', answers: [] };
      const answers = Array.isArray(value['answers'])
        ? value['answers'].flatMap((answer: unknown) => readAnswer(answer) ?? [])
        : [];
      return { name: typeof value['name'] === 'string' ? value['name'] : '', answers };
    } catch (error) {
      if (error instanceof SyntaxError) return { name: '', answers: [] };
      throw error;
    }
  };
  const write = (key: string, sheet: Sheet): void => {
    storage().setItem(key, JSON.stringify(sheet));
  };
  /** Turns what is done at once, or thrown, into a promise. */
  const later = <Value>(work: () => Value): Promise<Value> =>
    new Promise((resolve) => {
      resolve(work());
    });

  return {
    load: (owner) => later(() => read(keyOf(owner)).answers),
    put: (owner, draft) =>
      later(() => {
        const { name, answers } = read(keyOf(owner));
        const answer = next(
          answers.find(({ id }) => id === draft.id),
          draft,
        );
        write(keyOf(owner), { name, answers: [...answers.filter(({ id }) => id !== draft.id), answer] });
        return answer;
      }),
    restore: (owner, answers) =>
      later(() => {
        const { name, answers: kept } = read(keyOf(owner));
        const left = kept.filter(({ id }) => answers.every((answer) => answer.id !== id));
        if (answers.length > 0) write(keyOf(owner), { name, answers: [...left, ...answers] });
      }),
    remove: (owner) =>
      later(() => {
        storage().removeItem(keyOf(owner));
      }),
    pupils: (assignment) =>
      later(() => {
        const start = `${prefix}:${assignment}:`;
        const keys = Array.from({ length: storage().length }, (_, index) => storage().key(index) ?? '');
        return keys
          .filter((key) => key.startsWith(start))
          .map((key): Pupil => ({ id: key.slice(start.length), name: read(key).name || key.slice(start.length) }));
      }),
    enter: (assignment, { id, name }) =>
      later(() => {
        const key = keyOf({ assignment, pupil: id });
        write(key, { name, answers: read(key).answers });
      }),
  };
}
