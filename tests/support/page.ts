import type { Locator, Page } from '@playwright/test';

/** The sizes pages are looked at in. */
export const PHONE = { width: 360, height: 740 } as const;
export const NARROWEST = { width: 320, height: 640 } as const;
export const DESK = { width: 1280, height: 900 } as const;

/**
 * Notes everything that goes wrong on a page from now on: errors and policy
 * violations in the console, failed requests, and requests to another origin.
 * @returns the list, which grows
 */
export function troubles(page: Page, origin: string): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => found.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? '';
    /* What was on its way when the reader went on. */
    if (error !== 'net::ERR_ABORTED') found.push(`failed: ${request.url()} (${error})`);
  });
  page.on('request', (request) => {
    const { origin: other, protocol } = new URL(request.url());
    if (other !== origin && protocol !== 'data:' && protocol !== 'blob:') found.push(`elsewhere: ${request.url()}`);
  });
  return found;
}

/** How many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Whether the element with the focus is shown to have it: an outline of its own, inside the window. */
export const focusIsVisible = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, width, height } = element.getBoundingClientRect();
    const seen = bottom > 0 && top < innerHeight && width > 1 && height > 1;
    return seen && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });

/**
 * Presses Tab until an element has the focus.
 * @throws Error when it does not come within `limit` presses
 */
export async function tabTo(page: Page, target: Locator, limit = 200): Promise<void> {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard did not reach ${target.toString()} within ${limit} presses of Tab.`);
}
