import { expect } from '@playwright/test';
import { student } from '../../src/words/en/classroom-student.ts';
import type { State } from '../support/states.ts';
import { begin, field, linkTo, passage, saved } from './assignments.ts';

const missing = [
  passage('us-perspective/drugs#gone'),
  { kind: 'chart', id: 'gone' },
  { kind: 'question', id: 'gone' },
] as const;
/** Ways into every state that a student, or a teacher reading answers, can see. */
export const ASSIGNMENT_STATES: Readonly<Record<string, State>> = {
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
