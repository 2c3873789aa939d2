import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesOf } from '../../support/site.ts';

/** What a build took and made. */
export interface Build {
  readonly seconds: number;
  /** The most memory that any of its Node processes held, in bytes. */
  readonly memory: number;
  readonly pages: number;
  /** Of all files it made, in bytes, not compressed. */
  readonly size: number;
}

/* Each Node process of a build says at its end what it held at most, in KB. */
const WITNESS = `import { appendFileSync } from 'node:fs';
process.on('exit', () => {
  appendFileSync(process.env.BENCH_MEMORY, process.resourceUsage().maxRSS + '\\n');
});
`;

/**
 * Runs a build and measures it.
 * @param folder - the project's
 * @param commands - Node's arguments, one list for each step
 * @param output - where the site comes to lie
 * @throws Error with the end of what the build said when it fails
 */
export function measureBuild(folder: string, commands: readonly (readonly string[])[], output: string): Build {
  const notes = mkdtempSync(path.join(tmpdir(), 'bench-memory-'));
  const witness = path.join(notes, 'witness.mjs');
  const memory = path.join(notes, 'memory');
  writeFileSync(witness, WITNESS);
  writeFileSync(memory, '');
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    BENCH_MEMORY: memory,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${pathToFileURL(witness).href}`,
  };
  const start = performance.now();
  for (const command of commands) {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    });
    if (status !== 0) throw new Error(`The build in ${folder} failed.\n${[stdout, stderr].join('\n').slice(-4000)}`);
  }
  const seconds = (performance.now() - start) / 1000;
  const peaks = readFileSync(memory, 'utf8').split('\n').map(Number);
  rmSync(notes, { recursive: true });
  const files = filesOf(output);
  return {
    seconds,
    memory: Math.max(...peaks) * 1024,
    pages: files.filter((file) => file.endsWith('.html')).length,
    size: files.reduce((size, file) => size + statSync(path.join(output, file)).size, 0),
  };
}
