import { inflateRawSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { student } from '../../src/words/en/classroom-student.ts';
import { begin, downloaded, everything, field, linkTo, saved } from '../classroom/assignments.ts';
import { troubles } from '../support/page.ts';

const QUESTION = 'drugs-two-aims';
const ANSWER = 'Higher prices, and less use.\n\n*So* Washington hoped.';

async function answered(page: Page): Promise<void> {
  await begin(page, await linkTo({}));
  await field(page, QUESTION).fill(ANSWER);
  await field(page, 'own-choice').getByLabel('The United Nations').check();
  await page.locator('.sentence', { hasText: 'destroys illicit crops' }).click();
  await saved(page);
}

/** The text of `word/document.xml` in a Word file. */
function documentIn(file: Buffer): string {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const length = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + length);
    if (name === 'word/document.xml') {
      const local = file.readUInt32LE(at + 42);
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const body = file.subarray(start, start + file.readUInt32LE(at + 20));
      return (file.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8');
    }
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return '';
}

test.describe('Handing in', () => {
  test('as a Word file: made on the device, the library loaded only then', async ({ page, baseURL }) => {
    const found = troubles(page, new URL(baseURL ?? '').origin);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await answered(page);
    const before = scripts.length;
    const { name, data } = await downloaded(page, 'docx');
    expect(scripts.length).toBeGreaterThan(before);
    expect(name).toBe('Drugs-from-both-sides-Ana-López.docx');
    const document = documentIn(data);
    for (const text of [
      'Drugs, from both sides',
      'Name: Ana López',
      student.open.by,
      'Higher prices, and less use.',
      'The United Nations',
      'Eradication destroys illicit crops where they grow.',
      student.file.noAnswer,
    ]) {
      expect(document).toContain(text);
    }
    await expect(page.locator('[data-hand-in-status]')).toContainText(name);
    expect(found).toEqual([]);
  });

  test('as Markdown, with what was typed as it was typed', async ({ page }) => {
    await answered(page);
    const { name, data } = await downloaded(page, 'markdown');
    expect(name).toBe('Drugs-from-both-sides-Ana-López.md');
    const text = data.toString('utf8');
    expect(text).toMatch(/^# Drugs, from both sides\n\n- Name: Ana López\n- Written: /u);
    expect(text).toContain(String.raw`\*So\* Washington hoped.`);
    expect(text).toContain('## Question 4');
  });

  test('as a copy that opens here again, under another name too, and loses nothing', async ({ page }) => {
    await answered(page);
    const { data } = await downloaded(page, 'json');
    expect(JSON.parse(data.toString())).toMatchObject({
      format: 'assignment-answers',
      name: 'Ana López',
      assignment: 'n-test22',
      answers: [
        { id: QUESTION, text: ANSWER },
        { id: 'own-mark' },
        { id: 'own-choice', text: 'The United Nations' },
        { id: 'own-short', text: '' },
      ],
    });
    await page.getByRole('button', { name: student.start.change }).click();
    await page.getByLabel(student.start.name, { exact: true }).fill('Ben');
    await page.getByRole('button', { name: student.start.begin }).click();
    await field(page, QUESTION).fill('What Ben wrote.');
    await saved(page);
    const status = page.locator('[data-hand-in-status]');
    await page.locator('#open-copy').setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: data });
    await expect(status).toContainText('3 answers taken from the copy.');
    await expect(status).toContainText('Ana López');
    await expect(field(page, QUESTION)).toHaveValue('What Ben wrote.');
    await expect(page.locator(`[data-question="${QUESTION}"] [data-other-version]`)).toContainText('Higher prices');
    await expect(field(page, 'own-choice').getByLabel('The United Nations')).toBeChecked();
    await expect(page.locator('.sentence[data-marked]').first()).toBeVisible();
    await page.locator('#open-copy').setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: data });
    await expect(status).toHaveText(student.handIn.importedNothing);
    await page
      .locator('#open-copy')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await expect(status).toHaveText(student.handIn.notCopy);
    const other = {
      ...(JSON.parse(data.toString()) as object),
      link: '#1.other',
      title: 'Another',
      answers: [{ id: 'own-elsewhere', question: '?', form: 'long', text: 'x', at: 1, others: [] }],
    };
    await page
      .locator('#open-copy')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(other)) });
    await expect(status).toContainText('Another');
    await expect(status.getByRole('link', { name: student.handIn.openOther })).toHaveAttribute('href', '#1.other');
  });

  test('on the clipboard, with formatting and without', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await answered(page);
    await page.locator('[data-handin="copy"]').click();
    await expect(page.getByText(student.handIn.copied)).toBeVisible();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()));
    });
    expect(copied[0]).toMatch(/<h1[^>]*>Drugs, from both sides<\/h1>/u);
    expect(copied[0]).toContain('Higher prices, and less use.');
    expect(copied[1]).toMatch(/^# Drugs, from both sides/u);
  });

  test('on paper: name, instructions, text and answers, without what is for the screen; room to write where nothing is', async ({
    page,
  }) => {
    await answered(page);
    let printed = 0;
    await page.exposeFunction('printed', () => {
      printed += 1;
    });
    await page.evaluate(() => {
      window.print = () => void (window as unknown as { printed: () => Promise<void> }).printed();
    });
    await page.locator('[data-handin="print"]').click();
    await expect.poll(() => printed).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('You write as Ana López.')).toBeVisible();
    await expect(page.locator('[data-assignment-instructions]')).toBeVisible();
    await expect(page.locator('.content [data-block="two-tools"]')).toBeVisible();
    await expect(page.locator(`[data-question="${QUESTION}"] .written`)).toHaveText(/Higher prices/u);
    await expect(page.locator(`[data-question="${QUESTION}"] .written`)).toBeVisible();
    for (const hidden of ['.bar', '.hand-in', '[data-text-settings]', 'textarea', '.tools']) {
      for (const each of await page.locator(`assignment-view ${hidden}`).all()) await expect(each).toBeHidden();
    }
    const blank = await page.locator('[data-question="own-short"] .written').boundingBox();
    expect(blank?.height ?? 0).toBeGreaterThan(100);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.byteLength).toBeGreaterThan(10_000);
  });

  test('says which questions have no answer yet, and leads there', async ({ page }) => {
    await answered(page);
    const open = page.locator('.hand-in .open');
    await expect(open).toContainText('1 question has no answer yet:');
    await open.getByRole('link', { name: /Which view convinces/u }).click();
    await expect(page.locator('#question-own-short')).toBeFocused();
    await field(page, 'own-short').fill('Neither.');
    await expect(open).toHaveText(student.handIn.all);
  });
});

