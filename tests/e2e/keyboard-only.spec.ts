import { expect, test } from '@playwright/test';
import en from '../../src/words/en/index.ts';
import { DESK, focusIsVisible, PHONE, tabTo } from '../support/page.ts';

const { chapter: say, site } = en;

test('The first key press offers to skip to the text, and does', async ({ page }) => {
  await page.goto('/us-perspective/drugs/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: site.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`The focus can be seen at every stop through a chapter (${device})`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('/us-perspective/drugs/');
    const stops = await page.locator('a[href], button, input, summary, [tabindex="0"]').count();
    const unseen: string[] = [];
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      const inPage = await page.evaluate(() => document.activeElement !== document.body);
      if (!inPage) break;
      if (!(await focusIsVisible(page))) {
        unseen.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? ''));
      }
    }
    expect(unseen).toEqual([]);
  });
}

test('The contents open and lead to a section', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('/us-perspective/drugs/');
  const contents = page.getByRole('navigation', { name: say.contents });
  await tabTo(page, contents.locator('summary'));
  await page.keyboard.press('Enter');
  const entry = contents.getByRole('link').nth(1);
  await tabTo(page, entry, 3);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#[a-z-]+$/u);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
});

test('The theme can be chosen', async ({ page }) => {
  await page.goto('/about/');
  const auto = page.getByRole('radio', { name: site.themes.auto });
  await tabTo(page, auto);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: site.themes.dark })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
