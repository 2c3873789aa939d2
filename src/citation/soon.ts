import { Worker } from 'node:worker_threads';
import { reference } from './cite.ts';

/** What a reference is asked for with. */
export type Asked = Parameters<typeof reference>;

/** A question to the thread, and its answer. */
export interface Question {
  readonly number: number;
  readonly asked: Asked;
}
export interface Answer {
  readonly number: number;
  readonly text: string;
}

type Write = (...asked: Asked) => Promise<string>;

/* Pages have modules of their own. */
const shared = globalThis as { [KEY]?: Write | undefined };
const KEY = Symbol.for('two-agendas:references');

/**
 * Begins a thread that writes references from now on: each takes some milliseconds, in which pages can be made.
 * Ends with the program.
 */
export function beginReferences(): void {
  const thread = new Worker(new URL('thread.ts', import.meta.url));
  const waiting = new Map<number, PromiseWithResolvers<string>>();
  let number = 0;
  thread.unref();
  thread.on('message', ({ number: answered, text }: Answer) => {
    waiting.get(answered)?.resolve(text);
    waiting.delete(answered);
    if (waiting.size === 0) thread.unref();
  });
  thread.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    shared[KEY] = undefined;
  });
  shared[KEY] = (...asked) => {
    const answer = Promise.withResolvers<string>();
    waiting.set(++number, answer);
    thread.ref();
    thread.postMessage({ number, asked } satisfies Question);
    return answer.promise;
  };
}

/** {@link reference}, written in the thread where there is one. */
export const referenceSoon: Write = (...asked) => shared[KEY]?.(...asked) ?? Promise.resolve(reference(...asked));
