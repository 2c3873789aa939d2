import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { student } from '../../src/words/en/classroom-student.ts';
import { begin, everything, field, linkTo, passage, say, saved } from '../classroom/assignments.ts';
import { launchOptions } from '../support/browser.ts';
import { PHONE, troubles } from '../support/page.ts';

const QUESTION = 'drugs-two-aims';

/** A browser whose process can be killed, with a profile that stays. */
async function browserOn(profile: string): Promise<{ page: Page; kill: () => Promise<void> }> {
  const { executablePath, args } = launchOptions();
  const child = spawn(
    executablePath,
    [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const [, found] = /DevTools listening on (ws:\S+)/u.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(`The browser ended: ${said}`));
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no window.');
  const page = await context.newPage();
  const kill = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
    await browser.close().catch(() => undefined);
  };
  return { page, kill };
}

test('A student on a phone opens the link, answers, loses power, comes back and finds it all', async ({ baseURL }) => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(path.join(tmpdir(), 'student-'));
  const link = new URL(await linkTo({}), baseURL).href;
  try {
    const before = await browserOn(profile);
    await before.page.setViewportSize(PHONE);
    await begin(before.page, link);
    await field(before.page, QUESTION).pressSequentially('Higher prices, and so less use', { delay: 20 });
    await field(before.page, 'own-choice').getByLabel('The United States').check();
    await before.page.waitForTimeout(1000);
    await field(before.page, 'own-short').pressSequentially('Lost at most a second of thi');
    await before.kill();

    const after = await browserOn(profile);
    try {
      await after.page.setViewportSize(PHONE);
      await begin(after.page, link);
      await expect(field(after.page, QUESTION)).toHaveValue('Higher prices, and so less use');
      await expect(field(after.page, 'own-choice').getByLabel('The United States')).toBeChecked();
      await expect(after.page.locator('[data-progress]')).toContainText(/[23] of 4/u);
    } finally {
      await after.kill();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test.describe('What is written', () => {
  test('is saved within a second of the keystroke, and says when', async ({ page }) => {
    await begin(page, await linkTo({}));
    await expect(page.getByText(student.save.none)).toBeVisible();
    await field(page, QUESTION).fill('Two things.');
    await expect(page.locator('[data-save-state="saved"]')).toHaveText(/^Saved on this device at \d\d:\d\d$/u, {
      timeout: 1500,
    });
    await expect(page.locator('[data-progress]')).toHaveText('1 of 4 answered');
    await expect(page.getByText('2 words')).toBeVisible();
  });

  test('is there after a reload, without asking again in the same tab', async ({ page }) => {
    await begin(page, await linkTo({}));
    await field(page, QUESTION).fill('Still here?');
    await saved(page);
    await page.reload();
    await expect(field(page, QUESTION)).toHaveValue('Still here?');
  });

  test('is saved when the page is left in the middle of a word', async ({ page }) => {
    await begin(page, await linkTo({}));
    await field(page, QUESTION).pressSequentially('unfinish');
    await page.goto('/about/');
    await page.goBack();
    await expect(field(page, QUESTION)).toHaveValue('unfinish');
  });

  test('stays with the questions that remain when the link is changed', async ({ page }) => {
    await begin(page, await linkTo({}));
    await field(page, QUESTION).fill('Kept.');
    await field(page, 'own-short').fill('Asked differently.');
    await saved(page);
    const items = everything.items.filter(({ kind }) => kind === 'passage' || kind === 'question');
    await page.goto(
      await linkTo({
        title: 'Mended title',
        items: [...items, { kind: 'own', id: 'own-short', form: 'short', text: 'Another wording?' }],
      }),
    );
    await expect(field(page, QUESTION)).toHaveValue('Kept.');
    await expect(field(page, 'own-short')).toHaveValue('Asked differently.');
    const question = page.locator('[data-question="own-short"]');
    await expect(question).toContainText(student.question.changed);
    await expect(question).toContainText('Which view convinces you more?');
  });

  test('stays when its question has left the site', async ({ page }) => {
    const link = await linkTo({ items: [{ kind: 'question', id: 'no-question' }] });
    await begin(page, link);
    await expect(field(page, 'no-question')).toHaveCount(0);
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('two-agendas:/:answers');
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('no database'));
        };
      });
      const answer = {
        id: 'no-question',
        text: 'From before.',
        at: 1,
        revision: 1,
        asked: 'What was asked then?',
        others: [],
      };
      const store = database.transaction('answers', 'readwrite').objectStore('answers');
      await new Promise((resolve) => {
        store.put({ assignment: 'n-test22', pupil: 'ana lópez', answer }).onsuccess = resolve;
      });
      database.close();
    });
    await page.reload();
    await expect(field(page, 'no-question')).toHaveValue('From before.');
    await expect(page.locator('[data-question="no-question"]')).toContainText('What was asked then?');
  });
});

