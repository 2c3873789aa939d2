import { expect, test, type Page } from '@playwright/test';
import { KINDS } from '../support/kinds.ts';

/** What moves, or would: animations under way, and elements that are styled to have any. */
const movements = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seconds = (durations: string): number => Math.max(...durations.split(',').map(Number.parseFloat));
    const styled = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      const animated = animationDuration === 'auto' ? 0 : seconds(animationDuration);
      return seconds(transitionDuration) > 0 || animated > 0 || scrollBehavior === 'smooth';
    });
    const running = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0);
    return [...styled.map(({ outerHTML }) => outerHTML.slice(0, 100)), ...running.map(({ id }) => `running: ${id}`)];
  });

/** Whether going from a page to another is animated. */
async function transitions(page: Page): Promise<boolean> {
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      document.documentElement.dataset['moved'] = String(event.viewTransition !== null);
    });
  });
  await page.goto('/introduction/');
  await page.getByRole('navigation').getByRole('link').first().click();
  await expect(page).not.toHaveURL(/introduction/u);
  await expect(page.locator('html')).toHaveAttribute('data-moved', /true|false/u);
  return (await page.locator('html').getAttribute('data-moved')) === 'true';
}

test('pages pass into one another for those who have not asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await transitions(page)).toBe(true);
});

test.describe('For a reader who asked for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('no page passes into another', async ({ page }) => {
    expect(await transitions(page)).toBe(false);
  });

  test('nothing moves on a page of any kind', async ({ page }) => {
    for (const [kind, address] of Object.entries(KINDS)) {
      await page.goto(address);
      expect(await movements(page), kind).toEqual([]);
    }
  });

  test('a chart that comes alive stands at once', async ({ page }) => {
    await page.goto('/charts/coca-colombia/');
    const chart = page.locator('chart-figure');
    await chart.focus();
    await expect(chart.locator('canvas')).toBeVisible();
    const picture = () => chart.evaluate((host) => host.querySelector('canvas')?.toDataURL());
    const first = await picture();
    await page.waitForTimeout(400);
    expect(await picture()).toBe(first);
    expect(await movements(page)).toEqual([]);
  });
});
