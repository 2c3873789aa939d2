import { expect, test, type Page } from '@playwright/test';
import { PHONE, troubles } from '../support/page.ts';
import { serve } from '../support/serve.ts';
import { dist } from '../support/site.ts';

const CHAPTER = 'us-perspective/drugs/';
const NEXT = '/compare/';

/** Longer than a pointer must rest. */
const REST = 250;

test.describe('The next page', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  /** Pages that were asked for, those fetched ahead with a sign. */
  let asked: string[] = [];

  test.beforeEach(async () => {
    asked = [];
    site = await serve(dist, '/', 0, ({ url = '', headers }) => {
      if (/\/(?:\?.*)?$/u.test(url)) asked.push(headers['sec-purpose'] === 'prefetch' ? `ahead ${url}` : url);
    });
  });
  test.afterEach(async () => site.stop());

  const open = async (page: Page): Promise<void> => {
    await page.goto(site.url + CHAPTER, { waitUntil: 'networkidle' });
    asked = [];
  };
  const link = (page: Page, address = NEXT) => page.getByRole('banner').locator(`a[href="${address}"]`);
  const delivery = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as (PerformanceEntry & { deliveryType?: string })[];
      return visit?.deliveryType;
    });

  test('is there when a pointer has rested on its link, and is not fetched again', async ({ page }) => {
    const found = troubles(page, new URL(site.url).origin);
    await open(page);
    await link(page).hover();
    await expect.poll(() => asked).toEqual([`ahead ${NEXT}`]);
    await page.mouse.move(0, 300);
    await link(page).hover();
    await page.waitForTimeout(REST);
    await link(page).click();
    await expect(page).toHaveURL(new RegExp(`${NEXT}$`, 'u'));
    expect(await delivery(page)).toBe('navigational-prefetch');
    expect(asked).toEqual([`ahead ${NEXT}`]);
    expect(found).toEqual([]);
  });

  test('is there when the focus has rested on its link', async ({ page }) => {
    await open(page);
    await link(page).focus();
    await expect.poll(() => asked).toEqual([`ahead ${NEXT}`]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${NEXT}$`, 'u'));
    expect(await delivery(page)).toBe('navigational-prefetch');
  });

  test('comes with a transition as before', async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset['revealed'] = String(event.viewTransition !== null);
      });
    });
    await open(page);
    await link(page).hover();
    await expect.poll(() => asked).toEqual([`ahead ${NEXT}`]);
    await link(page).click();
    await expect(page).toHaveURL(new RegExp(`${NEXT}$`, 'u'));
    expect(await delivery(page)).toBe('navigational-prefetch');
    await expect(page.locator('html')).toHaveAttribute('data-revealed', 'true');
  });

  test('is not fetched for one who reads, nor for a pointer that only passes', async ({ browser }) => {
    const page = await browser.newPage({ viewport: PHONE, hasTouch: true, isMobile: true });
    await open(page);
    await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
        scrollTo(0, top);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      scrollTo(0, 0);
    });
    /* The browser still tells what has come to lie under the pointer. */
    await page.waitForTimeout(REST);
    expect(asked).toEqual([]);
    await page.evaluate(
      ([passed, rested]) => {
        const over = (href: string) =>
          document
            .querySelector(`header a[href="${href}"]`)
            ?.dispatchEvent(new Event('pointerover', { bubbles: true }));
        over(passed);
        over(rested);
      },
      ['/', NEXT] as const,
    );
    await expect.poll(() => asked).toEqual([`ahead ${NEXT}`]);
    await page.waitForTimeout(REST);
    expect(asked).toEqual([`ahead ${NEXT}`]);
    await page.close();
  });

  test('is a page of this site: no place on this page, no file, no frame, no other site, no opener of search', async ({
    page,
  }) => {
    await open(page);
    await page.evaluate(
      (elsewhere) => {
        const list = ['#main', '/charts/coca-colombia.csv', '/edition.epub', '/embed/coca-colombia/', elsewhere].map(
          (href) => {
            const element = document.createElement('a');
            element.href = href;
            element.textContent = href;
            element.dataset['sample'] = '';
            return element;
          },
        );
        document.querySelector('h1')?.before(...list);
      },
      site.url.replace('localhost', '127.0.0.1'),
    );
    for (const sample of await page.locator('[data-sample], [data-search-open]').all()) {
      await sample.hover();
      await page.waitForTimeout(REST);
    }
    await expect(page.locator('[data-next]')).toHaveCount(0);
    await link(page).hover();
    await expect.poll(() => asked).toEqual([`ahead ${NEXT}`]);
  });

  for (const connection of [
    { saveData: true, effectiveType: '4g' },
    { type: 'cellular', effectiveType: '4g' },
    { effectiveType: '3g' },
  ]) {
    test(`is not fetched ahead over a dear connection: ${JSON.stringify(connection)}`, async ({ page }) => {
      await page.addInitScript((value) => {
        Object.defineProperty(navigator, 'connection', { value });
      }, connection);
      await open(page);
      await link(page).hover();
      await page.waitForTimeout(REST);
      await expect(page.locator('[data-next]')).toHaveCount(0);
      await link(page).click();
      await expect(page).toHaveURL(new RegExp(`${NEXT}$`, 'u'));
      expect(asked).toEqual([NEXT]);
    });
  }

  test('comes as fast where pages are kept, and is kept only when it is opened', async ({ page }) => {
    const isKept = () => page.evaluate(async (url) => (await caches.match(url)) !== undefined, NEXT);
    await page.goto(`${site.url}about/`);
    await page.getByRole('switch', { name: 'Keep what I open for offline reading' }).check();
    await expect(page.getByRole('status').filter({ hasText: 'On.' })).toBeVisible();
    await open(page);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await link(page).hover();
    await expect.poll(() => asked).toContain(`ahead ${NEXT}`);
    await page.waitForTimeout(REST);
    expect(await isKept()).toBe(false);
    await link(page).click();
    await expect(page).toHaveURL(new RegExp(`${NEXT}$`, 'u'));
    expect(await delivery(page)).toBe('navigational-prefetch');
    await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
  });
});
