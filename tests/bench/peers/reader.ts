import type { Browser } from '@playwright/test';
import { measureSearch, measureVisit } from '../../support/measure.ts';
import { kb, mean, table } from '../figures.ts';
import type { PlainChapter } from './chapters.ts';
import type { Generator } from './generator.ts';

const QUERIES = ['deportation', 'police', 'coca'];
const row = table(30, 15);

/** A site that can be visited. */
export interface Served {
  readonly generator: Generator;
  readonly url: string;
}

/** Why something could not be measured. */
export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Prints what a first visit costs on each site: on average, and to one chapter.
 * @param sample - the one
 */
export async function visits(
  browser: Browser,
  sites: readonly Served[],
  chapters: readonly PlainChapter[],
  sample: PlainChapter,
): Promise<void> {
  console.log(`\nFirst visit to a chapter: KB after Brotli 11, before the reader’s first touch\n`);
  row('', 'mean KB', 'requests', 'one: KB', 'HTML', 'CSS', 'script', 'fonts', 'requests');
  for (const { generator, url } of sites) {
    const visit = (chapter: PlainChapter) => measureVisit(browser, new URL(generator.address(chapter), url).href);
    const all: Awaited<ReturnType<typeof visit>>[] = [];
    for (const chapter of chapters) all.push(await visit(chapter));
    const one = await visit(sample);
    row(
      generator.name,
      kb(mean(all.map(({ total }) => total))),
      mean(all.map(({ requests }) => requests)).toFixed(1),
      ...[one.total, one.bytes.html, one.bytes.css, one.bytes.script, one.bytes.font].map((bytes) => kb(bytes)),
      String(one.requests),
    );
  }
  console.log(`\nOne: ${sample.id}. This site’s chapters have their charts and a reading face, the others neither.`);
}

/** Prints what the first answer of each site's search costs. */
export async function searches(browser: Browser, sites: readonly Served[], sample: PlainChapter): Promise<void> {
  console.log('\nFirst answer of search: KB after Brotli 11 and requests, from opening search to an answer; and');
  console.log('with the visit, since some fetch their search interface ahead\n');
  row('', ...QUERIES.flatMap((query) => [`“${query}”`, 'requests', 'with visit']));
  for (const { generator, url } of sites) {
    const address = new URL(generator.address(sample), url).href;
    const cells: string[] = [];
    for (const query of QUERIES) {
      try {
        const answer = await measureSearch(browser, address, generator.search, query);
        cells.push(kb(answer.bytes), String(answer.requests), kb(answer.together));
      } catch (error) {
        cells.push(`  left out: ${reason(error)}`);
      }
    }
    row(generator.name, ...cells);
  }
}
