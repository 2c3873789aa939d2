import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { candidates, thisMachine } from '../../support/browser.ts';
import { table } from '../figures.ts';
import type { PlainChapter } from './chapters.ts';
import { install } from './packages.ts';
import { reason, type Served } from './reader.ts';

const VERSION = '13.5.0';
const row = table(30, 15);

/** What Lighthouse says of a page on its slow phone. */
interface Report {
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
async function lighthouse(modules: string, chrome: string, url: string): Promise<Report> {
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

/**
 * Prints what Lighthouse says of one chapter on each site, or why it says nothing.
 * @param folder - to install it in
 */
export async function lighthouseFigures(folder: string, sites: readonly Served[], sample: PlainChapter): Promise<void> {
  const machine = thisMachine();
  const named = machine.env['CHROME_PATH'];
  const whole = [...(named === undefined ? [] : [named]), ...candidates(machine)].find(
    (file) => !file.endsWith('headless-shell') && machine.exists(file),
  );
  if (whole === undefined) {
    console.log('\nLighthouse: left out, it needs a whole Chrome or Chromium (CHROME_PATH names one).');
    return;
  }
  if (!install(folder, { lighthouse: VERSION })) {
    console.log('\nLighthouse: left out, it could not be installed.');
    return;
  }
  console.log(`\nLighthouse ${VERSION} on ${sample.id}, as a slow phone\n`);
  let isHeaded = false;
  for (const { generator, url } of sites) {
    try {
      const { scores, paint, blocked } = await lighthouse(folder, whole, new URL(generator.address(sample), url).href);
      if (!isHeaded) row('', ...Object.keys(scores).map((score) => score.slice(0, 14)), 'LCP ms', 'TBT ms');
      isHeaded = true;
      row(generator.name, ...Object.values(scores).map(String), paint.toFixed(0), blocked.toFixed(0));
    } catch (error) {
      row(generator.name, `  left out: ${reason(error)}`);
    }
  }
}
