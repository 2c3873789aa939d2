import { expect, test, type Locator, type Page } from '@playwright/test';

const CHART = '/charts/coca-colombia/';
const us = (page: Page): Locator => page.locator('figure svg:visible .k-s1').first();
const un = (page: Page): Locator => page.locator('figure svg:visible .k-s2').first();

test.describe('A reader who brings out a series', () => {
  test('sees the others paler, and can pass the view on', async ({ page }) => {
    await page.goto(CHART);
    const button = page.getByRole('button', { name: 'United Nations' });
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(us(page)).toHaveCSS('opacity', '0.15');
    await expect(un(page)).toHaveCSS('opacity', '1');
    await expect(page).toHaveURL(`${CHART}?highlight=un`);
    await expect(page.locator('[data-embed-code]')).toContainText('/embed/coca-colombia/?highlight=un"');
    await page.reload();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(us(page)).toHaveCSS('opacity', '0.15');
    await button.click();
    await expect(us(page)).toHaveCSS('opacity', '1');
    await expect(page).toHaveURL(CHART);
    await expect(page.locator('[data-embed-code]')).toContainText('/embed/coca-colombia/"');
  });

  test('can hide the others, in the picture and alive', async ({ page }) => {
    await page.goto(`${CHART}?highlight=un&others=hidden`);
    await expect(us(page)).toBeHidden();
    await expect(page.getByRole('checkbox')).toBeChecked();
    const figure = page.locator('chart-figure');
    await figure.focus();
    await page.keyboard.press('ArrowRight');
    await expect(figure.getByRole('status')).toHaveText('United Nations, 2000: 163 thousand hectares');
    await page.keyboard.press('ArrowUp');
    await expect(figure.getByRole('status')).toHaveText('United Nations, 2000: 163 thousand hectares');
    await page.getByRole('checkbox').uncheck();
    await expect(page).toHaveURL(`${CHART}?highlight=un`);
  });

  test('sees the live chart change, too', async ({ page }) => {
    await page.goto(CHART);
    const figure = page.locator('chart-figure');
    await figure.focus();
    await expect(figure.locator('canvas')).toHaveCount(1);
    const drawn = () => figure.evaluate((host) => host.querySelector('canvas')?.toDataURL());
    const before = await drawn();
    await page.getByRole('button', { name: 'United Nations' }).click();
    await expect.poll(drawn).not.toBe(before);
  });

  test('finds the same view in an embedded chart', async ({ page }) => {
    await page.goto('/embed/coca-colombia/?highlight=un,nonsense');
    await expect(us(page)).toHaveCSS('opacity', '0.15');
    await expect(un(page)).toHaveCSS('opacity', '1');
  });

  test('is offered nothing where there is one series only', async ({ page }) => {
    await page.goto('/charts/coca-us-estimates/');
    await expect(page.locator('chart-series')).toHaveCount(0);
  });
});

test.describe('A reader with a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 375, height: 740 } });

  test('taps a value, and brings out a series', async ({ page }) => {
    await page.goto(CHART);
    const figure = page.locator('chart-figure');
    await figure.scrollIntoViewIfNeeded();
    const still = await figure.boundingBox();
    await page.touchscreen.tap((still?.x ?? 0) + 120, (still?.y ?? 0) + 100);
    await expect(figure.locator('canvas')).toBeVisible();
    expect((await figure.boundingBox())?.height).toBe(still?.height);
    await page.getByRole('button', { name: 'United Nations' }).tap();
    await expect(page).toHaveURL(`${CHART}?highlight=un`);
  });
});

test.describe('A reader who sorts the table of a chart', () => {
  const rows = (page: Page) => page.locator('tbody th').allTextContents();
  const names = async (page: Page) => (await rows(page)).map((text) => text.trim());

  test('gets it up, down and as it was', async ({ page }) => {
    await page.goto('/charts/homicide-rates/');
    const first = await names(page);
    const heading = page.getByRole('columnheader').first();
    const button = heading.getByRole('button');
    await button.click();
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await button.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    expect(await names(page)).toEqual([...first].sort().reverse());
    await button.press('Enter');
    await expect(heading).not.toHaveAttribute('aria-sort');
    expect(await names(page)).toEqual(first);
  });

  test('has numbers sorted by size', async ({ page }) => {
    await page.goto('/charts/gang-estimates/');
    const columns = page.getByRole('columnheader');
    const at = await columns.evaluateAll((all) => all.findIndex((one) => one.classList.contains('numeric')));
    await columns.nth(at).getByRole('button').click();
    const values = await page
      .locator(`tbody tr > :nth-child(${at + 1})`)
      .evaluateAll((cells) => cells.map((cell) => (cell instanceof HTMLElement ? cell.dataset['value'] : '')));
    const known = values.filter((value) => value !== '').map(Number);
    expect(known.length).toBeGreaterThan(3);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(values.slice(known.length).every((value) => value === '')).toBe(true);
  });
});

test.describe('A reader who looks for a chart', () => {
  const shown = (page: Page) => page.locator('[data-gallery] li:visible');

  test('chooses by perspective, country and kind, and can pass the choice on', async ({ page }) => {
    await page.goto('/charts/');
    const status = page.getByRole('status');
    const all = await shown(page).count();
    await expect(status).toHaveText(`${all} of ${all} charts shown.`);
    await page.getByLabel('Country or place').selectOption('colombia');
    const some = await shown(page).count();
    expect(some).toBeGreaterThan(2);
    expect(some).toBeLessThan(all);
    await expect(page.getByLabel('Country or place').locator('option:checked')).toHaveText(`Colombia (${some})`);
    await expect(status).toHaveText(`${some} of ${all} charts shown.`);
    await expect(page).toHaveURL('/charts/?country=colombia');
    await page.getByLabel('Kind of chart').selectOption('bars');
    await expect(shown(page)).toHaveCount(1);
    await page.reload();
    await expect(shown(page)).toHaveCount(1);
    await page.getByLabel('Perspective').selectOption('recommendations');
    await expect(status).toHaveText('No chart is all of this at once.');
    await expect(page.locator('[data-gallery] section:visible')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show all charts' }).click();
    await expect(shown(page)).toHaveCount(all);
    await expect(page).toHaveURL('/charts/');
  });
});

test('A chart is cited in three styles and two formats of records, with its licence and all downloads', async ({
  page,
}) => {
  await page.goto(CHART);
  for (const form of ['apa', 'mla', 'chicago', 'bibtex', 'ris'])
    await expect(page.locator(`[data-citation=${form}]`)).not.toBeEmpty();
  const links = page.getByRole('main').getByRole('link');
  for (const ending of ['.csv', '.json', '.svg', '.png', 'datapackage.json', 'licenses/by/4.0/'])
    expect(
      await links.evaluateAll((all, end) => all.some((link) => link.getAttribute('href')?.endsWith(end)), ending),
    ).toBe(true);
});

test.describe('A reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('sees every chart and table, and no control that does nothing', async ({ page }) => {
    await page.goto('/charts/');
    expect(await page.locator('[data-gallery] li:visible').count()).toBeGreaterThan(20);
    expect(await page.locator('chart-filter select:visible').count()).toBe(0);
    await page.goto(`${CHART}?highlight=un`);
    await expect(us(page)).toHaveCSS('opacity', '1');
    await expect(page.getByRole('table')).toBeVisible();
    expect(await page.locator('chart-series button:visible, th button').count()).toBe(0);
  });
});
