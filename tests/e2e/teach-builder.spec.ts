import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { unzipSync, strFromU8 } from 'fflate';
import { decode, encode } from '../../src/classroom/assignment/codec.ts';
import type { Assignment } from '../../src/classroom/assignment/schema.ts';
import { storageKey } from '../../src/reader/storage-key.ts';
import { builder as words } from '../../src/words/en/classroom-builder.ts';
import { noise } from '../support/noise.ts';
import { DESK, focusIsVisible, tabTo, troubles } from '../support/page.ts';

const BLOCK = 'passage us-perspective/drugs#two-tools';
const QUESTION = '? drugs-two-aims';

/** Opens the page and waits for the builder. */
async function open(page: Page, address = '/teach/'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('assignment-builder')).not.toHaveAttribute('inert');
}

const link = (page: Page) => page.locator('[data-link]');
const chosen = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-chosen] > li').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-item')));

/** Finds something by the filter and ticks it. */
async function choose(page: Page, query: string, key: string): Promise<void> {
  await page.locator('[data-filter]').fill(query);
  await page.locator(`[data-choice="${key}"]`).first().check();
  await page.locator('[data-filter]').fill('');
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel(words.plan.name, { exact: true }).fill('Two tools');
  await page.getByLabel(words.plan.instructions).fill('Read, then answer.');
  await choose(page, 'against this trade', BLOCK);
  await choose(page, 'what two results', QUESTION);
  await linked(page, ({ title, items }) => title === 'Two tools' && items.length === 2);
}

/** What the link opens, once it says what is expected of it. */
async function linked(page: Page, check: (assignment: Assignment) => boolean = () => true): Promise<Assignment> {
  let found: Assignment | undefined;
  await expect(async () => {
    const result = await decode(new URL(await link(page).inputValue()).hash);
    found = result.ok && check(result.assignment) ? result.assignment : undefined;
    expect(found).toBeDefined();
  }).toPass({ timeout: 10_000 });
  if (!found) throw new Error('no link');
  return found;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return readFileSync(await download.path());
}

async function exported(page: Page, format: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-export="${format}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

test('A teacher picks, writes and gets a link that says just that', async ({ page, baseURL }) => {
  const wrong = troubles(page, baseURL ?? '');
  await open(page);
  await fill(page);
  await page.getByLabel(words.plan.due).fill('2026-12-18');
  await page.getByRole('button', { name: words.plan.forms.choice }).click();
  await page.locator('[data-own-text]').fill('Which <b>one</b>?');
  await page.locator('[data-own-options]').fill('Crops\nShipments');
  await page.getByLabel(words.plan.modes.reading).check();
  const assignment = await linked(page, ({ mode, items }) => mode === 'reading' && items.length === 3);
  expect(assignment).toMatchObject({
    title: 'Two tools',
    instructions: 'Read, then answer.',
    due: '2026-12-18',
    items: [
      { kind: 'passage', chapter: 'us-perspective/drugs', block: 'two-tools' },
      { kind: 'question', id: 'drugs-two-aims' },
      { kind: 'own', form: 'choice', text: 'Which <b>one</b>?', options: ['Crops', 'Shipments'] },
    ],
  });
  await expect(page.locator('[data-preview]')).toContainText('Which <b>one</b>?');
  await expect(page.locator('[data-open]')).toHaveAttribute('href', await link(page).inputValue());
  const google = new URL((await page.locator('[data-google]').getAttribute('href')) ?? '');
  expect(google.searchParams.get('url')).toBe(await link(page).inputValue());
  await page.goto(await link(page).inputValue());
  await expect(page.getByRole('heading', { name: 'Two tools' })).toBeVisible();
  expect(wrong).toEqual([]);
});

test('Undo, redo, starting over: nothing is lost', async ({ page }) => {
  await open(page);
  await fill(page);
  await page.locator(`[data-item="${QUESTION}"] [data-remove]`).click();
  expect(await chosen(page)).toEqual([BLOCK]);
  await page.locator('[data-undo]').click();
  expect(await chosen(page)).toEqual([BLOCK, QUESTION]);
  await page.locator('[data-redo]').click();
  expect(await chosen(page)).toEqual([BLOCK]);
  await page.locator('[data-start-over]').click();
  expect(await chosen(page)).toEqual([]);
  await expect(page.locator('[data-notice]')).toHaveText(words.bar.startedOver);
  await page.locator('[data-undo]').click();
  expect(await chosen(page)).toEqual([BLOCK]);
  await expect(page.getByLabel(words.plan.name, { exact: true })).toHaveValue('Two tools');
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  expect(await chosen(page)).toEqual([BLOCK, QUESTION]);
});

test('The draft is there again a second after the last key, in this and another window', async ({ page, context }) => {
  await open(page);
  await fill(page);
  await page.waitForTimeout(1000);
  const other = await context.newPage();
  await open(other);
  expect(await chosen(other)).toEqual([BLOCK, QUESTION]);
  await other.getByLabel(words.plan.name, { exact: true }).fill('Changed there');
  await expect(page.getByLabel(words.plan.name, { exact: true })).toHaveValue('Changed there');
  await page.reload();
  await expect(page.getByLabel(words.plan.name, { exact: true })).toHaveValue('Changed there');
  expect(await chosen(page)).toEqual([BLOCK, QUESTION]);
});

test('A device that keeps nothing is said to', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page);
  await fill(page);
  await expect(page.locator('[data-saved]')).toHaveText(words.bar.notSaved);
});

