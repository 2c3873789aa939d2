/**
 * Builds the project again, in another folder, time zone and language and without a cache, and compares every byte with
 * what is in `dist/`:
 *
 *     npm run build && npm run reproducible
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { multiply } from './bench/multiply.ts';
import { dist, filesOf } from './support/site.ts';

/** As unlike most machines as can be: half a day ahead, and İ is the capital of i. */
const ELSEWHERE = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
/** How much of a difference is shown, before and after it. */
const AROUND = 80;

const folder = path.join(mkdtempSync(path.join(tmpdir(), 'again-')), 'another folder');
multiply(folder, 1);
const { status, stdout, stderr } = spawnSync(path.resolve('node_modules/.bin/astro'), ['build'], {
  cwd: folder,
  env: { ...process.env, ...ELSEWHERE },
  encoding: 'utf8',
  maxBuffer: 1024 ** 3,
});
if (status !== 0) throw new Error(`The build failed:\n${stdout.slice(-4000)}${stderr}`);

const again = path.join(folder, 'dist');
const [first, second] = [filesOf(dist), filesOf(again)];
const differences = [...new Set([...first, ...second])].sort().flatMap((file) => {
  if (!first.includes(file)) return [`${file} is only in the second build`];
  if (!second.includes(file)) return [`${file} is only in the first build`];
  const [one, other] = [readFileSync(path.join(dist, file)), readFileSync(path.join(again, file))];
  if (one.equals(other)) return [];
  const at = one.findIndex((byte, index) => byte !== other[index]);
  const part = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, at - AROUND), at + AROUND).toString());
  return [`${file} differs at byte ${at}:\n  ${part(one)}\n  ${part(other)}`];
});
rmSync(path.dirname(folder), { recursive: true });
for (const difference of differences.slice(0, 20)) console.log(difference);
console.log(
  differences.length === 0
    ? `Both builds are the same, byte for byte: ${first.length} files.`
    : `${differences.length} of ${first.length} files differ.`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
