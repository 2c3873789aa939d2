import { expect, type Page } from '@playwright/test';
import { encode } from '../../src/classroom/assignment/codec.ts';
import type { Assignment, Item } from '../../src/classroom/assignment/schema.ts';
import { student } from '../../src/words/en/classroom-student.ts';

export const passage = (place: string): Item => {
  const [chapter = '', block = ''] = place.split('#');
  return { kind: 'passage', chapter, block };
};

/** Two passages with a question each, a chart, a term, a choice, a sentence to mark. */
export const everything: Assignment = {
  version: 1,
  title: 'Drugs, from both sides',
  instructions: 'Read the passages first.\nThen answer in two sentences each.',
  due: '2026-12-18',
  language: 'en',
  mode: 'passages',
  nonce: 'test22',
  items: [
    passage('us-perspective/drugs#tools'),
    passage('us-perspective/drugs#two-tools'),
    passage('us-perspective/drugs#tools-table'),
    passage('us-perspective/drugs#note-narcotization'),
    { kind: 'question', id: 'drugs-two-aims' },
    { kind: 'own', id: 'own-mark', form: 'mark', text: 'Mark the sentence that says what eradication does.' },
    passage('latin-american-perspective/illicit-economies#no-legal-living'),
    { kind: 'chart', id: 'coca-colombia' },
    { kind: 'term', id: 'mano-dura' },
    {
      kind: 'own',
      id: 'own-choice',
      form: 'choice',
      text: 'Who counted more coca in 2006?',
      options: ['The United States', 'The United Nations'],
    },
    { kind: 'own', id: 'own-short', form: 'short', text: 'Which view convinces you more?' },
  ],
};

/** Address of an assignment's page. */
export const linkTo = async (assignment: Partial<Assignment>): Promise<string> =>
  `/assignment/#${await encode({ ...everything, ...assignment })}`;

/** Opens a link and says who is writing. */
export async function begin(page: Page, link: string, name = 'Ana López'): Promise<void> {
  await page.goto(link);
  await say(page, name);
}

/** Answers the question who is writing. */
export async function say(page: Page, name: string): Promise<void> {
  await page.getByLabel(student.start.name, { exact: true }).fill(name);
  await page.getByRole('button', { name: student.start.begin }).click();
  await expect(page.locator('[data-save-state]')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** The field of a question. */
export const field = (page: Page, id: string) => page.locator(`[data-answer="${id}"]`);

/** Waits until what was written is said to be saved. */
export const saved = (page: Page): Promise<void> =>
  expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');

/** Text of a file that a click hands to the browser. */
export async function downloaded(page: Page, format: string): Promise<{ name: string; data: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-handin="${format}"]`).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  return { name: download.suggestedFilename(), data: Buffer.concat(chunks) };
}
