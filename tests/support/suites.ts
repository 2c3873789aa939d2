import { z } from 'astro/zod';

/** How the tests of a suite ended. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One suite of `npm test`: a command, and how its tests are counted. */
export interface Suite {
  readonly name: string;
  /** Program and arguments; `{report}` stands for the file that `count` reads. */
  readonly command: readonly [string, ...string[]];
  /** Reads the report; a suite without one is a single test that passes when its command does. */
  readonly count?: (report: unknown) => Count;
  /** The suite that must have passed before: there is nothing to test without. */
  readonly needs?: string;
  /** Whether it runs at the same time as the suite before it: neither fills a small machine by itself. */
  readonly isBeside?: true;
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

/** Counts the tests in a report of Vitest's JSON reporter. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

/** Counts what says its count itself. */
export const countPlain = (report: unknown): Count =>
  z.object({ passed: z.int(), failed: z.int(), skipped: z.int() }).parse(report);

/** Counts the tests in a report of Playwright's JSON reporter; one that passed only on a second try has failed. */
export function countPlaywright(report: unknown): Count {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * What a suite adds to the sum.
 * @param count - what its report says; undefined for a suite that is a single test
 * @param succeeded - whether its command did
 * @param ci - in CI a skipped test has failed
 * @returns never zero tests, and never only passed ones when the command failed
 */
export function judge(count: Count | undefined, succeeded: boolean, ci: boolean): Count {
  const { passed, failed, skipped } = count ?? { passed: Number(succeeded), failed: 0, skipped: 0 };
  const all = { passed, failed: failed + (ci ? skipped : 0), skipped: ci ? 0 : skipped };
  const untold = all.failed === 0 && (!succeeded || all.passed + all.skipped === 0);
  return untold ? { ...all, failed: 1 } : all;
}

/** The sum of several counts. */
export const sum = (counts: Iterable<Count>): Count =>
  [...counts].reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

const vitest = (project: string): Suite => ({
  name: project,
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json={report}',
  ],
  count: countVitest,
});

const playwright = (project: string): Suite => ({
  name: project,
  command: ['playwright', 'test', `--project=${project}`, '--reporter=dot,json'],
  count: countPlaywright,
  needs: 'build',
});

/** All suites of `npm test`, in order: the quick ones first. */
export const suites: readonly Suite[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'check'] },
  { name: 'format', command: ['prettier', '--check', '.'], isBeside: true },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { ...vitest('unit'), isBeside: true },
  vitest('content'),
  vitest('second-book'),
  vitest('mistakes'),
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'html', command: ['node', 'tests/validate.ts', '{report}'], count: countPlain, needs: 'build' },
  { ...vitest('search'), needs: 'build' },
  { name: 'again', command: ['node', 'tests/reproducible.ts'], needs: 'build' },
  playwright('e2e'),
  playwright('a11y'),
  { ...vitest('firefox'), needs: 'build' },
  { ...vitest('webkit'), needs: 'build' },
];

/** Suites in the order they run in, those together that run at the same time. */
export function stages(chosen: readonly Suite[]): Suite[][] {
  const together: Suite[][] = [];
  for (const suite of chosen) {
    if (suite.isBeside && together.length > 0) together.at(-1)?.push(suite);
    else together.push([suite]);
  }
  return together;
}
