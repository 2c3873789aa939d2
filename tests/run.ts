/**
 * Runs the suites and ends with the sum of all their tests: `N passed, N failed`.
 * `node tests/run.ts` runs every suite, `node tests/run.ts unit content` those named.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judge, stages, suites, sum, type Count, type Suite } from './support/suites.ts';

const reports = mkdtempSync(path.join(tmpdir(), 'two-agendas-'));
const tools = path.resolve('node_modules/.bin');
const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };
const ci = Boolean(process.env['CI']);

/** Runs a program to its end. @param isAlone - whether what it says is shown at once; else when it has ended */
function end(program: string, parameters: readonly string[], env: NodeJS.ProcessEnv, isAlone: boolean) {
  const output = isAlone ? 'inherit' : 'pipe';
  const child = spawn(program, parameters, { stdio: ['ignore', output, output], env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
  return new Promise<{ status: number | null; trouble?: string }>((resolve) => {
    child.on('error', ({ message }) => {
      resolve({ status: null, trouble: message });
    });
    child.on('close', (status, signal) => {
      process.stdout.write(Buffer.concat(said));
      resolve({ status, ...(signal && { trouble: signal }) });
    });
  });
}

async function run({ name, command: [program, ...parameters], count }: Suite, isAlone: boolean): Promise<Count> {
  const report = path.join(reports, `${name}.json`);
  const { status, trouble } = await end(
    program,
    parameters.map((parameter) => parameter.replace('{report}', report)),
    {
      ...process.env,
      PATH: [tools, process.env['PATH']].join(path.delimiter),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
    isAlone,
  );
  if (trouble !== undefined) console.error(`“${program}” did not come to its end: ${trouble}`);
  const told: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  return judge(count && (told === undefined ? NOTHING : count(told)), status === 0, ci);
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`Unknown suite ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const results = new Map<string, { count: Count; seconds: number }>();
async function take(suite: Suite, isAlone: boolean): Promise<void> {
  const start = performance.now();
  console.log(`\n▶ ${suite.name}`);
  const missing = suite.needs !== undefined && (results.get(suite.needs)?.count.failed ?? 0) > 0;
  if (missing) console.log(`Not run: ${suite.needs ?? ''} failed.`);
  const count = missing ? judge(undefined, false, ci) : await run(suite, isAlone);
  results.set(suite.name, { count, seconds: (performance.now() - start) / 1000 });
}
for (const together of stages(suites.filter(({ name }) => names.length === 0 || names.includes(name))))
  await Promise.all(together.map((suite) => take(suite, together.length === 1)));
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const { name } of suites) {
  const result = results.get(name);
  if (!result) continue;
  const { count, seconds } = result;
  const { passed, failed, skipped } = count;
  const sign = failed === 0 ? '✓' : '✗';
  const all = passed + failed + skipped;
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${sign} ${name.padEnd(11)} ${String(passed).padStart(5)} of ${all}${left} (${seconds.toFixed(1)} s)`);
}
const total = sum([...results.values()].map(({ count }) => count));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
