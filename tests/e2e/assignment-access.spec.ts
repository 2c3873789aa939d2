import { expect, test, type Page } from '@playwright/test';
import { student } from '../../src/words/en/classroom-student.ts';
import { begin, field, linkTo, passage, saved } from '../classroom/assignments.ts';
import { barriers } from '../support/axe.ts';
import { wireSize } from '../support/measure.ts';
import { DESK, focusIsVisible, PHONE, tabTo } from '../support/page.ts';

const LOOKS = [
  { name: 'light, on a phone', colorScheme: 'light', viewport: PHONE, forcedColors: 'none' },
  { name: 'dark, on a desk', colorScheme: 'dark', viewport: DESK, forcedColors: 'none' },
  { name: 'light, on a desk', colorScheme: 'light', viewport: DESK, forcedColors: 'none' },
  { name: 'dark, on a phone', colorScheme: 'dark', viewport: PHONE, forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', viewport: DESK, forcedColors: 'active' },
] as const;

const missing = [
  passage('us-perspective/drugs#gone'),
  { kind: 'chart', id: 'gone' },
  { kind: 'question', id: 'gone' },
] as const;
/** Ways into every state that a student, or a teacher reading answers, can see. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a link that is damaged': async (page) => {
    const link = await linkTo({});
    await page.goto(link.slice(0, link.length - 30));
    await expect(page.locator('[data-assignment-error]')).toBeVisible();
  },
  'the question who is writing': async (page) => {
    await page.goto(await linkTo({}));
    await page.getByRole('button', { name: student.start.begin }).click();
    await expect(page.getByText(student.start.needed)).toBeVisible();
  },
  'an open assignment, answered': async (page) => {
    await begin(page, await linkTo({}));
    await field(page, 'drugs-two-aims').fill('Two.');
    await page.locator('.sentence', { hasText: 'destroys illicit crops' }).click();
    await page.locator('.content a.term').first().click();
    await expect(page.locator('[data-term-note]')).toBeVisible();
    await saved(page);
  },
  'an answer with another version': async (page) => {
    await begin(page, await linkTo({}));
    await field(page, 'drugs-two-aims').fill('Here.');
    const copy = {
      format: 'assignment-answers',
      version: 1,
      assignment: 'x',
      title: '',
      instructions: '',
      language: 'en',
      link: '',
      name: 'B',
      written: '',
      answers: [{ id: 'drugs-two-aims', question: 'Was it so?', form: 'long', text: 'There.', at: 1, others: [] }],
    };
    await page
      .locator('#open-copy')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(copy)) });
    await expect(page.locator('[data-other-version]')).toBeVisible();
  },
  'an assignment for reading alone': async (page) => {
    await page.goto(await linkTo({}));
    await page.getByRole('button', { name: student.start.readOnly }).click();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  },
  'reading mode': async (page) => {
    await begin(
      page,
      await linkTo({
        mode: 'reading',
        items: [
          passage('us-perspective/maras#origins'),
          passage('us-perspective/insurgencies#coca-unabated'),
          { kind: 'own', id: 'own-x', form: 'long', text: 'Why?' },
        ],
      }),
    );
    await expect(page.locator('.dimmed').last()).toBeVisible();
  },
  'ids that are not there': async (page) => {
    await begin(page, await linkTo({ items: [...missing, { kind: 'own', id: 'own-x', form: 'mark', text: 'Mark' }] }));
  },
  'storage that keeps nothing': async (page) => {
    await page.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('closed', 'SecurityError');
          },
        });
      }
    });
    await page.goto(await linkTo({}));
    await page.getByLabel(student.start.name, { exact: true }).fill('Ana');
    await page.getByRole('button', { name: student.start.begin }).click();
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'many answers, read by a teacher': async (page) => {
    await page.goto('/teach/answers/');
    const answers = [
      {
        id: 'q',
        question: 'Why?',
        form: 'choice',
        options: ['A', 'B'],
        text: 'A',
        at: 1,
        others: [{ text: 'B', at: 1 }],
      },
    ];
    const copies = ['Ana', 'Ben'].map((name) => ({
      format: 'assignment-answers',
      version: 1,
      assignment: 'x',
      title: 'T',
      instructions: '',
      language: 'en',
      link: '#1.a',
      name,
      written: '',
      answers,
    }));
    await page.getByLabel(student.collect.choose).setInputFiles(
      [...copies, { x: 1 }].map((copy, n) => ({
        name: `${n}.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(copy)),
      })),
    );
    await expect(page.locator('[data-collected]')).toBeVisible();
  },
};

for (const { name, colorScheme, viewport, forcedColors } of LOOKS) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport });
    for (const [state, reach] of Object.entries(STATES)) {
      test(`${state}: no barrier, and nothing wider than the screen`, async ({ page }) => {
        await page.emulateMedia({ forcedColors });
        await reach(page);
        expect(await barriers(page)).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBe(0);
      });
    }
  });
}

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
