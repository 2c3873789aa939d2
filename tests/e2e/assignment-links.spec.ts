import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { encode } from '../../src/classroom/assignment/codec.ts';
import { student } from '../../src/words/en/classroom-student.ts';
import { everything, linkTo, passage } from '../classroom/assignments.ts';
import { Maker } from '../classroom/generate.ts';
import { NARROWEST, overflow, troubles } from '../support/page.ts';

const corpus = readFileSync('tests/classroom/links-v1.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '));
const origin = (baseURL: string | undefined): string => new URL(baseURL ?? '').origin;

test.describe('Every link of version 1 that was handed out', () => {
  for (const [index, line] of corpus.entries()) {
    test(`opens whole: number ${index + 1}`, async ({ page, baseURL }) => {
      const [link = '', text = ''] = line.split('\t');
      const assignment = JSON.parse(text) as typeof everything;
      const found = troubles(page, origin(baseURL));
      await page.goto(`/assignment/#${link}`);
      const asked = assignment.items.filter(({ kind }) => kind === 'question' || kind === 'own');
      if (asked.length > 0) await page.getByRole('button', { name: student.start.readOnly }).click();
      await expect(page.locator('[data-question]')).toHaveCount(asked.length);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(page.locator('[data-missing], [data-assignment-error]')).toHaveCount(0);
      expect(await page.locator('[data-stage] h1').evaluate((title) => title.textContent)).toBe(
        assignment.title || student.open.untitled,
      );
      for (const item of assignment.items) {
        if (item.kind === 'passage') await expect(page.locator(`[data-block="${item.block}"]`).first()).toBeVisible();
        if (item.kind === 'chart')
          await expect(page.locator(`figure[data-chart="${item.id}"] svg`).filter({ visible: true })).toHaveCount(1);
        if (item.kind === 'own')
          await expect(page.locator(`[data-question="${item.id}"]`)).toContainText(item.text.replaceAll('\n', ''));
      }
      await page.setViewportSize(NARROWEST);
      expect(await overflow(page)).toBe(0);
      expect(found).toEqual([]);
    });
  }
});

