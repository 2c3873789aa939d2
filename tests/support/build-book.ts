import { spawn } from 'node:child_process';
import path from 'node:path';

/** How a build ended, and what it said, without colours and the clock’s lines. */
export interface Built {
  readonly succeeded: boolean;
  readonly said: string;
}

/* Each line of the builder itself begins with the time. */
const OWN_LINE = /^\d\d:\d\d:\d\d .*$/gmu;

/** What a program needs to run in a project as an author runs it: no colours, not in CI. */
export const asAuthor = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [path.resolve('node_modules/.bin'), process.env['PATH']].join(path.delimiter),
  NO_COLOR: '1',
  CI: '',
  NODE_ENV: 'production',
  VITEST: '',
  ASTRO_TELEMETRY_DISABLED: '1',
  ...more,
});

/** Builds a project into its `dist`, as `npm run build` does. */
export async function buildBook(project: string, more?: Readonly<Record<string, string>>): Promise<Built> {
  const build = spawn('astro', ['build'], { cwd: project, env: asAuthor(more), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  build.stdout.on('data', (text: Buffer) => (output += text.toString()));
  build.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const status = await new Promise<number | null>((resolve) => build.once('close', resolve));
  return { succeeded: status === 0, said: output.replaceAll(OWN_LINE, '').trim() };
}