test('A link opens for editing and the draft that was there can be had back', async ({ page }) => {
  await open(page);
  await fill(page);
  const made = await link(page).inputValue();
  const { nonce } = await linked(page);
  await page.locator('[data-start-over]').click();
  await page.getByLabel(words.plan.name, { exact: true }).fill('Another');
  await page.goto(`/teach/${new URL(made).hash}`);
  await expect(page.getByLabel(words.plan.name, { exact: true })).toHaveValue('Two tools');
  expect((await linked(page)).nonce).toBe(nonce);
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(page.getByLabel(words.plan.name, { exact: true })).toHaveValue('Two tools');
  await page.locator('[data-earlier]').click();
  await expect(page.getByLabel(words.plan.name, { exact: true })).toHaveValue('Another');
});

test('A damaged link leaves the draft alone and says what is wrong', async ({ page }) => {
  await open(page);
  await fill(page);
  const { hash } = new URL(await link(page).inputValue());
  await page.waitForTimeout(1000);
  await page.goto(`/teach/${hash.slice(0, -9)}`);
  await expect(page.locator('[data-notice]')).toContainText(words.bar.problems.truncated);
  await expect(page.getByLabel(words.plan.name, { exact: true })).toHaveValue('Two tools');
  await page.goto(`/teach/#9.abc`);
  await expect(page.locator('[data-notice]')).toContainText(words.bar.problems.version);
});

test('Every ready-made assignment opens, and can be a start', async ({ page }) => {
  await open(page);
  const examples = page.locator('a[data-assignment-example]');
  const fragments = await examples.evaluateAll((all) =>
    all.map((each) => new URL(each instanceof HTMLAnchorElement ? each.href : '').hash),
  );
  expect(fragments.length).toBeGreaterThanOrEqual(18);
  for (const fragment of fragments) {
    expect((await decode(fragment)).ok, fragment).toBe(true);
    expect(fragment.length).toBeLessThan(1900);
  }
  await page.locator('[data-use]').first().click();
  await expect(page.getByLabel(words.plan.name, { exact: true })).toHaveValue(
    (await examples.first().textContent())?.trim() ?? '',
  );
  await expect(page.getByLabel(words.plan.name, { exact: true })).toBeFocused();
  expect((await linked(page)).nonce).toBeDefined();
});

