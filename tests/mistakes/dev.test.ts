import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asAuthor } from '../support/build-book.ts';
import { makeMistake } from '../support/make-mistake.ts';
import { projectOfSecondBook } from '../support/second-book.ts';

const file = 'content/glossary/en/cholera.yaml';
const broken = { file, change: ['kind: concept', 'kind: concpet'] } as const;
const mended = { file, change: ['kind: concpet', 'kind: concept'] } as const;
const message = `${file}\n  line 2: “kind”: expected one of actor, place, program, concept, found “concpet”; did you mean “concept”?`;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

let project = '';
let server: ChildProcess | undefined;
let said = '';
let url = '';
/** Serves the book as `npm run dev` does. */
async function serveDev(): Promise<void> {
  const port = await freePort();
  url = `http://localhost:${port}/glossary/cholera/`;
  said = '';
  const process = spawn('astro', ['dev', '--port', String(port)], {
    cwd: project,
    env: asAuthor({ NODE_ENV: 'development' }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  server = process;
}
async function stop(): Promise<void> {
  const process = server;
  server = undefined;
  if (process?.pid === undefined || process.exitCode !== null) return;
  const closed = new Promise((resolve) => process.once('close', resolve));
  globalThis.process.kill(-process.pid, 'SIGTERM');
  await closed;
}

/** Asks for the page until it is as it should be. */
async function until(isRight: (status: number, text: string) => boolean): Promise<void> {
  let last = '';
  for (const end = Date.now() + 75_000; Date.now() < end;) {
    try {
      const response = await fetch(url, { headers: { accept: 'text/html' } });
      const text = await response.text();
      if (isRight(response.status, text)) return;
      last = `${response.status} ${text.slice(0, 400)}`;
    } catch {
      last = 'no answer';
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The page did not come; last: ${last}\n${said}`);
}

beforeAll(() => {
  project = projectOfSecondBook();
});
afterAll(async () => {
  await stop();
  rmSync(project, { recursive: true });
}, 60_000);

it(
  'dev shows the same message, at the start or later, and goes on when it is mended',
  { timeout: 300_000 },
  async () => {
    makeMistake(project, broken);
    await serveDev();
    await until((status, text) => status === 500 && text.includes(message));
    expect(said).toContain(message);

    makeMistake(project, mended);
    await until((status, text) => status === 200 && text.includes('A disease of the bowels'));
    expect(said).toContain('all is well again');

    said = '';
    makeMistake(project, broken);
    await until((status, text) => status === 500 && text.includes(message));
    expect(said).toContain(message);

    makeMistake(project, mended);
    await until((status, text) => status === 200 && text.includes('A disease of the bowels'));
  },
);