test.describe('Two tabs', () => {
  test('show each other’s answers and never overwrite them', async ({ context }) => {
    const link = await linkTo({});
    const [one, two] = [await context.newPage(), await context.newPage()];
    await begin(one, link);
    await begin(two, link);
    await field(one, QUESTION).fill('Written in the first.');
    await expect(field(two, QUESTION)).toHaveValue('Written in the first.');
    await field(two, 'own-short').fill('Written in the second.');
    await expect(field(one, 'own-short')).toHaveValue('Written in the second.');
    await expect(one.locator('[data-progress]')).toHaveText('2 of 4 answered');
  });

  test('writing the same answer at once keep both, and let the student choose', async ({ context }) => {
    const link = await linkTo({});
    const [one, two] = [await context.newPage(), await context.newPage()];
    await begin(one, link);
    await begin(two, link);
    // As if neither heard the other: both type before either is saved.
    await Promise.all([field(one, QUESTION).fill('One thought.'), field(two, QUESTION).fill('Quite another thought.')]);
    await Promise.all([saved(one), saved(two)]);
    const box = one.locator(`[data-question="${QUESTION}"]`);
    await expect(box.locator('[data-other-version]')).toHaveCount(1);
    const shown = [
      await field(one, QUESTION).inputValue(),
      await box.locator('[data-other-version] blockquote').innerText(),
    ];
    expect(shown.map((text) => text.trim()).sort()).toEqual(['One thought.', 'Quite another thought.']);
    await box.getByRole('button', { name: student.question.useOther }).click();
    await expect(field(one, QUESTION)).toHaveValue(shown[1]?.trim() ?? '');
    await box.getByRole('button', { name: student.question.dropOther }).click();
    await expect(box.locator('[data-other-version]')).toHaveCount(0);
    await saved(one);
    await one.reload();
    await expect(field(one, QUESTION)).toHaveValue(shown[1]?.trim() ?? '');
  });
});

test.describe('A device that keeps nothing, or too little', () => {
  const closeDatabase = () => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('closed', 'SecurityError');
      },
    });
  };
  const closeStorage = () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    }
  };

  test('without a database the second store takes the answers', async ({ page }) => {
    await page.addInitScript(closeDatabase);
    await begin(page, await linkTo({}));
    await field(page, QUESTION).fill('In the second store.');
    await expect(page.locator('[data-save-state="saved"]')).toContainText('smaller store');
    await page.reload();
    await expect(field(page, QUESTION)).toHaveValue('In the second store.');
  });

  test('without either it says so plainly, and handing in still works', async ({ page, baseURL }) => {
    const found = troubles(page, new URL(baseURL ?? '').origin);
    await page.addInitScript(closeDatabase);
    await page.addInitScript(closeStorage);
    await begin(page, await linkTo({})).catch(() => undefined);
    await field(page, QUESTION).fill('Only on this page.');
    await expect(page.getByRole('alert')).toHaveText(student.save.closed);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-handin="markdown"]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('Drugs-from-both-sides-Ana-López.md');
    expect(found).toEqual([]);
  });

  test('full, it says so, keeps what is on the page, and saves as soon as there is room', async ({ page }) => {
    test.setTimeout(60_000);
    await page.addInitScript(() => {
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as (
        ...all: unknown[]
      ) => unknown;
      const set = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as (
        ...all: unknown[]
      ) => unknown;
      const full = () => document.documentElement.dataset['full'] === '';
      IDBObjectStore.prototype.put = function (...all) {
        if (full()) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, all) as IDBRequest<IDBValidKey>;
      };
      Storage.prototype.setItem = function (...all) {
        if (full()) throw new DOMException('full', 'QuotaExceededError');
        set.apply(this, all);
      };
    });
    await begin(page, await linkTo({}));
    await page.evaluate(() => {
      document.documentElement.dataset['full'] = '';
    });
    await field(page, QUESTION).fill('There is no room.');
    await expect(page.getByRole('alert')).toHaveText(student.save.full);
    await expect(field(page, QUESTION)).toHaveValue('There is no room.');
    await page.evaluate(() => {
      delete document.documentElement.dataset['full'];
    });
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.reload();
    await expect(field(page, QUESTION)).toHaveValue('There is no room.');
  });
});

