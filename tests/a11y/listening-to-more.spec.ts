import { expect, test } from '@playwright/test';
import en from '../../src/words/en/index.ts';
import { linkTo } from '../classroom/assignments.ts';
import { tabTo } from '../support/page.ts';
import { STATES } from '../support/states.ts';

const { charts, offline, pages, share, site, student } = en;
const CHAPTER = '/us-perspective/drugs/';
const VIEWS = ['As Washington saw it', 'As the region lived it', 'What to do'];

/* What `listening.spec.ts` leaves: each job from its first key to what is told at its end. */
test.describe('A reader who listens and has a keyboard', () => {
  test('cites a passage: the menu is a dialog with its name, choices are groups, copying is told', async ({ page }) => {
    await page.goto(CHAPTER);
    const control = page.locator('#two-tools').getByRole('button').first();
    await expect(control).toHaveAccessibleName(/Against this trade Washington/u);
    await expect(control).toHaveAttribute('aria-haspopup', 'dialog');
    await control.press('Enter');
    await expect(control).toHaveAttribute('aria-expanded', 'true');
    const menu = page.getByRole('dialog', { name: /^Against this trade Washington/u });
    await expect(menu).toMatchAriaSnapshot(`
      - heading /Against this trade/ [level=2]
      - button "Close"
      - button "Copy link"
      - button "Cite"
      - button "Add to assignment"
      - status
    `);
    await menu.getByRole('button', { name: share.cite, exact: true }).press('Enter');
    await expect(menu).toMatchAriaSnapshot(`
      - button "Cite" [expanded]
      - group "What to cite":
        - radio "This passage" [checked]
      - combobox "Style"
      - heading "Reference" [level=3]
      - button "Copy reference"
    `);
    await page.keyboard.press('Escape');
    await expect(control).toBeFocused();
  });

  test('compares: every cell belongs to a matter and to a view', async ({ page }) => {
    await page.goto('/compare/');
    const table = page.getByRole('table', { name: 'Two agendas, side by side' });
    const columns = table.getByRole('columnheader');
    await expect(columns).toHaveText([pages.compare.matter, ...VIEWS]);
    const rows = await table.getByRole('rowheader').count();
    expect(rows).toBeGreaterThan(3);
    await expect(table.getByRole('cell')).toHaveCount(rows * VIEWS.length);
    await expect(
      table.getByRole('row', { name: /^Drugs/u }).getByRole('link', { name: /As Washington saw it/u }),
    ).toHaveCount(1);
  });

  test('looks a term up, and goes to where it occurs', async ({ page }) => {
    await page.goto('/glossary/');
    await page
      .getByRole('navigation', { name: pages.glossary.letters })
      .getByRole('link', { name: 'M', exact: true })
      .press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim().charAt(0).toLowerCase())).toBe('m');
    await page.getByRole('main').getByRole('link', { name: 'Maras', exact: true }).first().press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Maras' })).toBeVisible();
    const places = page.getByRole('region', { name: pages.glossary.occurs }).getByRole('link');
    await places.first().press('Enter');
    await expect(page).toHaveURL(/\/us-perspective\/.*#/u);
  });

  test('checks a statement: from the passage to the paragraph’s claims, and back', async ({ page }) => {
    await page.goto(CHAPTER);
    await page.locator('#two-tools').getByRole('link', { name: 'paragraph us-drugs.2 of the paper' }).press('Enter');
    await expect(page).toHaveURL('/paper-map/#us-drugs.2');
    const paragraph = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3, name: 'us-drugs.2' }) });
    await expect(paragraph).toHaveCount(1);
    await tabTo(page, paragraph.locator('summary'), 12);
    await page.keyboard.press('Enter');
    await expect(paragraph.getByRole('group').getByRole('link').first()).toBeVisible();
    await expect(paragraph.getByRole('link', { name: /^Drugs/u }).first()).toHaveAttribute('href', /#/u);
  });

  test('takes the data of a chart: every file says what it is', async ({ page }) => {
    await page.goto('/charts/coca-colombia/');
    await expect(page.getByRole('heading', { level: 3, name: charts.downloads })).toBeVisible();
    for (const file of [/^CSV/u, /^JSON/u, /^SVG/u, /^PNG/u])
      await expect(page.getByRole('main').getByRole('link', { name: file }).first(), String(file)).toHaveAttribute(
        'href',
        /\./u,
      );
    const button = page.getByRole('button', { name: 'United Nations' });
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    const heading = page.getByRole('columnheader').first();
    await heading.getByRole('button').press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  });

  test('chooses charts by what they are about, and is told how many are left', async ({ page }) => {
    await page.goto('/charts/');
    const filter = page.getByRole('form', { name: charts.filter.title });
    for (const choice of await filter.getByRole('combobox').all()) await expect(choice).toHaveAccessibleName(/./u);
    await filter.getByRole('combobox').first().selectOption({ index: 3 });
    await expect(page.getByRole('status').filter({ hasText: /\d/u })).toHaveCount(1);
  });

  test('chooses a theme and keeps pages: a group and a switch, each with its state', async ({ page }) => {
    await page.goto('/about/');
    const theme = page.getByRole('group', { name: site.theme });
    await expect(theme.getByRole('radio')).toHaveCount(3);
    await theme.getByRole('radio', { name: site.themes.auto }).press('ArrowRight');
    await expect(theme.getByRole('radio', { name: site.themes.light })).toBeChecked();
    const keep = page.getByRole('switch', { name: offline.settings.keep });
    await keep.press('Space');
    await expect(keep).toBeChecked();
    await expect(page.getByRole('status').filter({ hasText: offline.settings.on })).toHaveCount(1);
  });

  test('is told what is missing: the field is marked, described and in focus', async ({ page }) => {
    await page.goto(await linkTo({}));
    const name = page.getByRole('textbox', { name: student.start.name, exact: true });
    await page.getByRole('button', { name: student.start.begin }).press('Enter');
    await expect(name).toBeFocused();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(name).toHaveAccessibleDescription(new RegExp(student.start.needed, 'u'));
  });

  test('reads what students handed in: told how many files there are, question by question', async ({ page }) => {
    await STATES['many answers, read by a teacher']?.(page);
    await expect(page.getByRole('status').filter({ hasText: '2 files read' })).toHaveCount(1);
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - heading "T" [level=2]
      - heading "Question 1" [level=3]
      - paragraph: Why?
      - list:
        - listitem: "A: 2 chose this"
        - listitem: "B: 0 chose this"
    `);
    await expect(page.getByRole('button', { name: student.collect.clear })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: student.collect.names })).toHaveCount(1);
  });

  test('is told of a search that failed, with a way out', async ({ page }) => {
    await STATES['search that failed']?.(page);
    const error = page.locator('[data-search-error]');
    await expect(error.getByRole('button', { name: en.search.retry })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: en.search.error })).toHaveCount(1);
  });
});
