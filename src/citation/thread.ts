/** A thread that writes references. */
import { parentPort } from 'node:worker_threads';
import { reference } from './cite.ts';
import type { Answer, Question } from './soon.ts';

parentPort?.on('message', ({ number, asked }: Question) => {
  parentPort?.postMessage({ number, text: reference(...asked) } satisfies Answer);
});
