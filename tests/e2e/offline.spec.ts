import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collect } from '../../src/offline/collect.ts';
import { writeRetirement, writeWorker } from '../../src/offline/write-worker.ts';
import { serve } from '../support/serve.ts';
import { dist, filesOf } from '../support/site.ts';

/* A build is copied, changed and hashed in some of them. */
test.describe.configure({ timeout: 90_000 });

const SITE = { base: '/', assets: '_astro/', offline: ['offline/'] };
const CHAPTER = '/us-perspective/drugs/';
const WITH_CHART = '/us-perspective/migration/';
const OTHER = '/us-perspective/maras/';
const ASSIGNMENT = '/assignment/?read=us-perspective/drugs';

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(async () => (await caches.keys()).sort());
const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
/** Whether an address is kept, in whatever cache. */
const isKept = (page: Page, address: string): Promise<boolean> =>
  page.evaluate(async (url) => (await caches.match(url)) !== undefined, address);

const theSwitch = (page: Page) => page.getByRole('switch', { name: 'Keep what I open for offline reading' });

/** Whether a build’s worker is the one at work. */
const isActive = async (page: Page, build: string): Promise<boolean> =>
  (await cacheNames(page)).includes(`two-agendas:/:offline:${build}`) &&
  page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    return !installing && !waiting && active?.state === 'activated';
  });

async function switchOn(page: Page, site = ''): Promise<void> {
  await page.goto(`${site}/about/`);
  await theSwitch(page).check();
  await expect(page.getByRole('status').filter({ hasText: 'On.' })).toBeVisible();
}

/** Presses the button for the whole site: once to hear how much it is, once to have it. */
async function keepWhole(page: Page, site = ''): Promise<void> {
  await page.goto(`${site}/about/`);
  await page.getByRole('button', { name: 'Keep the whole site…' }).click();
  await page.getByRole('button', { name: /^Keep all of it \([\d.]+ MB\)$/u }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The whole site can be read' })).toBeVisible({
    timeout: 60_000,
  });
}

async function keepChapter(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect.poll(() => isKept(page, address), { timeout: 20_000 }).toBe(true);
}