test.describe('A link that cannot be opened', () => {
  const cases: readonly (readonly [what: string, fragment: string, code: string])[] = [
    ['nothing', '', 'none'],
    ['a place in the page', '#main', 'none'],
    ['a version that is not known yet', '#2.abc', 'version'],
    ['letters that are none of a link', '#1.äöü', 'encoding'],
    ['a beginning without an end', '#1.Xc5BTsMwEEbhq1g', 'truncated'],
    ['far too much', `#1.${'A'.repeat(9000)}`, 'too-large'],
    ['nothing after the version', '#1.', 'truncated'],
  ];
  for (const [what, fragment, code] of cases) {
    test(`says so in one message, and what can be done: ${what}`, async ({ page, baseURL }) => {
      const found = troubles(page, origin(baseURL));
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await page.goto(`/assignment/${fragment}`);
      const error = page.locator('[data-assignment-error]');
      await expect(error).toHaveCount(1);
      await expect(error).toHaveRole('alert');
      // A place in the page is no assignment either: to the reader it is the same.
      await expect(error).toHaveAttribute('data-assignment-error', code === 'none' ? /^(?:none|encoding)$/u : code);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(student.error.title);
      await expect(error.getByRole('listitem').first()).toBeVisible();
      await error.getByRole('link', { name: student.error.chapters }).click();
      await expect(page.getByRole('heading', { name: student.page.chapters })).toBeInViewport();
      await page.waitForLoadState('networkidle');
      expect(found).toEqual([]);
      expect(requests.filter((path) => path.endsWith('.json'))).toEqual([]);
      await page.locator('.chapters').getByRole('link').first().click();
      await expect(page.locator('article[data-chapter]')).toBeVisible();
    });
  }

  test('says what could be read of it: the title, where the end is missing', async ({ page }) => {
    const link = await linkTo({});
    await page.goto(link.slice(0, link.length - 40));
    await expect(page.locator('[data-assignment-error="truncated"]')).toContainText(everything.title);
  });

  test('that was damaged within says so', async ({ page }) => {
    const link = await linkTo({});
    const at = Math.floor(link.length / 2);
    await page.goto(`${link.slice(0, at)}${link[at] === 'A' ? 'B' : 'A'}${link.slice(at + 1)}`);
    await expect(page.locator('[data-assignment-error]')).toBeVisible();
  });

  test('leads a maker to the teachers’ page', async ({ page }) => {
    await page.goto('/assignment/#1.abc');
    await page.locator('[data-assignment-error]').getByRole('link', { name: student.error.teach }).click();
    await expect(page).toHaveURL(/\/teach\/$/u);
  });

  test('gives way to the right one when that is put into the address', async ({ page }) => {
    await page.goto('/assignment/#1.abc');
    await expect(page.locator('[data-assignment-error]')).toBeVisible();
    const link = await linkTo({});
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      link.slice(link.indexOf('#')),
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(everything.title);
    await expect(page.locator('[data-assignment-error]')).toHaveCount(0);
    await page.goBack();
    await expect(page.locator('[data-assignment-error]')).toBeVisible();
  });

  test('is never an exception, a blank page or a request elsewhere, 200 times', async ({ page, baseURL }) => {
    test.setTimeout(180_000);
    const found = troubles(page, origin(baseURL));
    const maker = new Maker(5);
    const good = await Promise.all(Array.from({ length: 12 }, (_, seed) => encode(new Maker(seed + 50).assignment())));
    await page.goto('/assignment/');
    const seen = new Map<string, number>();
    for (let round = 0; round < 200; round++) {
      const link = maker.of(good);
      const at = 2 + maker.below(link.length - 2);
      const mutated = maker.of([
        () => link.slice(0, at),
        () => link.slice(0, at) + maker.of(['A', 'z', '-', '0']) + link.slice(at + 1),
        () => link.slice(0, at) + link.slice(at + 1 + maker.below(4)),
        () => link.slice(0, at) + encodeURIComponent(maker.text(4).replaceAll('\uD800', '')) + link.slice(at),
        () => `${maker.of(['1', '0', '2', '77'])}.${link.slice(at)}`,
        () => link,
      ])();
      const state = await page.evaluate(async (hash) => {
        const view = document.querySelector('assignment-view');
        const stage = view?.querySelector('[data-stage]');
        stage?.replaceChildren();
        if (view instanceof HTMLElement) view.dataset['state'] = 'waiting';
        location.hash = '';
        location.hash = hash;
        for (let wait = 0; wait < 100; wait++) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          const { state: is = '' } = view instanceof HTMLElement ? view.dataset : {};
          const text = stage?.textContent.trim() ?? '';
          if (['error', 'start', 'open'].includes(is) && text !== '') return is;
        }
        return 'blank';
      }, mutated);
      seen.set(state, (seen.get(state) ?? 0) + 1);
      expect(state, mutated).not.toBe('blank');
    }
    expect(seen.get('error') ?? 0).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});

test.describe('The texts of a link', () => {
  const hostile = {
    title: '<img src=x onerror=alert(1)> \u202Edesrever',
    instructions: '<script>document.title = "hacked"</script>\n\u202Eabc',
    items: [
      passage('introduction#keep-out'),
      {
        kind: 'own',
        id: 'own-x',
        form: 'choice',
        text: '"><svg onload=alert(1)>',
        options: ['<b>x</b>', '\u202Eevil'],
      },
    ] as const,
  };

  test('are shown as text, each in a direction of its own, and never act', async ({ page, baseURL }) => {
    const found = troubles(page, origin(baseURL));
    page.on('dialog', () => found.push('a dialog'));
    await page.goto(await linkTo({ ...hostile, items: [...hostile.items] }));
    await page.getByRole('button', { name: student.start.readOnly }).click();
    await expect(page.locator('h1 bdi')).toHaveText(hostile.title);
    await expect(
      page.locator('[data-stage] img, [data-stage] script, .opening svg, .question svg, .question b'),
    ).toHaveCount(0);
    await expect(page.locator('[data-assignment-instructions] p').first()).toHaveText(
      '<script>document.title = "hacked"</script>',
    );
    const apart = await page
      .locator('h1 bdi, [data-assignment-instructions] p, .ask p')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).unicodeBidi));
    for (const isolation of apart) expect(isolation).toMatch(/isolate|plaintext/u);
    expect(await page.title()).toBe('<img src=x onerror=alert(1)> desrever · Two Agendas');
    expect(found).toEqual([]);
  });

  test('are said to be the maker’s, not this site’s', async ({ page }) => {
    await page.goto(await linkTo({}));
    await expect(page.getByText(student.open.by)).toBeVisible();
    await page.goto('/assignment/?read=introduction');
    await expect(page.getByText(student.open.chosen)).toBeVisible();
  });
});

