import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { mb, table } from '../figures.ts';
import type { Build } from './build.ts';
import type { PlainChapter } from './chapters.ts';
import type { Generator } from './generator.ts';
import { reason } from './reader.ts';

const row = table(30, 15);

/** How a generator built a number of chapters. */
export interface Built {
  readonly generator: Generator;
  readonly chapters: number;
  /** Where its project is. */
  readonly folder: string;
  /** What it took; or why there is nothing. */
  readonly outcome: Build | Error;
}

/**
 * Builds chapters from a cold cache, several times; the build of middle length counts.
 * @param modules - the folder whose `node_modules` has the peers
 * @param chapters - copies included
 * @param copies - how many of each chapter
 */
export function buildWith(
  generator: Generator,
  modules: string,
  chapters: readonly PlainChapter[],
  copies: number,
  times: number,
): Built {
  /* Below the peers' folder, so that their packages are found. */
  const folder = path.join(modules, `${generator.name.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}-${copies}`);
  const built = { generator, chapters: chapters.length, folder };
  try {
    const all = Array.from({ length: times }, (_, before) => {
      /* Put aside, not removed: where many files have just been removed, many new ones take ten times as long. */
      if (existsSync(folder)) renameSync(folder, `${folder}.${before}`);
      return generator.build(folder, modules, chapters, copies);
    }).sort((a, b) => a.seconds - b.seconds);
    return { ...built, outcome: all[times >> 1] ?? new Error('not built') };
  } catch (error) {
    return { ...built, outcome: new Error(reason(error)) };
  }
}

/** Prints what the columns of `printBuilds` are. @param times - how often the fewest chapters were built */
export function printBuildHead(times: number): void {
  console.log('\nBuild from a cold cache, by number of chapters; memory is that of the largest Node process.');
  console.log(`The fewest chapters are built ${times} times, the build of middle length counts; the others once.`);
  console.log('The last column: how many times what Starlight takes for as many chapters.\n');
  row('', 'chapters', 'pages', 'seconds', 'ms a chapter', 'MB output', 'MB memory', '× Starlight');
}

const secondsOf = ({ outcome }: Built): number => (outcome instanceof Error ? NaN : outcome.seconds);

/**
 * Prints builds of as many chapters.
 * @param measure - the one whose time is the measure of the others
 */
export function printBuilds(builds: readonly Built[], measure: Generator): void {
  const unit = builds.find(({ generator }) => generator === measure);
  for (const built of builds) {
    const { generator, chapters, outcome } = built;
    if (outcome instanceof Error) {
      row(generator.name, String(chapters), `  left out: ${outcome.message}`);
      continue;
    }
    const { seconds, memory, pages, size } = outcome;
    const each = ((seconds * 1000) / chapters).toFixed(0);
    const share = unit === undefined ? NaN : seconds / secondsOf(unit);
    const counts = [chapters, pages].map(String);
    row(generator.name, ...counts, seconds.toFixed(1), each, mb(size), mb(memory, 0), share.toFixed(2));
  }
}
