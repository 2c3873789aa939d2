import { expect, test } from '@playwright/test';
import en from '../../src/words/en/index.ts';

const { chapter: say } = en;
test.use({ javaScriptEnabled: false });

test.describe('Without JavaScript', () => {
  test('a chapter is whole: text, gist, other side, questions, way on', async ({ page }) => {
    await page.goto('/us-perspective/drugs/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const block of await page.locator('.prose > [data-voice]').all()) await expect(block).toBeVisible();
    await expect(page.getByRole('region', { name: say.gist }).getByRole('listitem')).toHaveCount(3);
    await expect(page.getByRole('region', { name: say.other })).toBeVisible();
    await expect(page.getByRole('region', { name: say.questions })).toBeVisible();
    await expect(page.getByRole('navigation', { name: say.turn })).toBeVisible();
  });

  test('a chart is drawn, with its table to open', async ({ page }) => {
    await page.goto('/us-perspective/insurgencies/');
    const chart = page.locator('figure[data-chart]').first();
    await expect(chart.locator('svg').filter({ visible: true }).first()).toBeVisible();
    await expect(chart.locator('svg').filter({ visible: true }).locator('text').first()).toBeVisible();
    await chart.locator('summary').first().click();
    await expect(chart.getByRole('table')).toBeVisible();
  });

  test('the comparison is there', async ({ page }) => {
    await page.goto('/compare/');
    for (const cell of await page.getByRole('cell').all()) await expect(cell).toBeVisible();
    expect(await page.getByRole('cell').count()).toBeGreaterThan(10);
  });

  test('the glossary leads to its entries, and an entry to where it occurs', async ({ page }) => {
    await page.goto('/glossary/');
    await page.getByRole('main').locator('a[href="/glossary/maras/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/mara/iu);
    await page.getByRole('main').locator('a[href*="/us-perspective/maras/#"]').first().click();
    await expect(page).toHaveURL(/\/us-perspective\/maras\/#/u);
  });

  test('nothing is offered that needs it', async ({ page }) => {
    await page.goto('/us-perspective/drugs/');
    await expect(page.locator('theme-switch')).toBeHidden();
    for (const button of await page.getByRole('button').all()) await expect(button).toBeDisabled();
  });
});

test('An address that does not exist says so and leads on', async ({ page }) => {
  const response = await page.goto('/us-perspective/drogs/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').locator('a[href="/us-perspective/drugs/"]').click();
  await expect(page).toHaveURL('/us-perspective/drugs/');
});
