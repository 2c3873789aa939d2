import { expect, test } from '@playwright/test';
import en from '../../src/words/en/index.ts';

const { themes } = en.site;

/** Lightness of the page’s background, 0 to 255. */
const lightness = (color: string): number => Math.max(...(color.match(/\d+/gu) ?? []).slice(0, 3).map(Number));

test.describe('The theme', () => {
  test('follows the device until the reader chooses', async ({ page }) => {
    await page.goto('/introduction/');
    const background = () => page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(lightness(await background())).toBeLessThan(64);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(lightness(await background())).toBeGreaterThan(192);
    await expect(page.getByRole('radio', { name: themes.auto })).toBeChecked();
  });

  test('stays as chosen, on this page and the next, against the device', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/introduction/');
    await page.getByText(themes.dark, { exact: true }).click();
    for (const address of ['/introduction/', '/us-perspective/maras/']) {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(page.getByRole('radio', { name: themes.dark })).toBeChecked();
      const background = await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
      expect(lightness(background)).toBeLessThan(64);
    }
  });

  test('is forgotten when the reader goes back to the device’s', async ({ page }) => {
    await page.goto('/introduction/');
    await page.getByText(themes.light, { exact: true }).click();
    await page.getByText(themes.auto, { exact: true }).click();
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is kept under a name of this site alone', async ({ page }) => {
    await page.goto('/introduction/');
    await page.getByText(themes.light, { exact: true }).click();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['two-agendas:/:theme']);
  });

  test('works where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto('/introduction/');
    await page.getByText(themes.dark, { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(errors).toEqual([]);
  });
});
