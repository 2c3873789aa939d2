import { expect, test, type Page } from '@playwright/test';
import en from '../../src/words/en/index.ts';
import { begin, field, linkTo, saved } from '../classroom/assignments.ts';
import { KINDS } from '../support/kinds.ts';

const { site, chapter, search, student, builder } = en;
const CHAPTER = '/us-perspective/drugs/';

/** Levels of the headings that a screen reader lists, in order. */
const levels = async (page: Page): Promise<number[]> =>
  [...(await page.locator('body').ariaSnapshot()).matchAll(/- '?heading .*\[level=(\d)\]/gu)].map(([, level]) =>
    Number(level),
  );

test.describe('A reader who listens', () => {
  test('finds the parts of a page by their landmarks', async ({ page }) => {
    await page.goto(CHAPTER);
    await expect(page.getByRole('link', { name: site.skip })).toHaveAttribute('href', '#main');
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(landmark), landmark).toHaveCount(1);
    for (const name of [site.parts, chapter.contents, chapter.turn])
      await expect(page.getByRole('navigation', { name, exact: true }), name).toHaveCount(1);
    await expect(page.getByRole('region', { name: chapter.gist })).toHaveCount(1);
  });

  for (const [kind, address] of Object.entries(KINDS)) {
    test(`finds the headings of a ${kind} in order, none skipped`, async ({ page }) => {
      await page.goto(address);
      const found = await levels(page);
      const skipped = found.filter((level, index) => level > (found[index - 1] ?? level) + 1);
      expect(skipped, found.join(' ')).toEqual([]);
      if (!address.startsWith('/embed/')) expect(found.filter((level) => level === 1)).toHaveLength(1);
    });
  }

  test('hears whose voice a paragraph speaks in, and which paragraph of the paper it explains', async ({ page }) => {
    await page.goto(CHAPTER);
    await expect(page.locator('#two-tools')).toMatchAriaSnapshot(`
      - paragraph:
        - text: Against this trade Washington relied heavily on two tools.
        - link "Eradication"
        - text: /Washington’s view/
        - link "paragraph us-drugs.2 of the paper":
          - /url: /paper-map/#us-drugs.2
    `);
  });

  test('follows the other side, and is where the link said', async ({ page }) => {
    await page.goto(CHAPTER);
    const aside = page.getByRole('region', { name: chapter.other });
    await expect(aside.getByRole('heading', { name: chapter.other })).toBeVisible();
    await aside.getByRole('link').last().press('Enter');
    await expect(page).toHaveURL(/\/latin-american-perspective\/.+#/u);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    /* The next press goes on from the passage, not from the top. */
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => {
        const passage = document.getElementById(location.hash.slice(1));
        const { activeElement } = document;
        return (
          passage !== null &&
          activeElement !== null &&
          (passage.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
        );
      }),
    ).toBe(true);
  });

  test('searches in a dialog with a name, and is told how much was found', async ({ page }) => {
    await page.goto(CHAPTER);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: search.title });
    const input = dialog.getByRole('combobox', { name: search.label });
    await expect(input).toBeFocused();
    await page.keyboard.type('gangs');
    const results = dialog.getByRole('list', { name: search.hits });
    await expect(results.getByRole('link').first()).toBeVisible();
    await expect(dialog.getByRole('status').filter({ hasText: /\d+ results, \d+ shown/u })).toHaveCount(1);
    for (const group of [search.parts, search.kinds])
      await expect(dialog.getByRole('group', { name: group }), group).toHaveCount(1);
    await expect(dialog.getByRole('button', { name: search.close })).toBeVisible();
    await expect(dialog.getByRole('listbox', { name: search.suggested }).getByRole('option').first()).toBeVisible();
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    await input.fill('xqzwv');
    await expect(dialog.getByRole('status')).toContainText(search.none('xqzwv'));
  });

  test('looks at a chart: its name, its values one by one, its table', async ({ page }) => {
    await page.goto('/charts/coca-colombia/');
    const name = await page.getByRole('heading', { level: 1 }).textContent();
    const chart = page.getByRole('application', { name: name?.trim() ?? '' });
    await expect(chart).toHaveAccessibleDescription(en.charts.hint);
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await expect(chart.getByRole('status')).toHaveText('United States, 2000: 136 thousand hectares');
    const table = page.getByRole('table').first();
    await expect(table).toHaveAccessibleName(/Coca in Colombia/u);
    await expect(table.getByRole('columnheader').first()).toBeVisible();
    await expect(table.getByRole('rowheader').first()).toBeVisible();
  });

  test('does an assignment: every question has its text for a name, and saving is told', async ({ page }) => {
    await page.goto(await linkTo({}));
    const start = page.getByRole('form', { name: student.start.title });
    await expect(start.getByRole('heading', { level: 2 })).toHaveText(student.start.title);
    await expect(start.getByRole('textbox', { name: student.start.name, exact: true })).toBeVisible();
    await expect(start.getByRole('button').first()).toBeVisible();
    await begin(page, await linkTo({}));
    await expect(page.getByRole('textbox', { name: 'Which view convinces you more?' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Who counted more coca in 2006?' }).getByRole('radio')).toHaveCount(2);
    await expect(page.getByRole('progressbar', { name: student.bar.title })).toHaveCount(1);
    await field(page, 'drugs-two-aims').fill('Two.');
    await saved(page);
    await expect(page.getByRole('region', { name: student.bar.title })).toContainText('1 of 4 answered');
    await expect(page.getByRole('region', { name: student.handIn.title }).getByRole('listitem')).toHaveCount(3);
    const term = page.getByRole('heading', { name: 'Mano dura' });
    expect(await term.evaluate((heading) => heading.closest('[lang]')?.getAttribute('lang'))).toBe('es');
  });

  test('makes an assignment: its regions, its fields, and what has become of it', async ({ page }) => {
    await page.goto('/teach/');
    await expect(page.locator('assignment-builder')).not.toHaveAttribute('inert');
    await expect(page.getByRole('region', { name: builder.page.title })).toMatchAriaSnapshot(`
      - button "Undo" [disabled]
      - button "Redo" [disabled]
      - button "Start over"
      - status
      - region "Choose":
        - heading "Choose" [level=2]
        - searchbox "Find in titles, first words and questions"
      - region "Your assignment":
        - textbox "Title"
        - textbox "Instructions"
        - group "Students see":
          - radio "Only what you chose, one after another" [checked]
        - list "To read and to answer, in order"
      - region "What students will see"
      - region "Hand it out":
        - textbox "Link"
        - button "Copy the link" [disabled]
    `);
    await page.getByRole('textbox', { name: builder.plan.name, exact: true }).fill('Two tools');
    await page.getByRole('button', { name: builder.bar.startOver }).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: builder.bar.startedOver })).toHaveCount(1);
  });
});