test.describe('A teacher', () => {
  const copy = (name: string, text: string, more: object = {}) => ({
    format: 'assignment-answers',
    version: 1,
    assignment: 'n-test22',
    title: everything.title,
    instructions: '',
    language: 'en',
    link: '#1.abc',
    name,
    written: '2026-12-01T10:00:00.000Z',
    answers: [
      { id: QUESTION, question: 'What two results?', form: 'long', text, at: 1, others: [] },
      { id: 'own-choice', question: 'Who?', form: 'choice', options: ['A', 'B'], text: 'A', at: 1, others: [] },
    ],
    ...more,
  });
  const file = (name: string, value: unknown) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  });

  test('opens many copies at once and reads them by question, on the device alone', async ({ page, baseURL }) => {
    const found = troubles(page, new URL(baseURL ?? '').origin);
    await page.goto('/teach/answers/', { waitUntil: 'networkidle' });
    await expect(page.getByText(student.collect.without)).toBeHidden();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const many = Array.from({ length: 30 }, (_, n) =>
      file(`${n}.json`, copy(`Pupil ${String(n).padStart(2, '0')}`, `Answer ${n} <b>x</b>`)),
    );
    await page
      .getByLabel(student.collect.choose)
      .setInputFiles([...many, file('holiday.json', '{"x":1}'), file('empty.json', copy('Silent', ''))]);
    await expect(page.locator('[data-collected]')).toHaveCount(1);
    await expect(page.locator('[data-status]')).toContainText('31 files read');
    await expect(page.locator('[data-unread]')).toContainText('holiday.json');
    const first = page.locator(`[data-question="${QUESTION}"]`);
    await expect(first.locator('dd')).toHaveCount(30);
    await expect(first).toContainText('Answer 7 <b>x</b>');
    await expect(first.locator('b')).toHaveCount(0);
    await expect(first).toContainText(`${student.collect.noAnswer} Silent`);
    await expect(page.locator('[data-question="own-choice"] .counts')).toContainText('31 chose this');
    await page.getByLabel(student.collect.names).check();
    await expect(page.locator('[data-result]')).not.toContainText('Pupil 07');
    await expect(page.locator('[data-result]')).toContainText('Student 8');
    await page.locator('[data-remove]').click();
    await expect(page.locator('[data-collected]')).toHaveCount(0);
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
    expect(found).toEqual([]);
  });

  test('can drop the files on the page', async ({ page }) => {
    await page.goto('/teach/answers/');
    await expect(page.locator('[data-tools]')).toBeVisible();
    const data = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'ana.json', { type: 'application/json' }));
        return transfer;
      },
      JSON.stringify(copy('Ana', 'Dropped.')),
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await expect(page.locator('[data-collected]')).toContainText('Dropped.');
  });
});