test('A link that is too long says what to cut, and cutting mends it', async ({ page }) => {
  await open(page);
  await fill(page);
  await page.getByLabel(words.plan.instructions).fill(noise(1990));
  await page.getByRole('button', { name: words.plan.forms.long }).click();
  await page.locator('[data-own-text]').fill(noise(400));
  await expect(page.locator('[data-cost]').first()).toHaveAttribute('data-cost', 'instructions');
  await expect(link(page)).toHaveValue('');
  await expect(page.locator('[data-copy]')).toBeDisabled();
  await page.locator('[data-cost] button').first().click();
  await expect(page.getByLabel(words.plan.instructions)).toBeFocused();
  await page.getByLabel(words.plan.instructions).fill('Short.');
  await expect(link(page)).toHaveValue(/#1\./u);
});

test('What is missing is said and reached', async ({ page }) => {
  await open(page);
  await fill(page);
  await page.getByRole('button', { name: words.plan.forms.short }).click();
  await expect(page.locator('[data-own-text]')).toBeFocused();
  const remedy = page.locator('[data-trouble-list] button');
  await expect(remedy).toContainText(words.plan.unwritten);
  await remedy.click();
  await expect(page.locator('[data-own-text]')).toBeFocused();
});

test('Every file can be made, twice the same', async ({ page, baseURL }) => {
  const wrong = troubles(page, baseURL ?? '');
  await open(page);
  await fill(page);
  const address = await link(page).inputValue();
  for (const version of ['1.1', '1.3']) {
    const { name, bytes } = await exported(page, `imscc-${version}`);
    expect(name).toBe(`Two-tools-cc${version.replace('.', '-')}.imscc`);
    const files = unzipSync(bytes);
    expect(strFromU8(files['imsmanifest.xml'] ?? new Uint8Array())).toContain(`<schemaversion>${version}.0<`);
    expect(Object.values(files).some((file) => strFromU8(file).includes(address))).toBe(true);
    expect((await exported(page, `imscc-${version}`)).bytes).toEqual(bytes);
  }
  const text = async (format: string) => strFromU8((await exported(page, format)).bytes);
  expect(await text('markdown')).toContain(`(<${new URL('/us-perspective/drugs/#two-tools', baseURL).href}>)`);
  expect(await text('html')).toContain('<h2 dir="auto">Two tools</h2>');
  expect(await text('qr-svg')).toMatch(/^<svg xmlns/u);
  expect([...(await exported(page, 'qr-png')).bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(wrong).toEqual([]);
});

test('A long link’s code is better not projected', async ({ page }) => {
  await open(page);
  await fill(page);
  await page.locator('[data-qr]').click();
  await expect(page.getByRole('img', { name: words.out.qrAlt })).toBeVisible();
  await expect(page.locator('[data-code]')).not.toHaveAttribute('data-long');
  await page.getByLabel(words.plan.instructions).fill(noise(800));
  await expect(page.locator('[data-code]')).toHaveAttribute('data-long');
});

test('Handout and answer sheet print alone, with the passages and room to write', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => undefined;
  });
  await open(page);
  await fill(page);
  await page.locator('[data-print=handout]').click();
  const sheet = page.locator('body > .print-sheet');
  await expect(sheet).toContainText('Against this trade');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.locator('main')).toBeHidden();
  await expect(sheet.getByRole('img', { name: words.out.qrAlt })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('[data-print=sheet]').click();
  await expect(page.locator('body > .print-sheet .lines .rule')).toHaveCount(10);
});

test('The order is changed by dragging', async ({ page }) => {
  await page.setViewportSize(DESK);
  await open(page);
  await fill(page);
  const handle = page.locator(`[data-item="${QUESTION}"] [data-handle]`);
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const to = await page.locator(`[data-item="${BLOCK}"]`).boundingBox();
  if (!from || !to) throw new Error('not shown');
  await page.mouse.move(from.x + 5, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 5, { steps: 5 });
  await page.mouse.up();
  expect(await chosen(page)).toEqual([QUESTION, BLOCK]);
  await page.locator('[data-undo]').click();
  expect(await chosen(page)).toEqual([BLOCK, QUESTION]);
});

