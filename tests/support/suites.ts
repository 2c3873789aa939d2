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

/** A file or a block of tests in a report of Playwright's. */
interface Block {
  readonly suites?: readonly Block[] | undefined;
  readonly specs: readonly { readonly tests: readonly Tries[] }[];
}

/** A test in such a report, with each time it was tried. */
interface Tries {
  readonly status: string;
  readonly results: readonly { readonly status: string }[];
}

const block: z.ZodType<Block> = z.object({
  specs: z.array(
    z.object({
      tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ status: z.string() })) })),
    }),
  ),
  get suites() {
    return z.array(block).optional();
  },
});

const testsIn = ({ specs, suites: inner = [] }: Block): Tries[] => [
  ...specs.flatMap(({ tests }) => tests),
  ...inner.flatMap(testsIn),
];

/** Counts what says its count itself. */
export const countPlain = (report: unknown): Count =>
  z.object({ passed: z.int(), failed: z.int(), skipped: z.int() }).parse(report);

/**
 * Counts the tests in a report of Playwright's JSON reporter. One that passed only on a second try has failed, unless
 * all that was wrong with the first was that its time ran out: a machine that stands still says nothing of the site.
 */
export function countPlaywright(report: unknown): Count {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  const again = z
    .object({ suites: z.array(block) })
    .parse(report)
    .suites.flatMap(testsIn)
    .filter(
      ({ status, results }) =>
        status === 'flaky' && results.slice(0, -1).every(({ status: end }) => end === 'timedOut'),
    );
  return { passed: expected + again.length, failed: unexpected + flaky - again.length, skipped };
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
