import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '../support/browser.ts';
import type { SearchControls } from '../support/measure.ts';
import { PHONE } from '../support/page.ts';
import { serve } from '../support/serve.ts';
import { kb, median, table } from './figures.ts';
import { PAGEFIND_PAGE } from './pagefind-site.ts';
import { slowLink, type Link } from './slow-link.ts';

const QUERIES = ['maras', 'Chavez', 'why did aerial spraying fail?'];
/** What is asked next, on the same page. */
const NEXT = 'gangs';
/** Each query is asked so often; the medians count. */
const TIMES = 3;
const CPU_SLOWDOWN = 4;
const BUDGET = 130;
/** Goal: the first answer costs at most so many times what it costs with Pagefind’s own interface. */
const MOST = 1.25;
/** Milliseconds after which nothing more comes that a search began. */
const QUIET = 1000;

/** A search interface, and how a reader gets to it. */
interface Interface {
  readonly name: string;
  readonly folder: string;
  /** Where the reader is before. */
  readonly from: string;
  /** Opens search. */
  readonly open: (page: Page, url: string) => Promise<unknown>;
  readonly controls: Pick<SearchControls, 'field' | 'hit'>;
}

interface Step {
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

/** Does something on a page, waits for a hit that was not there before, and measures until then; counts what follows, too. */
async function step(page: Page, link: Link, hit: string, act: () => Promise<unknown>): Promise<Step> {
  const before = link.sent();
  const start = performance.now();
  await act();
  await page.locator(`${hit}:not([data-seen])`).first().waitFor();
  const milliseconds = performance.now() - start;
  await page.waitForTimeout(QUIET);
  await page.waitForLoadState('networkidle');
  const { bytes, requests } = link.sent();
  return { bytes: bytes - before.bytes, requests: requests - before.requests, milliseconds };
}

/** Opens search on a slow phone with an empty cache, asks, and asks another thing. */
async function ask(browser: Browser, one: Interface, link: Link, query: string): Promise<[first: Step, next: Step]> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(new URL(one.from, link.url).href, { waitUntil: 'networkidle' });
  const { field, hit } = one.controls;
  const first = await step(page, link, hit, async () => {
    await one.open(page, link.url);
    await page.locator(field).fill(query);
  });
  await page.locator(hit).evaluateAll((hits) => {
    for (const each of hits) each.setAttribute('data-seen', '');
  });
  const next = await step(page, link, hit, () => page.locator(field).fill(NEXT));
  await context.close();
  return [first, next];
}

const middle = (steps: readonly Step[]): Step => ({
  bytes: median(steps.map(({ bytes }) => bytes)),
  requests: median(steps.map(({ requests }) => requests)),
  milliseconds: median(steps.map(({ milliseconds }) => milliseconds)),
});

/**
 * Prints what the first answer and a later one cost on a slow phone, beside Pagefind’s own interface on the same pages.
 * @param own - folder of the built site
 * @param theirs - folder of its copy with that interface
 */
export async function searchCost(own: string, theirs: string): Promise<void> {
  const interfaces: readonly Interface[] = [
    {
      name: 'this site',
      folder: own,
      from: 'introduction/',
      open: (page) => page.locator('[data-search-open]').first().click(),
      controls: { field: 'dialog[open] input[type="search"]', hit: 'a[data-search-result]' },
    },
    {
      name: 'Pagefind’s',
      folder: theirs,
      from: 'introduction/',
      open: (page, url) => page.goto(new URL(PAGEFIND_PAGE, url).href, { waitUntil: 'commit' }),
      controls: { field: '.pagefind-ui__search-input', hit: '.pagefind-ui__result-link' },
    },
  ];
  console.log(
    `\nAnswers on a phone (slow 4G, CPU ${CPU_SLOWDOWN} times slower), medians of ${TIMES}, KB after Brotli 11.`,
  );
  console.log('The first: from opening search, its interface included, the query typed at once. Then another query.');
  console.log('Pagefind’s own interface works in a worker, which the slower CPU leaves out.\n');
  const row = table(44, 11);
  row('', 'first KB', 'requests', 'ms', 'next KB', 'requests', 'ms');
  const browser = await chromium.launch(launchOptions());
  const firsts = new Map<string, Step[]>();
  for (const one of interfaces) {
    const site = await serve(one.folder, '/');
    const link = await slowLink(site.url);
    for (const query of QUERIES) {
      const asked: [Step, Step][] = [];
      while (asked.length < TIMES) asked.push(await ask(browser, one, link, query));
      const first = middle(asked.map(([step]) => step));
      const next = middle(asked.map(([, step]) => step));
      firsts.set(one.name, [...(firsts.get(one.name) ?? []), first]);
      row(
        `${one.name}, ${query}`,
        ...[first, next].flatMap(({ bytes, requests, milliseconds }) => [
          kb(bytes),
          String(requests),
          milliseconds.toFixed(0),
        ]),
      );
    }
    await link.stop();
    await site.stop();
  }
  await browser.close();
  const [ours = [], theirOwn = []] = interfaces.map(({ name }) => firsts.get(name));
  const ratio = (of: (step: Step) => number): string =>
    Math.max(...ours.map((step, index) => of(step) / of(theirOwn[index] ?? step))).toFixed(2);
  console.log(`\nBudget of the first answer: ${BUDGET} KB. At most ${MOST} times Pagefind’s own: it is`);
  console.log(
    `at most ${ratio(({ bytes }) => bytes)} times its bytes and ${ratio(({ milliseconds }) => milliseconds)} times its milliseconds.`,
  );
}
