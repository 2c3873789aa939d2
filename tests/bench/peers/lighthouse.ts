import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** What Lighthouse says of a page on its slow phone. */
export interface Report {
  /** Out of 100. */
  readonly scores: Readonly<Record<string, number>>;
  /** Largest contentful paint, in milliseconds. */
  readonly paint: number;
  /** Total blocking time, in milliseconds. */
  readonly blocked: number;
}

/** The parts of Lighthouse's own report that are printed. */
interface Outcome {
  categories: Record<string, { title: string; score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

/**
 * Lets Lighthouse look at a page.
 * @param modules - the folder whose `node_modules` has it
 * @param chrome - a whole Chrome or Chromium
 * @throws Error when it cannot
 */
export async function lighthouse(modules: string, chrome: string, url: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      path.join(modules, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--chrome-flags=--headless=new${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`,
    ],
    { env: { ...process.env, CHROME_PATH: chrome }, maxBuffer: 1024 ** 3, timeout: 120_000 },
  );
  /* Lighthouse's types would need the package in this project. */
  const { categories, audits } = JSON.parse(stdout) as Outcome;
  return {
    scores: Object.fromEntries(
      Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
    ),
    paint: audits['largest-contentful-paint']?.numericValue ?? NaN,
    blocked: audits['total-blocking-time']?.numericValue ?? NaN,
  };
}
