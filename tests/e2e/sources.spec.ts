import { expect, test } from '@playwright/test';
import { sources } from '../../src/citation/sources.ts';
import en from '../../src/words/en/index.ts';

test('Every source with an address leads to its archived copy, or to where one may be found', async ({ page }) => {
  await page.goto('/sources/');
  const inArchive = 'a[href^="https://web.archive.org/web/"]';
  const led = await page.locator(`main li[id]:has(> p ${inArchive})`).evaluateAll((items) => items.map(({ id }) => id));
  const expected = sources().filter(({ url }) => url !== undefined);
  expect(led.sort()).toEqual(expected.map(({ key }) => key).sort());
  const named = expected.filter(({ archived }) => archived !== undefined);
  expect(named.length).toBeGreaterThan(0);
  for (const { key, archived } of named) {
    const copy = page.locator(`[id="${key}"]`).getByRole('link', { name: 'Archived copy of' });
    await expect(copy).toHaveAttribute('href', archived?.url ?? '');
    await expect(page.locator(`[id="${key}"] [data-citation]`)).toContainText(`archived = {${archived?.url ?? ''}}`);
  }
});

test('On paper only copies that there are stand beside sources, not where one may be looked for', async ({ page }) => {
  await page.goto('/sources/');
  const found = page.getByRole('link', { name: 'Archived copy of' });
  const sought = page.getByRole('link', { name: en.citation.lookUpArchived });
  expect(await sought.count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  await expect(sought.filter({ visible: true })).toHaveCount(0);
  await expect(found.first()).toBeVisible();
});
