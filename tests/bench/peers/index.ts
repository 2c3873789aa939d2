/**
 * This site beside Starlight, VitePress and a bare Astro floor, in one run on one machine, all made of the same
 * chapters' words: what a reader's first visit and first search cost, and how builds grow. Figures, never a test.
 */
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { arch, cpus, platform, tmpdir } from 'node:os';
import path from 'node:path';
import { launchOptions } from '../../support/browser.ts';
import { serve } from '../../support/serve.ts';
import { dist } from '../../support/site.ts';
import { chapterAddresses } from '../chapter-addresses.ts';
import { buildWith, printBuildHead, printBuilds, type Built } from './builds.ts';
import { copiesOf, plainChapters } from './chapters.ts';
import type { Generator } from './generator.ts';
import { peers as others } from './generators.ts';
import { lighthouseFigures } from './lighthouse.ts';
import { own } from './ours.ts';
import { install, packages, versionOf } from './packages.ts';
import { searches, visits, type Served } from './reader.ts';

/** The chapter that is looked at by itself. */
const SAMPLE = 'us-perspective/drugs';
/** How many of each chapter, about 12, 120 and 1,200 with this book's; and how often each is built. */
const SCALES = { usual: [1, 7], large: [1, 7, 70] };
const TIMES = 3;
const [ours] = own;
const [starlight] = others;
const everything: readonly Generator[] = [...own, ...others];

/** Prints with what, in which browser and on which machine. */
function introduce(modules: string, browser: string): void {
  const versions = Object.keys(packages).map((name) => `${name} ${versionOf(modules, name)}`);
  const [cpu] = cpus();
  console.log('\nThis site beside others, made of the same chapters’ words\n');
  console.log(`${versions.join(', ')}; Chromium ${browser}; Node ${process.version}`);
  console.log(`${cpus().length} × ${cpu?.model.trim() ?? 'processor'}, ${platform()} ${arch()}`);
}

/** Measures and prints all of it. @param size - `large` for 1,200 chapters too, which takes long */
export async function peers(size: keyof typeof SCALES): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bench-peers-'));
  const browser = await chromium.launch(launchOptions());
  const stops: (() => Promise<void>)[] = [];
  const start = async (folder: string): Promise<string> => {
    const { url, stop } = await serve(folder, '/');
    stops.push(stop);
    return url;
  };
  try {
    const modules = path.join(scratch, 'peers');
    if (!install(modules, packages)) {
      throw new Error('The peers could not be installed: the benchmark needs a package registry.');
    }
    introduce(modules, browser.version());

    const url = await start(dist);
    const sites: Served[] = [{ generator: ours, url }];
    const chapters = await plainChapters(browser, url, chapterAddresses());
    const sample = chapters.find(({ id }) => id === SAMPLE);
    if (!sample) throw new Error(`There is no chapter ${SAMPLE}.`);

    const [once = 1, ...more] = SCALES[size];
    const built: Built[] = [];
    for (const generator of everything) {
      const one = buildWith(generator, modules, chapters, once, TIMES);
      built.push(one);
      if (!others.includes(generator) || one.outcome instanceof Error) continue;
      sites.push({ generator, url: await start(path.join(one.folder, generator.output)) });
    }
    await visits(browser, sites, chapters, sample);
    await searches(browser, sites, sample);
    await lighthouseFigures(path.join(scratch, 'lighthouse'), sites, sample);

    printBuildHead(TIMES);
    printBuilds(built, starlight);
    for (const copies of more) {
      const many = everything.map((generator) => buildWith(generator, modules, copiesOf(chapters, copies), copies, 1));
      printBuilds(many, starlight);
    }
  } finally {
    await Promise.all(stops.map((stop) => stop()));
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}
