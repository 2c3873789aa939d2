/**
 * This site beside Starlight, VitePress and a bare Astro floor, in one run on one machine, all made of the same
 * chapters' words: what a reader's first visit and first search cost, and how builds grow. Figures, never a test.
 */
import { chromium, type Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, tmpdir } from 'node:os';
import path from 'node:path';
import { candidates, launchOptions, thisMachine } from '../../support/browser.ts';
import { measureSearch, measureVisit } from '../../support/measure.ts';
import { serve } from '../../support/serve.ts';
import { dist } from '../../support/site.ts';
import { chapterAddresses } from '../chapter-addresses.ts';
import type { Build } from './build.ts';
import { copiesOf, plainChapters, type PlainChapter } from './chapters.ts';
import { generators, packages, type Generator } from './generators.ts';
import { lighthouse } from './lighthouse.ts';

/** The chapter that is looked at by itself, and what is searched there. */
const SAMPLE = 'us-perspective/drugs';
const QUERIES = ['deportation', 'police', 'coca'];
/** How many of each chapter: about 12, 120 and 1,200 chapters with this book's. */
const COPIES = { usual: [1, 7], large: [1, 7, 70] };
const LIGHTHOUSE = '13.5.0';

const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
const mb = (bytes: number): string => (bytes / 1024 ** 2).toFixed(1);
const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

function row(first: string, ...cells: readonly string[]): void {
  console.log(first.padEnd(30) + cells.map((cell) => cell.padStart(13)).join(''));
}

