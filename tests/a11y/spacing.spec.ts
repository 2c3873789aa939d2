import { expect, type Page } from '@playwright/test';
import en from '../../src/words/en/index.ts';
import { begin, linkTo } from '../classroom/assignments.ts';
import { losses, spaceOut, ZOOMED } from '../support/fitting.ts';
import { KINDS } from '../support/kinds.ts';
import { test } from '../support/visits.ts';

const { search } = en;

/* Zoomed to 400%, as printed and with the spacing of WCAG 1.4.12. */
for (const [kind, address] of Object.entries(KINDS)) {
  test(`a ${kind} loses nothing at 400%, nor with the widest text spacing`, async ({ visitor }) => {
    await visitor.setViewportSize(ZOOMED);
    await visitor.goto(address);
    expect(await losses(visitor), 'as it comes').toEqual([]);
    await spaceOut(visitor);
    expect(await losses(visitor), 'spaced out').toEqual([]);
  });
}

/** Ways to what only script shows. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'search with results': async (page) => {
    await page.goto('/us-perspective/maras/');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: search.label }).fill('gangs');
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
  },
  'menu of a passage': async (page) => {
    await page.goto('/us-perspective/drugs/');
    await page.locator('#two-tools').getByRole('button').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'assignment being answered': async (page) => {
    await begin(page, await linkTo({}));
  },
  'assignment being made': async (page) => {
    await page.goto('/teach/');
    await expect(page.locator('assignment-builder')).not.toHaveAttribute('inert');
    await page.locator('[data-filter]').fill('two tools');
    await page.locator('[data-choice]:visible').first().check();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  test(`a ${state} loses nothing at 400%, nor with the widest text spacing`, async ({ page }) => {
    await page.setViewportSize(ZOOMED);
    await reach(page);
    expect(await losses(page), 'as it comes').toEqual([]);
    await spaceOut(page);
    expect(await losses(page), 'spaced out').toEqual([]);
  });
}
