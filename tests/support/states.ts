import { expect, type Page } from '@playwright/test';
import en from '../../src/words/en/index.ts';
import { linkTo } from '../classroom/assignments.ts';
import { noise } from './noise.ts';
import { ASSIGNMENT_STATES } from '../classroom/states.ts';

const { search, share, offline, site } = en;

/** A way to what a page shows only once its reader has done something, or when something is wrong. */
export type State = (page: Page) => Promise<void>;

const CHAPTER = '/us-perspective/drugs/';

async function ask(page: Page, query: string): Promise<void> {
  await page.goto('/us-perspective/maras/');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: search.label }).fill(query);
}

async function openMenu(page: Page): Promise<void> {
  await page.goto(CHAPTER);
  await page.locator('#two-tools').getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function openBuilder(page: Page, address = '/teach/'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('assignment-builder')).not.toHaveAttribute('inert');
}

/** Address that opens an assignment to be changed. */
const editLink = async (): Promise<string> => (await linkTo({})).replace('/assignment/', '/teach/');

/** States of search. */
const SEARCH: Readonly<Record<string, State>> = {
  'search, with nothing asked yet': async (page) => {
    await page.goto('/us-perspective/maras/');
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: search.label })).toBeFocused();
  },
  'search with results and suggestions': async (page) => {
    await ask(page, 'gangs');
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
    await expect(page.getByRole('listbox', { name: search.suggested })).toBeVisible();
  },
  'search for a word that was misspelt': async (page) => {
    await ask(page, 'eradicaton');
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
  },
  'search that found a part of what was asked': async (page) => {
    await page.goto('/search/?q=lithium%20maras');
    await expect(page.locator('[data-search-empty]')).toBeVisible();
  },
  'search that found nothing': async (page) => {
    await ask(page, 'xqzwv');
    await expect(page.locator('[data-search-empty]')).toBeVisible();
  },
  'search page with results': async (page) => {
    await page.goto('/search/?q=gangs');
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
  },
  'search that failed': async (page) => {
    await page.route('**/pagefind/companion.*', (route) => route.fulfill({ status: 404 }));
    await page.goto('/search/?q=maras');
    await expect(page.locator('[data-search-error]')).toBeVisible();
  },
};

/** States of chapters, charts and what is kept. */
const READING: Readonly<Record<string, State>> = {
  'menu of a passage': openMenu,
  'passage cited and added to an assignment': async (page) => {
    await openMenu(page);
    await page.getByRole('dialog').getByRole('button', { name: share.cite, exact: true }).click();
    await expect(page.getByRole('dialog').locator('[data-citation]')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: share.add.passage, exact: true }).click();
  },
  'chart that is alive': async (page) => {
    await page.goto('/charts/coca-colombia/');
    await page.locator('chart-figure').focus();
    await expect(page.locator('chart-figure canvas')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('chart-figure').getByRole('status')).not.toBeEmpty();
  },
  'chart with one series brought out': async (page) => {
    await page.goto('/charts/coca-colombia/?highlight=un&others=hidden');
    await expect(page.getByRole('checkbox')).toBeChecked();
  },
  'gallery in which no chart is left': async (page) => {
    await page.goto('/charts/');
    for (const choice of await page.locator('chart-filter select').all()) await choice.selectOption({ index: 2 });
    await expect(page.locator('[data-gallery] [data-kind]').filter({ visible: true })).toHaveCount(0);
  },
  'theme chosen against the device': async (page) => {
    await page.goto(CHAPTER);
    await page.getByText(site.themes.dark, { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  },
  'device on which pages are kept': async (page) => {
    await page.goto('/about/');
    await page.getByRole('switch', { name: offline.settings.keep }).check();
    await expect(page.getByRole('status').filter({ hasText: offline.settings.on })).toBeVisible();
  },
};

/** States of the place where assignments are made. */
const BUILDER: Readonly<Record<string, State>> = {
  'assignment being made': async (page) => {
    await openBuilder(page);
    await page.locator('[data-filter]').fill('two tools');
    await page.locator('[data-choice]:visible').first().check();
    await expect(page.locator('[data-link]')).toHaveValue(/#1\./u);
  },
  'assignment with a question that is not written yet': async (page) => {
    await openBuilder(page);
    await page.getByRole('button', { name: en.builder.plan.forms.short }).click();
    await expect(page.locator('[data-trouble-list] button')).toBeVisible();
  },
  'assignment that is too long, with a choice': async (page) => {
    await openBuilder(page);
    await page.locator('[data-branch="us-perspective/drugs"] summary').click();
    await page.getByLabel(en.builder.plan.instructions).fill(noise(1990));
    await page.getByRole('button', { name: en.builder.plan.forms.choice }).click();
    await page.locator('[data-own-text]').fill(noise(490));
    await page.locator('[data-own-options]').fill('One\nTwo');
    await expect(page.locator('[data-cost]').first()).toBeVisible();
  },
  'assignment with its QR code': async (page) => {
    await openBuilder(page, await editLink());
    await page.locator('[data-qr]').click();
    await expect(page.getByRole('img', { name: en.builder.out.qrAlt })).toBeVisible();
  },
  'choice in which nothing is found': async (page) => {
    await openBuilder(page);
    await page.locator('[data-filter]').fill('xqzwv');
    await expect(page.getByText(en.builder.choose.none.replace('{query}', 'xqzwv'))).toBeVisible();
  },
  'damaged link, opened to be changed': async (page) => {
    await openBuilder(page, '/teach/#1.damaged');
    await expect(page.locator('[data-notice]')).not.toBeEmpty();
  },
};

/** Every state of the site that only script shows, by what its reader would call it. */
export const STATES: Readonly<Record<string, State>> = { ...SEARCH, ...READING, ...BUILDER, ...ASSIGNMENT_STATES };
