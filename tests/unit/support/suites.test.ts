import { describe, expect, it } from 'vitest';
import { countPlain, countPlaywright, countVitest, judge, stages, suites, sum } from '../../support/suites.ts';

const all = { passed: 3, failed: 0, skipped: 0 };

describe('judge', () => {
  it('takes a suite that is one test by its command', () => {
    expect(judge(undefined, true, true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(judge(undefined, false, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes a suite with a report by its tests', () => {
    expect(judge(all, true, true)).toEqual(all);
    expect(judge({ passed: 2, failed: 1, skipped: 0 }, false, true)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it('lets no suite pass with no test', () => {
    expect(judge({ passed: 0, failed: 0, skipped: 0 }, true, false).failed).toBe(1);
  });

  it('lets no suite pass whose command failed', () => {
    expect(judge(all, false, false)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('counts a skipped test as failed in CI only', () => {
    const skipped = { passed: 2, failed: 0, skipped: 1 };
    expect(judge(skipped, true, true)).toEqual({ passed: 2, failed: 1, skipped: 0 });
    expect(judge(skipped, true, false)).toEqual(skipped);
  });
});

describe('reports', () => {
  it('are read from Vitest', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, success: false };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('are read from Playwright', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2, duration: 1 }, suites: [] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('forgive a first try whose time ran out, and no other', () => {
    const tried = (...ends: string[]) => ({
      tests: [{ status: 'flaky', results: ends.map((status) => ({ status })) }],
    });
    const suites = [
      { specs: [tried('failed', 'passed')], suites: [{ specs: [tried('timedOut', 'passed')] }] },
      { specs: [tried('timedOut', 'failed', 'passed')] },
    ];
    const report = { stats: { expected: 5, unexpected: 1, flaky: 3, skipped: 0 }, suites };
    expect(countPlaywright(report)).toEqual({ passed: 6, failed: 3, skipped: 0 });
  });

  it('are read from those that count themselves', () => {
    expect(countPlain({ passed: 5, failed: 1, skipped: 2 })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('are refused when they are something else', () => {
    expect(() => countPlain({})).toThrow();
    expect(() => countVitest({})).toThrow();
    expect(() => countPlaywright({})).toThrow();
  });
});

describe('sum', () => {
  it('adds up', () => {
    expect(sum([all, { passed: 1, failed: 2, skipped: 4 }])).toEqual({ passed: 4, failed: 2, skipped: 4 });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('suites', () => {
  it('run alone or beside the one before, none lost, and beside none that they need', () => {
    expect(stages(suites).flat()).toEqual(suites);
    expect(stages([]).length).toBe(0);
    const [first, second, third] = suites;
    if (!first || !second || !third) throw new Error('There are too few suites.');
    expect(stages([second])).toEqual([[second]]);
    expect(stages([first, { ...second, isBeside: true }, third])).toEqual([
      [first, { ...second, isBeside: true }],
      [third],
    ]);
    for (const together of stages(suites))
      for (const { needs } of together) expect(together.map(({ name }) => name)).not.toContain(needs);
  });

  it('come after what they need', () => {
    suites.forEach(({ needs }, index) => {
      if (needs) expect(suites.slice(0, index).map(({ name }) => name)).toContain(needs);
    });
  });
});
