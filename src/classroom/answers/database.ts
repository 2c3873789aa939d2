import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { next, type Answer } from './answer.ts';
import { readAnswer } from './read-answer.ts';
import type { Owner, Pupil, Store } from './store.ts';

interface Schema extends DBSchema {
  answers: { key: [assignment: string, pupil: string, question: string]; value: Owner & { readonly answer: Answer } };
  pupils: {
    key: [assignment: string, pupil: string];
    value: { readonly assignment: string; readonly pupil: string; readonly name: string };
  };
}

/** How long the database may take to open before the page goes on without it, in milliseconds. */
const PATIENCE = 4000;

/** What is written is on the disk before it counts as saved: a power cut loses none of it. */
const STRICT = { durability: 'strict' } as const;

const within = (...parts: readonly string[]): IDBKeyRange => IDBKeyRange.bound([...parts], [...parts, []]);

/**
 * Answers in IndexedDB, one record a question, so that windows do not overwrite each other.
 * @param name - of the database
 */
export function database(name: string): Store {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  const open = (): Promise<IDBPDatabase<Schema>> => {
    const forget = (): void => {
      opened = undefined;
    };
    opened ??= Promise.race([
      openDB<Schema>(name, 1, {
        upgrade(db) {
          db.createObjectStore('answers', { keyPath: ['assignment', 'pupil', 'answer.id'] });
          db.createObjectStore('pupils', { keyPath: ['assignment', 'pupil'] });
        },
        blocking: (_current, _blocked, event) => {
          forget();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: forget,
      }),
      new Promise<never>((_resolve, reject) => {
        setTimeout(() => {
          reject(new Error('The database does not open.'));
        }, PATIENCE);
      }),
    ]).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };

  return {
    async load({ assignment, pupil }) {
      const records = await (await open()).getAll('answers', within(assignment, pupil));
      return records.flatMap(({ answer }) => readAnswer(answer) ?? []);
    },
    async put(owner, draft) {
      const transaction = (await open()).transaction('answers', 'readwrite', STRICT);
      const stored = await transaction.store.get([owner.assignment, owner.pupil, draft.id]);
      const answer = next(stored && readAnswer(stored.answer), draft);
      await Promise.all([transaction.store.put({ ...owner, answer }), transaction.done]);
      return answer;
    },
    async restore(owner, answers) {
      const transaction = (await open()).transaction('answers', 'readwrite', STRICT);
      await Promise.all([...answers.map((answer) => transaction.store.put({ ...owner, answer })), transaction.done]);
    },
    async remove({ assignment, pupil }) {
      const transaction = (await open()).transaction(['answers', 'pupils'], 'readwrite', STRICT);
      await Promise.all([
        transaction.objectStore('answers').delete(within(assignment, pupil)),
        transaction.objectStore('pupils').delete([assignment, pupil]),
        transaction.done,
      ]);
    },
    async pupils(assignment) {
      const records = await (await open()).getAll('pupils', within(assignment));
      return records.map(({ pupil, name: called }): Pupil => ({ id: pupil, name: called }));
    },
    async enter(assignment, { id, name: called }) {
      await (await open()).put('pupils', { assignment, pupil: id, name: called });
    },
  };
}
