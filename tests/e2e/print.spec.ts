import { expect, test } from '@playwright/test';
import en from '../../src/words/en/index.ts';

const { chapter: say, site } = en;

test.describe('A chapter on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto('/us-perspective/insurgencies/');
  });

  test('has the text, its drawings, its questions and whose voice it is', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const block of await page.locator('.prose > [data-voice]').all()) await expect(block).toBeVisible();
    await expect(page.locator('.prose .voice').first()).toBeVisible();
    await expect(page.locator('figure[data-chart] svg').filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: say.questions })).toBeVisible();
  });

  test('has none of what is for the screen', async ({ page }) => {
    for (const name of [site.parts, site.more, say.contents, say.turn]) {
      await expect(page.getByRole('navigation', { name })).toBeHidden();
    }
    await expect(page.getByRole('link', { name: site.search })).toBeHidden();
    await expect(page.getByRole('radio').first()).toBeHidden();
    await expect(page.getByRole('link', { name: site.skip })).not.toBeInViewport();
  });

  test('is dark on white, whatever the theme', async ({ page }) => {
    const { color, background } = await page.locator('body').evaluate((body) => ({
      color: getComputedStyle(body).color,
      background: getComputedStyle(document.documentElement).backgroundColor,
    }));
    expect(background).toBe('rgb(255, 255, 255)');
    expect(Math.max(...(color.match(/\d+/gu) ?? []).map(Number))).toBeLessThan(64);
  });

  test('fits the sheet', async ({ page }) => {
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.byteLength).toBeGreaterThan(20_000);
    await page.setViewportSize({ width: 673, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(673);
  });
});