test.describe('Ids that the site does not have', () => {
  const items = [
    passage('us-perspective/drugs#gone-long-ago'),
    passage('nowhere/at-all#x'),
    { kind: 'chapter', chapter: 'charts/poverty' },
    { kind: 'chart', id: 'no-chart' },
    { kind: 'term', id: 'no-term' },
    { kind: 'question', id: 'no-question' },
    passage('us-perspective/drugs#two-tools'),
  ] as const;

  test('are named, each with a way on; the rest opens; nothing is asked for in vain', async ({ page, baseURL }) => {
    const found = troubles(page, origin(baseURL));
    await page.goto(await linkTo({ items: [...items] }));
    await page.getByRole('button', { name: student.start.readOnly }).click();
    await expect(page.locator('[data-block="two-tools"]')).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const missing = await page
      .locator('[data-missing]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-missing')));
    expect(missing).toEqual([
      'us-perspective/drugs#gone-long-ago',
      'nowhere/at-all#x',
      'charts/poverty',
      'no-chart',
      'no-term',
      'no-question',
    ]);
    for (const each of await page.locator('.reading [data-missing]').all())
      await expect(each.getByRole('link')).toBeVisible();
    expect(found).toEqual([]);
  });
});

test.describe('The short form', () => {
  test('opens a chapter, or passages', async ({ page, baseURL }) => {
    const found = troubles(page, origin(baseURL));
    await page.goto('/assignment/?read=us-perspective/drugs');
    await expect(page.locator('.content [data-block="two-tools"]')).toBeVisible();
    await expect(page.locator('.content [data-block="gist-1"]')).toBeVisible();
    await page.goto('/assignment/?read=us-perspective/drugs%23two-tools,us-perspective/maras%23causes');
    await expect(page.locator('.content [data-block="causes"]')).toBeVisible();
    await expect(page.locator('.content [data-block="tools"]')).toHaveCount(0);
    expect(found).toEqual([]);
  });

  test('is forgiven a sign that should have been escaped', async ({ page }) => {
    await page.goto('/assignment/?read=us-perspective/drugs#two-tools');
    await expect(page.locator('.content [data-block="two-tools"]')).toBeVisible();
    await expect(page.locator('.content [data-block="tools"]')).toHaveCount(0);
  });

  test('says when it names nothing that could be a place', async ({ page }) => {
    await page.goto('/assignment/?read=../../etc');
    await expect(page.locator('[data-assignment-error="read"]')).toBeVisible();
  });
});

test.describe('Links within the page', () => {
  test('leave the assignment in the address', async ({ page }) => {
    const link = await linkTo({});
    await page.goto(link);
    await page.getByRole('button', { name: student.start.readOnly }).click();
    await page.keyboard.press('Tab');
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toContain(link.slice(link.indexOf('#')));
    await expect(page.locator('#main')).toBeFocused();
    await page.evaluate(() => {
      location.hash = '#somewhere';
    });
    await expect.poll(() => page.url()).toContain(link.slice(link.indexOf('#')));
    await expect(page.locator('.question').first()).toBeVisible();
  });

  test('of passages lead to their place in the chapter, and back comes the assignment', async ({ page }) => {
    await page.goto(await linkTo({ items: [passage('us-perspective/drugs#two-tools')] }));
    await page.locator('[data-in-context]').click();
    await expect(page).toHaveURL(/\/us-perspective\/drugs\/#two-tools$/u);
    await expect(page.locator('#two-tools')).toBeInViewport();
    await page.goBack();
    await expect(page.locator('.content [data-block="two-tools"]')).toBeVisible();
  });
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('an assignment’s page explains itself and leads to the chapters', async ({ page }) => {
    await page.goto(await linkTo({}));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(student.page.title);
    await expect(page.getByText(student.page.how)).toBeVisible();
    await expect(page.getByText(student.page.without)).toBeVisible();
    await page.getByRole('main').locator('a[href="/us-perspective/drugs/"]').click();
    await expect(page.locator('#two-tools')).toBeVisible();
  });
});

test('Without the script’s file the explanation appears all the same', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('/assignment/');
  await expect(page.getByText(student.page.how)).toBeVisible();
});

test('Without a connection what cannot be loaded is said, and can be tried again', async ({ page }) => {
  let offline = true;
  await page.route('**/us-perspective/drugs/', (route) => (offline ? route.abort() : route.continue()));
  await page.goto(await linkTo({ items: [passage('us-perspective/drugs#two-tools')] }));
  await expect(page.getByText(student.reading.failed)).toBeVisible();
  offline = false;
  await page.getByRole('button', { name: student.reading.again }).click();
  await expect(page.locator('.content [data-block="two-tools"]')).toBeVisible();
});

test('Where not even the list of chapters can be loaded, the title and instructions are shown', async ({ page }) => {
  await page.route('**/teach/outline.json', (route) => route.fulfill({ status: 503 }));
  await page.goto(await linkTo({}));
  await expect(page.locator('[data-assignment-error="outline"]')).toContainText(everything.title);
  await page.unroute('**/teach/outline.json');
  await page.getByRole('button', { name: student.error.again }).click();
  await expect(page.locator('[data-start]')).toBeVisible();
});
