import type { AstroIntegration } from 'astro';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Cuts the reading face down before the site is built, beside what other integrations
 * set up: stands before those that take long.
 * @param target - folder for its two files
 */
export function readingFace(target: string): AstroIntegration {
  let cut: Promise<unknown> | undefined;
  let isBuild = false;
  return {
    name: 'two-agendas:reading-face',
    hooks: {
      'astro:config:setup'({ command }) {
        isBuild = command === 'build';
        if (command === 'preview') return;
        cut = once(new Worker(new URL('cut.ts', import.meta.url), { workerData: target }), 'exit');
        /* What went wrong is told where it is waited for. */
        cut.catch(() => undefined);
      },
      /* A build wants the face with its first page, dev at once. */
      async 'astro:config:done'() {
        if (!isBuild) await cut;
      },
      async 'astro:build:start'() {
        await cut;
      },
    },
  };
}
