import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../../src/classroom/assignment/codec.ts';
import en from '../../src/words/en/index.ts';
import { findFirefox, startFirefox, troublesInFirefox } from '../support/firefox.ts';
import { serve } from '../support/serve.ts';
import { dist } from '../support/site.ts';
import { linkTo } from '../classroom/assignments.ts';

const found = findFirefox();
const missing = 'missing' in found;
if (missing) console.log(`Firefox: ${found.missing}`);
const { site, search, student } = en;

describe.skipIf(missing)('In Firefox, a reader', { timeout: 30_000 }, () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  const at = (address: string): string => new URL(address, server.url).href;
  const here = (): URL => new URL(page.url());
  /** Says that something holds in the page, sooner or later. */
  const comes = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
    await expect.poll(holds, { timeout: 10_000, interval: 50, message: what }).toBe(true);
  };
  const inView = (id: string): Promise<boolean> =>
    page.evaluate((name) => {
      const box = document.getElementById(name)?.getBoundingClientRect();
      return box !== undefined && box.bottom > 0 && box.top < innerHeight;
    }, id);

  beforeAll(async () => {
    if (missing) return;
    server = await serve(dist, '/');
    browser = await startFirefox(found.program);
  }, 60_000);
  afterAll(async () => {
    if (missing) return;
    await browser.close();
    await server.stop();
  }, 30_000);
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    troubles = troublesInFirefox(page, new URL(server.url).origin);
  });
  afterEach(async () => {
    await page.close();
    expect(troubles).toEqual([]);
  });

  it('reads a chapter and follows a link to the other side', async () => {
    await page.goto(at('/us-perspective/drugs/'));
    expect(await page.$eval('h1', (heading) => heading.textContent.trim())).not.toBe('');
    expect(await page.$$eval('main h2', (headings) => headings.length)).toBeGreaterThan(3);
    const face = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').length;
    });
    expect(face, 'the reading face').toBeGreaterThan(0);
    await page.locator('a[href^="/latin-american-perspective/"][href*="#"]').click();
    await comes('the other side', () => here().pathname.startsWith('/latin-american-perspective/'));
    await comes('the passage in view', () => inView(here().hash.slice(1)));
  });

  it('searches, and lands on the passage with the words marked', async () => {
    await page.goto(at('/us-perspective/maras/'));
    await page.keyboard.press('/');
    await page.waitForSelector(`dialog[open] ::-p-aria([name="${search.label}"])`);
    await page.keyboard.type('gangs and deportation');
    await page.waitForSelector('a[data-search-result]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await comes('the passage', () => here().hash !== '' && here().search === '');
    await comes('the words marked', () =>
      page.evaluate(() => document.getElementById(location.hash.slice(1))?.querySelector('mark') !== null),
    );
    expect(await inView(here().hash.slice(1))).toBe(true);
  });

  it('looks closer at a chart with the keyboard, and goes back to the picture', async () => {
    await page.goto(at('/charts/coca-colombia/'));
    const figure = await page.waitForSelector('chart-figure[tabindex="0"]');
    await figure?.focus();
    await page.waitForSelector('chart-figure canvas');
    await page.keyboard.press('ArrowRight');
    await comes('the value said', () =>
      page.$eval('chart-figure [role="status"]', ({ textContent }) => textContent.startsWith('United States, 2000')),
    );
    const drawn = await page.$eval('chart-figure canvas', (canvas) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return data.some((value) => value > 0);
    });
    expect(drawn, 'the chart drawn').toBe(true);
    await page.keyboard.press('Escape');
    await comes('the picture back', () => page.evaluate(() => document.querySelector('chart-figure canvas') === null));
  });

  it('chooses the dark theme, which stays on the next page', async () => {
    await page.goto(at('/introduction/'));
    await page.locator(`::-p-aria([name="${site.themes.dark}"][role="radio"])`).click();
    for (const address of ['/introduction/', '/us-perspective/maras/']) {
      await page.goto(at(address));
      const { theme, background } = await page.evaluate(() => ({
        theme: document.documentElement.dataset['theme'],
        background: getComputedStyle(document.documentElement).backgroundColor,
      }));
      expect(theme).toBe('dark');
      expect(Math.max(...(background.match(/\d+/gu) ?? []).slice(0, 3).map(Number))).toBeLessThan(64);
    }
    await page.evaluate(() => {
      localStorage.clear();
    });
  });

  it('answers an assignment, and finds the answer after a reload', async () => {
    await page.goto(at(await linkTo({})));
    await page.locator(`::-p-aria([name="${student.start.name}"][role="textbox"])`).fill('Ana');
    await page.locator(`::-p-aria([name="${student.start.begin}"][role="button"])`).click();
    await page.locator('[data-answer="drugs-two-aims"]').fill('Two things.');
    await page.waitForSelector('[data-save-state="saved"]');
    await page.reload();
    await comes('the answer', () =>
      page.evaluate(() => {
        const field = document.querySelector('[data-answer="drugs-two-aims"]');
        return field instanceof HTMLTextAreaElement && field.value === 'Two things.';
      }),
    );
  });

  it('makes an assignment, whose link opens', async () => {
    await page.goto(at('/teach/'));
    await page.waitForSelector('assignment-builder:not([inert])');
    await page.locator('[data-filter]').fill('against this trade');
    await page.locator('[data-choice="passage us-perspective/drugs#two-tools"]').click();
    const link = (): Promise<string> => page.$eval('[data-link]', (field) => (field as HTMLTextAreaElement).value);
    await comes('a link', async () => {
      const result = await decode(new URL(await link(), server.url).hash);
      return result.ok && result.assignment.items.length === 1;
    });
    await page.goto(await link());
    await page.waitForSelector('[data-assignment-title]');
    expect(await page.$eval('[data-assignment-title]', (title) => title.textContent)).toBe(student.open.untitled);
  });
});
