import type { Browser, Page } from '@playwright/test';
import { brotliCompressSync, constants } from 'node:zlib';
import { PHONE } from './page.ts';

/** Bytes over the wire of a first visit, by what they are for. */
export interface Bytes {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly font: number;
  readonly other: number;
}

/** A first visit to a page with an empty cache, up to the reader's first touch. */
export interface Visit {
  readonly requests: number;
  readonly bytes: Bytes;
  readonly total: number;
  /** Cumulative layout shift: https://web.dev/articles/cls. */
  readonly shift: number;
  /** Charts on the page. */
  readonly charts: number;
}

/** What a first visit to a chapter may cost. */
export const budgets = {
  /** HTML and CSS, in bytes, of a chapter with two charts. */
  page: 24 * 1024,
  /** What each further chart may add: both its layouts inline, with table and words. */
  furtherChart: 2 * 1024,
  script: 4 * 1024,
  font: 36 * 1024,
  requests: 8,
  shift: 0,
} as const;

/** What HTML and CSS of a chapter with so many charts may cost, in bytes. */
export const pageBudget = (charts: number): number => budgets.page + Math.max(0, charts - 2) * budgets.furtherChart;

const KINDS: Readonly<Record<string, keyof Bytes>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'script',
  font: 'font',
};

/** Size after Brotli at its highest quality, as a host compresses files ahead; what is compressed already stays as it is. */
export function wireSize(body: Uint8Array): number {
  const { byteLength } = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return Math.min(byteLength, body.byteLength);
}

/**
 * Counts what a page fetches from now on.
 * @returns asks for the count so far, once everything that has begun has come
 */
function countFrom(page: Page): () => Promise<{ requests: number; bytes: Bytes }> {
  const bytes = { html: 0, css: 0, script: 0, font: 0, other: 0 };
  const bodies: Promise<void>[] = [];
  let requests = 0;
  page.on('response', (response) => {
    requests += 1;
    const add = async () => {
      const size = wireSize(await response.body());
      bytes[KINDS[response.request().resourceType()] ?? 'other'] += size;
    };
    bodies.push(add());
  });
  return async () => {
    await Promise.all(bodies);
    return { requests, bytes: { ...bytes } };
  };
}

const sum = (bytes: Bytes): number => Object.values({ ...bytes }).reduce((total, size) => total + size, 0);

/** Scrolls to the end of a page as a reader would. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await pause();
    }
  });
  await page.waitForLoadState('networkidle');
}

/** Really visits a page, scrolls to its end as a reader would, and counts. */
export async function measureVisit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const count = countFrom(page);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { shift = '0' } = document.documentElement.dataset;
        if ('value' in entry) document.documentElement.dataset['shift'] = String(Number(shift) + Number(entry.value));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await readToTheEnd(page);
  const { requests, bytes } = await count();
  const shift = Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
  const charts = await page.locator('figure[data-chart]').count();
  await context.close();
  return { charts, requests, bytes, total: sum(bytes), shift };
}

/** How a reader searches on a site: CSS selectors. */
export interface SearchControls {
  /** What opens search, on any page. */
  readonly open: string;
  /** Where the query is typed. */
  readonly field: string;
  /** A hit. */
  readonly hit: string;
}

/** What the first answer of a site's search costs. */
export interface FirstAnswer {
  /** From the reader's touch to the answer, in bytes over the wire. */
  readonly bytes: number;
  readonly requests: number;
  /** Of the visit and the answer together: what a site fetches ahead of the touch is in it. */
  readonly together: number;
}

/** Visits a page with an empty cache, reads it, opens search, types a query and counts until the answer is all there. */
export async function measureSearch(
  browser: Browser,
  url: string,
  controls: SearchControls,
  query: string,
): Promise<FirstAnswer> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const count = countFrom(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  await readToTheEnd(page);
  const before = await count();
  await page.locator(controls.open).first().click();
  await page.locator(controls.field).fill(query);
  await page.locator(controls.hit).first().waitFor();
  /* Interfaces wait a little for a typist, and fetch hit by hit. */
  await page.waitForTimeout(1000);
  await page.waitForLoadState('networkidle');
  const after = await count();
  await context.close();
  return {
    bytes: sum(after.bytes) - sum(before.bytes),
    requests: after.requests - before.requests,
    together: sum(after.bytes),
  };
}