/** Why something could not be measured. */
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Installs packages into a folder of their own. @returns whether it succeeded */
function install(folder: string, wanted: Readonly<Record<string, string>>): boolean {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const names = Object.entries(wanted).map(([name, version]) => `${name}@${version}`);
  const options = ['--prefix', folder, '--save-exact', '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync('npm', ['install', ...options, ...names], { cwd: folder, stdio: 'inherit' }).status === 0;
}

/** Version of a package in a `node_modules`. */
function versionOf(modules: string, name: string): string {
  const file = path.join(modules, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

interface Served {
  readonly generator: Generator;
  readonly url: string;
}

/** Prints what a first visit costs on each site: on average, and to one chapter. */
async function visits(browser: Browser, sites: readonly Served[], chapters: readonly PlainChapter[]): Promise<void> {
  console.log(`\nFirst visit to a chapter: KB after Brotli 11, before the reader’s first touch\n`);
  row('', 'mean KB', 'requests', 'one: KB', 'HTML', 'CSS', 'script', 'fonts', 'requests');
  for (const { generator, url } of sites) {
    const seen = new Map<string, Awaited<ReturnType<typeof measureVisit>>>();
    for (const chapter of chapters) {
      seen.set(chapter.id, await measureVisit(browser, new URL(generator.address(chapter), url).href));
    }
    const all = [...seen.values()];
    const one = seen.get(SAMPLE);
    if (!one) throw new Error(`There is no chapter ${SAMPLE}.`);
    row(
      generator.name,
      kb(mean(all.map(({ total }) => total))),
      mean(all.map(({ requests }) => requests)).toFixed(1),
      ...[one.total, one.bytes.html, one.bytes.css, one.bytes.script, one.bytes.font].map(kb),
      String(one.requests),
    );
  }
  console.log(`\nOne: ${SAMPLE}. This site’s chapters have their charts and a reading face, the others neither.`);
}

/** Prints what the first answer of each site's search costs. */
async function searches(browser: Browser, sites: readonly Served[], sample: PlainChapter): Promise<void> {
  console.log('\nFirst answer of search: KB after Brotli 11 and requests, from opening search to an answer; and');
  console.log('with the visit, since some fetch their search interface ahead\n');
  row('', ...QUERIES.flatMap((query) => [`“${query}”`, 'requests', 'with visit']));
  for (const { generator, url } of sites) {
    const { search } = generator;
    if (!search) continue;
    const cells: string[] = [];
    for (const query of QUERIES) {
      try {
        const answer = await measureSearch(browser, new URL(generator.address(sample), url).href, search, query);
        cells.push(kb(answer.bytes), String(answer.requests), kb(answer.together));
      } catch (error) {
        cells.push(`  left out: ${reason(error)}`);
      }
    }
    row(generator.name, ...cells);
  }
}

/** Prints what Lighthouse says of one chapter on each site, or why it says nothing. */
async function lighthouseFigures(folder: string, sites: readonly Served[], sample: PlainChapter): Promise<void> {
  const machine = thisMachine();
  const named = machine.env['CHROME_PATH'];
  const whole = [...(named === undefined ? [] : [named]), ...candidates(machine)].find(
    (file) => !file.endsWith('headless-shell') && machine.exists(file),
  );
  if (whole === undefined) {
    console.log('\nLighthouse: left out, it needs a whole Chrome or Chromium (CHROME_PATH names one).');
    return;
  }
  if (!install(folder, { lighthouse: LIGHTHOUSE })) {
    console.log('\nLighthouse: left out, it could not be installed.');
    return;
  }
  console.log(`\nLighthouse ${LIGHTHOUSE} on ${SAMPLE}, as a slow phone\n`);
  let isHeaded = false;
  for (const { generator, url } of sites) {
    try {
      const { scores, paint, blocked } = await lighthouse(folder, whole, new URL(generator.address(sample), url).href);
      if (!isHeaded) row('', ...Object.keys(scores).map((score) => score.slice(0, 12)), 'LCP ms', 'TBT ms');
      isHeaded = true;
      row(generator.name, ...Object.values(scores).map(String), paint.toFixed(0), blocked.toFixed(0));
    } catch (error) {
      row(generator.name, `  left out: ${reason(error)}`);
    }
  }
}

/** Prints one line of the builds. */
function buildRow(generator: Generator, chapters: number, { seconds, memory, pages, size }: Build): void {
  row(generator.name, String(chapters), String(pages), seconds.toFixed(1), mb(size), mb(memory).replace(/\..*/u, ''));
}

/** Measures and prints all of it. @param size - `large` for 1,200 chapters too, which takes long */
export async function peers(size: keyof typeof COPIES): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bench-peers-'));
  const browser = await chromium.launch(launchOptions());
  const stops: (() => Promise<void>)[] = [];
  try {
    const modules = path.join(scratch, 'peers');
    if (!install(modules, { ...packages, astro: versionOf('.', 'astro') })) {
      throw new Error('The peers could not be installed: the benchmark needs a package registry.');
    }
    const versions = ['astro', ...Object.keys(packages), 'pagefind'].map(
      (name) => `${name} ${versionOf(modules, name)}`,
    );
    const [cpu] = cpus();
    console.log('\nThis site beside others, made of the same chapters’ words\n');
    console.log(`${versions.join(', ')}; Chromium ${browser.version()}; Node ${process.version}`);
    console.log(`${cpus().length} × ${cpu?.model.trim() ?? 'processor'}, ${platform()} ${arch()}`);

    const site = await serve(dist, '/');
    stops.push(site.stop);
    const chapters = await plainChapters(browser, site.url, chapterAddresses());
    const sample = chapters.find(({ id }) => id === SAMPLE);
    if (!sample) throw new Error(`There is no chapter ${SAMPLE}.`);

    const everything = [generators.ours, generators.oursPagesOnly, ...generators.peers];
    const make = (generator: Generator, copies: number, many: readonly PlainChapter[]) => {
      /* Below the peers' folder, so that their packages are found. */
      const folder = path.join(modules, `${everything.indexOf(generator)}-${copies}`);
      try {
        const build = generator.build(folder, modules, many, copies);
        const print = () => {
          buildRow(generator, many.length, build);
        };
        return { folder, print, isBuilt: true };
      } catch (error) {
        const print = () => {
          row(generator.name, String(many.length), `  left out: ${reason(error)}`);
        };
        return { folder, print, isBuilt: false };
      }
    };

    const sites: Served[] = [{ generator: generators.ours, url: site.url }];
    const printed: (() => void)[] = [];
    for (const generator of everything) {
      const { folder, print, isBuilt } = make(generator, 1, chapters);
      printed.push(print);
      if (!isBuilt || !generators.peers.includes(generator)) continue;
      const { url, stop } = await serve(path.join(folder, generator.output), '/');
      stops.push(stop);
      sites.push({ generator, url });
    }
    await visits(browser, sites, chapters);
    await searches(browser, sites, sample);
    await lighthouseFigures(path.join(scratch, 'lighthouse'), sites, sample);

    console.log('\nBuild from a cold cache, by number of chapters; memory is that of the largest Node process\n');
    row('', 'chapters', 'pages', 'seconds', 'MB output', 'MB memory');
    for (const print of printed) print();
    for (const copies of COPIES[size].slice(1)) {
      for (const generator of everything) {
        const { folder, print } = make(generator, copies, copiesOf(chapters, copies));
        print();
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } finally {
    await Promise.all(stops.map((stop) => stop()));
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}
