import { expect, test } from '@playwright/test';
import { DESK, PHONE } from '../support/page.ts';

const CHART = '#chart-coca-colombia';

test.describe('A reader who doubts a chart', () => {
  test('sees the finding, the measure and the source with it', async ({ page }) => {
    await page.goto('/us-perspective/insurgencies/');
    const chart = page.locator(CHART);
    await expect(chart.getByRole('heading')).not.toBeEmpty();
    await expect(chart.locator('figcaption p').last()).toContainText('hectares');
    await expect(chart.locator('a[href^="/sources/#"]').first()).toBeVisible();
  });

  for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    test(`sees one drawing, which fits and can be read (${device})`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('/us-perspective/insurgencies/');
      const drawings = page.locator(`${CHART} svg`).filter({ visible: true });
      await expect(drawings).toHaveCount(1);
      const box = await drawings.boundingBox();
      expect(box?.width).toBeLessThanOrEqual(viewport.width);
      const sizes = await drawings
        .locator('text')
        .evaluateAll((texts) =>
          texts.map((text) => text.getBoundingClientRect().height).filter((height) => height > 0),
        );
      expect(sizes.length).toBeGreaterThan(5);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    });
  }

  test('opens the table under it, goes to the chart’s page and takes the data along', async ({ page, request }) => {
    await page.goto('/us-perspective/insurgencies/');
    const chart = page.locator(CHART);
    await expect(chart.getByRole('table')).toBeHidden();
    await chart.locator('summary').click();
    await expect(chart.getByRole('table')).toBeVisible();
    await expect(chart.getByRole('cell', { name: '163,000' })).toBeVisible();

    await chart.locator('a[href="/charts/coca-colombia/"]').click();
    await expect(page).toHaveURL('/charts/coca-colombia/');
    await expect(page.getByRole('table')).toBeVisible();

    const csv = await page.getByRole('main').locator('a[href$=".csv"]').first().getAttribute('href');
    const answer = await request.get(csv ?? '');
    expect(answer.ok()).toBe(true);
    const [header, ...rows] = (await answer.text()).trim().split(/\r?\n/u);
    expect(header).toContain('year');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every((row) => row.split(',').length >= (header ?? '').split(',').length)).toBe(true);
  });

  test('finds every other form of it, too: JSON, SVG and PNG', async ({ page, request }) => {
    await page.goto('/charts/coca-colombia/');
    for (const [ending, type] of Object.entries({ json: 'application/json', svg: 'image/svg+xml', png: 'image/png' })) {
      const href = await page.getByRole('main').locator(`a[href$=".${ending}"]`).first().getAttribute('href');
      const answer = await request.get(href ?? '');
      expect([ending, answer.status()]).toEqual([ending, 200]);
      expect(answer.headers()['content-type']).toContain(type);
      expect((await answer.body()).byteLength).toBeGreaterThan(500);
    }
  });

  test('can follow each source of a chart to the bibliography', async ({ page }) => {
    await page.goto('/charts/coca-colombia/');
    await page.getByRole('main').locator('a[href^="/sources/#"]').first().click();
    await expect(page).toHaveURL(/\/sources\/#[a-z0-9-]+$/u);
    await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
  });
});