test.describe('Several pupils on one device', () => {
  test('find their own answers by their name, and see nothing of each other unasked', async ({ context }) => {
    const link = await linkTo({});
    const ana = await context.newPage();
    await begin(ana, link, 'Ana');
    await field(ana, QUESTION).fill('Ana’s answer');
    await saved(ana);
    await ana.close();

    const ben = await context.newPage();
    await ben.goto(link);
    await expect(ben.getByLabel(student.start.name, { exact: true })).toHaveValue('');
    expect(await ben.locator('assignment-view').innerText()).not.toContain('Ana');
    await say(ben, 'Ben');
    await expect(field(ben, QUESTION)).toHaveValue('');
    await field(ben, QUESTION).fill('Ben’s answer');
    await saved(ben);
    await ben.getByRole('button', { name: student.start.change }).click();
    await ben.getByText(student.start.known).click();
    await ben.getByRole('button', { name: 'Ana', exact: true }).click();
    await expect(field(ben, QUESTION)).toHaveValue('Ana’s answer');
  });

  test('are asked again in a new tab, unless the device is said to be one’s own', async ({ context }) => {
    const link = await linkTo({});
    const first = await context.newPage();
    await first.goto(link);
    await first.getByLabel(student.start.remember).check();
    await say(first, 'Ana');
    const second = await context.newPage();
    await second.goto(link);
    await expect(second.getByText('You write as Ana.')).toBeVisible();
    await second.getByRole('button', { name: student.start.change }).click();
    const third = await context.newPage();
    await third.goto(link);
    await expect(third.locator('[data-start]')).toBeVisible();
  });

  test('must give a name to write, and none to read', async ({ page }) => {
    await page.goto(await linkTo({}));
    await page.getByRole('button', { name: student.start.begin }).click();
    await expect(page.getByText(student.start.needed)).toBeVisible();
    await expect(page.getByLabel(student.start.name, { exact: true })).toBeFocused();
    await page.getByRole('button', { name: student.start.readOnly }).click();
    await expect(page.locator('[data-question]')).toHaveCount(4);
    await expect(page.locator('[data-answer]')).toHaveCount(0);
    await page.getByRole('button', { name: student.start.sayWho }).click();
    await expect(page.locator('[data-start]')).toBeVisible();
  });

  test('keep everything under names of this site alone', async ({ page }) => {
    await begin(page, await linkTo({}));
    await page.getByText(student.text.title, { exact: true }).click();
    await page.getByLabel(student.text.sizes.large, { exact: true }).check();
    await field(page, QUESTION).fill('x');
    await saved(page);
    const names = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ]);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(/^two-agendas:\/:/u);
  });
});

test('Answers can be cleared from the device, and brought back', async ({ page }) => {
  await begin(page, await linkTo({}));
  await field(page, QUESTION).fill('Precious.');
  await saved(page);
  await page.locator('[data-clear]').click();
  await expect(page.getByText(student.handIn.cleared)).toBeVisible();
  await expect(field(page, QUESTION)).toHaveValue('');
  const left = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open('two-agendas:/:answers').onsuccess = ({ target }) => {
            const { result } = target as IDBOpenDBRequest;
            result.transaction('answers').objectStore('answers').count().onsuccess = (event) => {
              resolve((event.target as IDBRequest<number>).result);
              result.close();
            };
          };
        }),
    );
  expect(await left()).toBe(0);
  await page.locator('[data-undo-clear]').click();
  await expect(field(page, QUESTION)).toHaveValue('Precious.');
  expect(await left()).toBe(1);
});

