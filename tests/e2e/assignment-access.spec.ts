import { expect, test } from '@playwright/test';
import { student } from '../../src/words/en/classroom-student.ts';
import { begin, field, linkTo, saved } from '../classroom/assignments.ts';
import { wireSize } from '../support/measure.ts';
import { focusIsVisible, PHONE, tabTo } from '../support/page.ts';

test('An assignment can be opened, answered and handed in with the keyboard alone', async ({ page }) => {
  await page.goto(await linkTo({}));
  await tabTo(page, page.getByLabel(student.start.name, { exact: true }));
  await page.keyboard.type('Ana');
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await tabTo(page, field(page, 'drugs-two-aims'));
  expect(await focusIsVisible(page)).toBe(true);
  await page.keyboard.type('Typed.');
  await tabTo(page, field(page, 'own-choice').getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'own-choice').getByRole('radio').nth(1)).toBeChecked();
  await tabTo(page, page.locator('[data-handin="markdown"]'));
  expect(await focusIsVisible(page)).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('Drugs-from-both-sides-Ana.md');
});

test('What has the focus is not hidden by the bar', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await begin(page, await linkTo({}));
  const bar = page.locator('.bar');
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const hidden = await bar.evaluate((element) => {
      const active = document.activeElement;
      if (!active || element.contains(active) || active === document.body) return '';
      const [own, over] = [active.getBoundingClientRect(), element.getBoundingClientRect()];
      return own.top >= over.top - 1 && own.bottom <= over.bottom + 1 && own.height > 0
        ? active.outerHTML.slice(0, 120)
        : '';
    });
    expect(hidden).toBe('');
  }
});

test('The student’s view costs no more script than was planned', async ({ page }) => {
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body().then(wireSize));
  });
  await begin(page, await linkTo({}));
  await field(page, 'drugs-two-aims').fill('x');
  await saved(page);
  const bytes = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(5 * 1024);
  expect(bytes).toBeLessThanOrEqual(40 * 1024);
});
