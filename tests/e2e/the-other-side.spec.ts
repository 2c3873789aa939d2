import { expect, test } from '@playwright/test';
import en from '../../src/words/en/index.ts';
import { PHONE } from '../support/page.ts';

const { chapter: say, pages } = en;

test('A reader of Washington’s view is led to the very passage of the region’s, and back', async ({ page }) => {
  await page.goto('/us-perspective/drugs/');
  const aside = page.getByRole('region', { name: say.other });
  await expect(aside).toBeVisible();
  await aside.getByRole('link').last().click();

  await expect(page).toHaveURL(/\/latin-american-perspective\/[a-z-]+\/#[a-z-]+$/u);
  const passage = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(passage).toBeInViewport();
  await expect(passage).toHaveAttribute('data-paper', /^la\./u);

  const back = page.getByRole('region', { name: say.other });
  await back.getByRole('link').last().click();
  await expect(page).toHaveURL(/\/us-perspective\/[a-z-]+\/#[a-z-]+$/u);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
});

test('A reader sees at a glance which side is speaking', async ({ page }) => {
  await page.goto('/us-perspective/drugs/');
  const washington = await page.locator('html').getAttribute('data-hue');
  const other = await page.getByRole('region', { name: say.other }).getAttribute('data-hue');
  expect(washington).toBeTruthy();
  expect(other).toBeTruthy();
  expect(other).not.toBe(washington);
});

test('On a phone, the comparison puts both views and the recommendation of one matter together', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('/compare/');
  const row = page.locator('.row').first();
  await expect(row.getByRole('rowheader')).toBeVisible();
  await expect(row.getByRole('cell')).toHaveCount(3);
  for (const cell of await row.getByRole('cell').all()) await expect(cell).toBeVisible();

  await row.getByRole('cell').nth(1).getByRole('link', { name: pages.compare.read }).click();
  await expect(page).toHaveURL(/\/latin-american-perspective\/.+#/u);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
});

test('A researcher follows a statement to the paragraph of the paper it explains', async ({ page }) => {
  await page.goto('/us-perspective/drugs/');
  await page.locator('#two-tools .voice a').first().click();
  await expect(page).toHaveURL(/\/paper-map\/#us-drugs\.2$/u);
  await expect(page.locator('[id="us-drugs.2"]')).toBeInViewport();
});
