import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { collect, collectWhole, type Site } from './collect.ts';
import { WHOLE } from './contents.ts';

/** The worker’s file: at the base path, so that it may answer for all that is below. Its address never changes. */
export const WORKER = 'sw.js';

/** The worker as one script. The same bytes wherever it is made. */
export async function bundle(entry: 'worker' | 'retire'): Promise<string> {
  const input = fileURLToPath(new URL(`worker/${entry}.ts`, import.meta.url));
  const build = await rolldown({
    input,
    platform: 'browser',
    logLevel: 'warn',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await build.generate({ format: 'iife', minify: true, comments: { legal: false } });
  await build.close();
  return output[0].code;
}

const script = (contents: unknown, code: string): string => `const CONTENTS=${JSON.stringify(contents)};\n${code}`;

/**
 * Writes the worker of a finished site, and the list of what it takes to keep all of it.
 * @param folder - of the built site
 * @returns the build’s id and the worker’s size in bytes
 */
export async function writeWorker(folder: string, site: Site): Promise<{ build: string; size: number }> {
  const [contents, code] = await Promise.all([collect(folder, site), bundle('worker')]);
  const build = createHash('sha256').update(JSON.stringify(contents)).update(code).digest('base64url').slice(0, 12);
  const text = script({ build, ...contents }, code);
  writeFileSync(path.join(folder, WORKER), text);
  mkdirSync(path.dirname(path.join(folder, WHOLE)), { recursive: true });
  writeFileSync(path.join(folder, WHOLE), JSON.stringify({ build, ...collectWhole(folder) }));
  return { build, size: Buffer.byteLength(text) };
}

/** Writes a worker that removes itself and what was kept. */
export async function writeRetirement(folder: string, { base }: Pick<Site, 'base'>): Promise<void> {
  writeFileSync(path.join(folder, WORKER), script({ base }, await bundle('retire')));
}