/** Requests that failed, and what the page says is wrong. */
function watch(page: Page): string[] {
  const found: string[] = [];
  /* The browser itself asks for the icon, past the worker. */
  page.on('requestfailed', (request) => !request.url().endsWith('/favicon.svg') && found.push(request.url()));
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

test.describe('Reading without a connection', () => {
  test('costs nothing and keeps nothing until it is wanted', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const address of ['/', CHAPTER, '/about/', '/search/']) await page.goto(address, { waitUntil: 'networkidle' });
    expect(asked).not.toContain('/sw.js');
    expect(await registrations(page)).toBe(0);
    expect(await cacheNames(page)).toEqual([]);
  });

  test('shows a chapter that was opened, with its letters, styles and charts', async ({ page, context }) => {
    await switchOn(page);
    await keepChapter(page, WITH_CHART);
    await context.setOffline(true);
    const troubles = watch(page);
    await page.reload();
    await expect(page.locator('article[data-chapter="us-perspective/migration"]')).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const faces = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(faces.some((face) => face.includes('Source Serif'))).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Serif');
    expect(await isKept(page, '/favicon.svg'), 'the icon').toBe(true);
    const chart = page.locator('chart-figure').first();
    await chart.scrollIntoViewIfNeeded();
    await chart.hover();
    await expect(chart.locator('canvas')).toBeVisible();
    expect(troubles).toEqual([]);
  });

  test('opens an assignment again, with its passages', async ({ page, context }) => {
    await page.goto(ASSIGNMENT);
    await expect(page.locator('[data-reading] .content')).toBeVisible();
    for (const address of ['/assignment/', CHAPTER, '/teach/outline.json'])
      await expect.poll(() => isKept(page, address), { timeout: 20_000 }).toBe(true);
    await context.setOffline(true);
    const troubles = watch(page);
    await page.reload();
    await expect(page.locator('[data-reading] .content')).toContainText('coca');
    expect(troubles).toEqual([]);
    /* In context, too. */
    await page.goto(CHAPTER);
    await expect(page.locator('article[data-chapter]')).toBeVisible();
  });

  test('says what there is in place of a page that was not opened', async ({ page, context }) => {
    await switchOn(page);
    await keepChapter(page, CHAPTER);
    await context.setOffline(true);
    const response = await page.goto(OTHER);
    expect(response?.status()).toBe(503);
    await expect(page.getByRole('heading', { level: 1, name: 'No connection' })).toBeVisible();
    await expect(page.locator('kept-pages').getByRole('link')).toHaveCount(2);
    await page.locator(`kept-pages a[href="${CHAPTER}"]`).click();
    await expect(page.locator('article[data-chapter="us-perspective/drugs"]')).toBeVisible();
    await page.goto(OTHER).catch(() => undefined);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('article[data-chapter="us-perspective/maras"]')).toBeVisible();
  });

  test('searches what was searched before', async ({ page, context }) => {
    await switchOn(page);
    await page.goto('/search/?q=maras');
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
    await expect.poll(() => isKept(page, '/pagefind/pagefind-entry.json')).toBe(true);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
  });

  test('has the whole site, with its search and charts, for those who want it', async ({ page, context }) => {
    await keepWhole(page);
    await expect(theSwitch(page)).toBeChecked();
    await context.setOffline(true);
    const troubles = watch(page);
    await page.goto(WITH_CHART);
    const chart = page.locator('chart-figure').first();
    await chart.scrollIntoViewIfNeeded();
    await chart.hover();
    await expect(chart.locator('canvas')).toBeVisible();
    await page.goto('/search/?q=kidnappings');
    await page.locator('a[data-search-result]').first().click();
    await expect(page.locator(':target')).toBeInViewport();
    expect(troubles).toEqual([]);
  });

  test('says what is missing when the whole site cannot be had, and gets the rest later', async ({ page, context }) => {
    await page.goto('/about/');
    await page.getByRole('button', { name: 'Keep the whole site…' }).click();
    await context.route('**/glossary/**', (route) => route.abort());
    const keep = page.getByRole('button', { name: /^Keep all of it/u });
    await keep.click();
    await expect(page.getByRole('status').filter({ hasText: 'Not everything could be loaded' })).toBeVisible({
      timeout: 60_000,
    });
    await context.unroute('**/glossary/**');
    await keep.click();
    await expect(page.getByRole('status').filter({ hasText: 'The whole site can be read' })).toBeVisible({
      timeout: 60_000,
    });
    expect(await isKept(page, '/glossary/maras/')).toBe(true);
  });

  test('is switched off without a trace, and another site on the same origin keeps what it has', async ({ page }) => {
    await page.goto('/about/');
    await page.evaluate(async () => {
      for (const name of ['another-site', 'two-agendas:/elsewhere/:offline:abc'])
        await (await caches.open(name)).put('/x', new Response('theirs'));
    });
    await switchOn(page);
    await keepChapter(page, CHAPTER);
    await page.goto('/about/');
    await expect(theSwitch(page)).toBeChecked();
    await expect(page.locator('offline-settings summary')).toHaveText(
      /^2 pages are kept on this device \([\d.]+ MB\)$/u,
    );
    await theSwitch(page).uncheck();
    await expect(page.getByRole('status').filter({ hasText: 'Off.' })).toBeVisible();
    expect(await cacheNames(page)).toEqual(['another-site', 'two-agendas:/elsewhere/:offline:abc']);
    expect(await registrations(page)).toBe(0);
    /* It stays off, also when an assignment is opened. */
    await page.goto(ASSIGNMENT);
    await expect(page.locator('[data-reading] .content')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await registrations(page)).toBe(0);
    expect(await cacheNames(page)).toEqual(['another-site', 'two-agendas:/elsewhere/:offline:abc']);
  });

  test('leaves a site below it on the same origin alone', async ({ page, context }) => {
    await page.route('**/neighbor/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Theirs</h1>' }));
    await switchOn(page);
    await page.goto('/neighbor/');
    await expect(page.getByRole('heading')).toHaveText('Theirs');
    await page.unroute('**/neighbor/**');
    await context.setOffline(true);
    await expect(page.goto('/neighbor/')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/u);
  });
});