test('A keyboard is enough: find, tick, order, take out, copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await tabTo(page, page.locator('[data-filter]'));
  await page.keyboard.type('against this trade');
  await expect(page.locator('[data-found]')).toHaveText('1 thing found');
  await tabTo(page, page.locator(`[data-choice="${BLOCK}"]`), 12);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+Tab');
  await page.locator('[data-filter]').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('what two results');
  await tabTo(page, page.locator(`[data-choice="${QUESTION}"]`), 12);
  await page.keyboard.press('Space');
  expect(await chosen(page)).toEqual([BLOCK, QUESTION]);
  await tabTo(page, page.locator(`[data-item="${QUESTION}"] [data-move=up]`), 40);
  expect(await focusIsVisible(page)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await chosen(page)).toEqual([QUESTION, BLOCK]);
  await expect(page.locator('[data-notice]')).toContainText('now 1 of 2');
  await expect(page.locator(`[data-item="${QUESTION}"] [data-move=down]`)).toBeFocused();
  await tabTo(page, page.locator(`[data-item="${BLOCK}"] [data-remove]`), 10);
  await page.keyboard.press('Enter');
  expect(await chosen(page)).toEqual([QUESTION]);
  await expect(page.locator(`[data-item="${QUESTION}"] [data-remove]`)).toBeFocused();
  await expect(page.locator('[data-copy]')).toBeEnabled();
  await tabTo(page, page.locator('[data-copy]'), 20);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-out-status]')).toHaveText(words.out.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link(page).inputValue());
});

test('What was added on the chapters’ pages is taken in, once', async ({ page, context }) => {
  await open(page);
  await fill(page);
  const other = await context.newPage();
  await other.goto('/about/');
  await other.evaluate(
    (key) => {
      localStorage.setItem(
        key,
        JSON.stringify([
          { kind: 'chart', id: 'coca-colombia' },
          { kind: 'question', id: 'drugs-two-aims' },
        ]),
      );
    },
    storageKey('/', 'assignment-inbox'),
  );
  await expect.poll(() => chosen(page)).toEqual([BLOCK, QUESTION, 'chart coca-colombia']);
  await page.reload();
  await expect.poll(() => chosen(page)).toEqual([BLOCK, QUESTION, 'chart coca-colombia']);
  expect(await page.evaluate((key) => localStorage.getItem(key), storageKey('/', 'assignment-inbox'))).toBeNull();
});

test('A question offers the passages it is about', async ({ page }) => {
  await open(page);
  await choose(page, 'what two results', QUESTION);
  await page.locator(`[data-item="${QUESTION}"] .quiet`).click();
  expect(await chosen(page)).toEqual([BLOCK, 'passage us-perspective/drugs#tools-table', QUESTION]);
});

test('A hostile link is text and nothing else', async ({ page, baseURL }) => {
  const wrong = troubles(page, baseURL ?? '');
  const evil = '<img src=x onerror=alert(1)>\u202Eevil';
  const fragment = await encode({
    version: 1,
    title: evil,
    instructions: evil,
    language: 'en',
    mode: 'passages',
    items: [
      { kind: 'own', id: 'own-x', form: 'choice', text: evil, options: [evil, 'b'] },
      { kind: 'passage', chapter: 'no/where', block: 'x' },
    ],
  });
  await open(page, `/teach/#${fragment}`);
  await expect(page.locator('[data-preview]')).toContainText('<img src=x');
  await expect(page.locator('.chosen .gone')).toHaveCount(1);
  expect(await page.locator('assignment-builder img').count()).toBe(0);
  await exported(page, 'imscc-1.1');
  expect(wrong).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page explains itself, and examples and questions are there', async ({ page }) => {
    await page.goto('/teach/');
    await expect(page.locator('.no-script')).toHaveText(words.page.without);
    await expect(page.locator('.no-script')).toBeVisible();
    await expect(page.locator('assignment-builder')).toBeHidden();
    await expect(page.locator('a[data-assignment-example]').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: words.page.questions })).toBeVisible();
  });
});