test.describe('Marking a sentence', () => {
  const SENTENCE = /^Eradication destroys illicit crops/u;

  test('works by a click in the text, and takes it back by another', async ({ page }) => {
    await begin(page, await linkTo({}));
    const sentence = page.locator('.sentence', { hasText: 'destroys illicit crops' });
    await sentence.click();
    await expect(field(page, 'own-mark').locator('.chosen li')).toHaveText(SENTENCE);
    await expect(sentence).toHaveAttribute('data-marked', '');
    await saved(page);
    await page.reload();
    await expect(page.locator('.sentence', { hasText: 'destroys illicit crops' })).toHaveAttribute('data-marked', '');
    await page.locator('.sentence', { hasText: 'destroys illicit crops' }).click();
    await expect(field(page, 'own-mark').locator('.chosen')).toHaveText(student.question.nothingMarked);
  });

  test('works from the list with the keyboard alone', async ({ page }) => {
    await begin(page, await linkTo({}));
    await field(page, 'own-mark').locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(field(page, 'own-mark').getByRole('checkbox').nth(1)).toBeChecked();
    await expect(field(page, 'own-mark').locator('.chosen li')).toHaveText(SENTENCE);
  });

  test('marks for the question that is chosen, where there are two', async ({ page }) => {
    const mark = (id: string) => ({ kind: 'own', id, form: 'mark', text: `${id}?` }) as const;
    await begin(
      page,
      await linkTo({ items: [passage('us-perspective/maras#origins'), mark('own-one'), mark('own-two')] }),
    );
    await page.locator('.sentence').first().click();
    await field(page, 'own-two').getByRole('button', { name: student.question.markFor }).click();
    await page.locator('.sentence').last().click();
    await expect(field(page, 'own-one').locator('.chosen li')).toHaveCount(1);
    await expect(field(page, 'own-two').locator('.chosen li')).toHaveCount(1);
    await expect(page.locator('.sentence[data-marked]')).not.toHaveCount(0);
    await expect(page.locator('[data-progress]')).toHaveText('2 of 2 answered');
  });
});

test('In reading mode the chapters stand whole, with what is to be read standing out', async ({ page }) => {
  const items = [
    passage('us-perspective/maras#origins'),
    passage('us-perspective/maras#causes'),
    { kind: 'own', id: 'own-x', form: 'long', text: 'Why?' } as const,
  ];
  await begin(page, await linkTo({ mode: 'reading', items }));
  await expect(page.locator('.dimmed [data-assigned]:not(.voice)')).toHaveCount(2);
  const color = (block: string) =>
    page.locator(`.dimmed [data-block="${block}"]`).evaluate((element) => getComputedStyle(element).color);
  expect(await color('origins')).not.toBe(await color('numbers'));
  expect(await color('origins')).toBe(await color('causes'));
});

test.describe('Reading', () => {
  test('a term is explained where it stands, and lets go again', async ({ page }) => {
    await begin(page, await linkTo({}));
    const term = page.locator('.content a.term').first();
    await term.click();
    const note = page.locator('[data-term-note]');
    await expect(note).toContainText(/^Eradication:/u);
    await note.getByRole('button', { name: student.reading.close }).click();
    await expect(note).toHaveCount(0);
    await expect(term).toBeFocused();
  });

  test('text can be set larger, wider, clearer, and fits a narrow screen all the same', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await begin(page, await linkTo({}));
    const size = () =>
      page
        .locator('.content p')
        .first()
        .evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
    const before = await size();
    await page.getByText(student.text.title, { exact: true }).click();
    await page.getByLabel(student.text.sizes.larger).check();
    await page.getByLabel(student.text.spacings.wide).check();
    await page.getByLabel(student.text.faces.clear).check();
    expect(await size()).toBeGreaterThan(before * 1.3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await page.reload();
    expect(await size()).toBeGreaterThan(before * 1.3);
    const other = await page.context().newPage();
    await other.goto('/introduction/');
    await expect(other.locator('html')).not.toHaveAttribute('data-text-size');
  });

  test('is aloud only where the device has a voice of its own', async ({ page }) => {
    await page.addInitScript(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      const voices = [
        { lang: 'en-US', localService: false, name: 'elsewhere' },
        { lang: 'de-DE', localService: true, name: 'another tongue' },
      ];
      Object.defineProperty(window, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          paused: false,
          getVoices: () => voices,
          cancel: () => undefined,
          pause: () => undefined,
          resume: () => undefined,
          speak: (utterance: { text: string; onstart: () => void }) => {
            spoken.push(utterance.text);
            if (spoken.length === 1) utterance.onstart();
          },
        }),
      });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      Object.assign(window, {
        addVoice: () => {
          voices.push({ lang: 'en-GB', localService: true, name: 'here' });
          speechSynthesis.dispatchEvent(new Event('voiceschanged'));
        },
      });
    });
    await begin(page, await linkTo({}));
    await expect(page.locator('[data-listen]').first()).toBeHidden();
    await page.evaluate(() => {
      (window as unknown as { addVoice: () => void }).addVoice();
    });
    await page.locator('[data-listen]').first().getByRole('button').first().click();
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    expect(spoken[0]).toBe('Two tools against supply, and little for the farmers');
    expect(spoken[1]).toMatch(/^Against this trade .* who move them\.$/u);
    await expect(page.locator('[data-spoken]')).toHaveCount(1);
    await page.getByRole('button', { name: student.text.stop }).click();
    await expect(page.locator('[data-spoken]')).toHaveCount(0);
  });
});