/** Puts a text into a page. */
function change(folder: string, file: string, edit: (text: string) => string): void {
  const place = path.join(folder, file);
  writeFileSync(place, edit(readFileSync(place, 'utf8')));
}

/** The style sheet that every page names. */
function styleOf(folder: string): string {
  const [front, about] = ['index.html', 'about/index.html'].map((page) =>
    readFileSync(path.join(folder, page), 'utf8'),
  );
  const style = filesOf(folder).find((file) => file.endsWith('.css') && front?.includes(file) && about?.includes(file));
  if (style === undefined) throw new Error('The pages have no style sheet in common.');
  return style;
}

/**
 * What a later build does to the files: the pages say something else, and a style sheet that they name has another name
 * and content.
 */
async function rebuild(folder: string, mark: string): Promise<string> {
  const style = styleOf(folder);
  const renamed = `_astro/all-pages.${mark}.css`;
  change(folder, style, (text) => `${text}:root{--edition:${mark}}`);
  renameSync(path.join(folder, style), path.join(folder, renamed));
  for (const file of filesOf(folder).filter((name) => /\.(?:html|js)$/u.test(name) && name !== 'sw.js')) {
    change(folder, file, (text) =>
      text
        .replaceAll(path.basename(style), path.basename(renamed))
        .replace(/<html (?:data-edition="\w+" )?/u, `<html data-edition="${mark}" `),
    );
  }
  return (await writeWorker(folder, SITE)).build;
}

/** Of which build a page’s text is, and of which its style. */
const editionOf = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    return [root.dataset['edition'], getComputedStyle(root).getPropertyValue('--edition')];
  });

/** Of which build a page is that a script of an open window reads; `refused` when it gets none. */
const editionRead = (page: Page, address: string): Promise<string | undefined> =>
  page.evaluate(
    (url) =>
      fetch(url).then(
        async (response) => /data-edition="(\w+)"/u.exec(await response.text())?.[1],
        () => 'refused',
      ),
    address,
  );

const namesFor = (build: string): string[] => [`two-agendas:/:offline:${build}`, 'two-agendas:/:offline:state'].sort();

test.describe('A new build', () => {
  let folder = '';
  let server: Awaited<ReturnType<typeof serve>>;
  let site = '';
  let first = '';

  test.beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'offline-'));
    cpSync(dist, folder, { recursive: true });
    first = await rebuild(folder, 'first');
    server = await serve(folder, '/');
    site = server.url.slice(0, -1);
  });
  test.afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test('takes over what was kept, whole, and only then', async ({ page, context }) => {
    await switchOn(page, site);
    await keepChapter(page, site + CHAPTER);
    await keepChapter(page, site + OTHER);
    const second = await rebuild(folder, 'second');
    await page.goto(site + CHAPTER);
    await expect.poll(() => cacheNames(page), { timeout: 20_000 }).toEqual(namesFor(second));
    await context.setOffline(true);
    for (const address of [CHAPTER, OTHER, '/about/']) {
      await page.goto(site + address);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('No connection');
      expect(await editionOf(page)).toEqual(['second', 'second']);
    }
  });

  test('renews the whole site where the whole was kept', async ({ page, context }) => {
    await keepWhole(page, site);
    const second = await rebuild(folder, 'second');
    await page.goto(site + CHAPTER);
    await expect.poll(() => cacheNames(page), { timeout: 60_000 }).toEqual(namesFor(second));
    await context.setOffline(true);
    await page.goto(site + OTHER);
    expect(await editionOf(page)).toEqual(['second', 'second']);
  });

  test('does not reach into a window that is still open', async ({ page, context }) => {
    await switchOn(page, site);
    await keepChapter(page, site + CHAPTER);
    const style = `/${styleOf(folder)}`;
    const second = await rebuild(folder, 'second');
    const other = await context.newPage();
    await other.goto(site + OTHER);
    await expect.poll(() => isActive(other, second), { timeout: 20_000 }).toBe(true);
    /* The old window: its own pages and assets, though the server has them no more. */
    expect(await editionRead(page, CHAPTER)).toBe('first');
    expect(await page.evaluate(async (url) => (await fetch(url)).status, style)).toBe(200);
    expect(await cacheNames(page)).toContain(`two-agendas:/:offline:${first}`);
    /* The new one: its own. */
    await other.reload();
    expect(await editionOf(other)).toEqual(['second', 'second']);
    expect(await editionRead(other, CHAPTER)).toBe('second');
    /* With the old window its cache goes, as soon as another page is opened. */
    await page.close();
    await other.goto(site + CHAPTER);
    await expect.poll(() => cacheNames(other)).toEqual(namesFor(second));
  });

  test('that is uploaded halfway changes nothing until it is whole', async ({ page, context }) => {
    await switchOn(page, site);
    await keepChapter(page, site + CHAPTER);
    const second = await rebuild(folder, 'second');
    change(folder, 'offline/index.html', (text) => text.replace('data-edition="second"', 'data-edition="first" '));
    await page.goto(`${site}/about/`);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      const { installing } = registration;
      if (installing)
        await new Promise((resolve) => {
          installing.addEventListener('statechange', resolve);
        });
    });
    await expect.poll(() => cacheNames(page), { timeout: 20_000 }).toEqual(namesFor(first));
    await context.setOffline(true);
    await page.goto(site + CHAPTER);
    expect(await editionOf(page)).toEqual(['first', 'first']);
    await context.setOffline(false);
    change(folder, 'offline/index.html', (text) => text.replace('data-edition="first" ', 'data-edition="second"'));
    await page.goto(site + CHAPTER);
    await expect.poll(() => cacheNames(page), { timeout: 20_000 }).toContain(`two-agendas:/:offline:${second}`);
    await expect.poll(() => isActive(page, second), { timeout: 20_000 }).toBe(true);
    await context.setOffline(true);
    await page.goto(site + CHAPTER);
    expect(await editionOf(page)).toEqual(['second', 'second']);
  });

  test('in the middle of reading: what an old page has not kept is not taken from the new build', async ({ page }) => {
    await switchOn(page, site);
    await keepChapter(page, site + CHAPTER);
    await page.goto(site + CHAPTER, { waitUntil: 'networkidle' });
    await rebuild(folder, 'second');
    expect(await editionRead(page, OTHER)).toBe('refused');
    expect(await editionRead(page, CHAPTER)).toBe('first');
  });

  test('without a worker: one that removes itself takes its place', async ({ page }) => {
    await switchOn(page, site);
    await keepChapter(page, site + CHAPTER);
    await page.evaluate(async () => {
      await caches.open('another-site');
    });
    await writeRetirement(folder, SITE);
    await page.goto(site + CHAPTER);
    await expect.poll(() => cacheNames(page), { timeout: 20_000 }).toEqual(['another-site']);
    await page.goto(`${site}/about/`);
    expect(await registrations(page)).toBe(0);
    await expect(theSwitch(page)).not.toBeChecked();
  });
});

test('A device without room says so, and what was kept stays', async ({ page, context, baseURL }) => {
  await switchOn(page);
  await keepChapter(page, CHAPTER);
  await limit(context, page, baseURL ?? '', 1000);
  await page.goto(OTHER);
  await expect(page.locator('article[data-chapter]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await isKept(page, OTHER)).toBe(false);
  expect(await isKept(page, CHAPTER)).toBe(true);
  await page.goto('/about/');
  await expect(page.getByRole('status').filter({ hasText: 'storage of this device is full' })).toBeVisible();
  await context.setOffline(true);
  await page.goto(CHAPTER);
  await expect(page.locator('article[data-chapter="us-perspective/drugs"]')).toBeVisible();
});

test('A device without room from the start says that nothing could be kept', async ({ page, context, baseURL }) => {
  await page.goto('/about/');
  await limit(context, page, baseURL ?? '', 1000);
  await theSwitch(page).click();
  await expect(page.getByRole('status').filter({ hasText: /storage|did not let/u })).toBeVisible({ timeout: 20_000 });
  await expect(theSwitch(page)).not.toBeChecked();
  expect(await cacheNames(page)).toEqual([]);
});

/** Leaves an origin only so many bytes. */
async function limit(context: BrowserContext, page: Page, origin: string, quotaSize: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(origin).origin, quotaSize });
}

test('Two runs over the same files know the same', async () => {
  expect(JSON.stringify(await collect(dist, SITE))).toBe(JSON.stringify(await collect(dist, SITE)));
});
