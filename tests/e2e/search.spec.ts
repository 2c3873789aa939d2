import { expect, test, type Page } from '@playwright/test';
import en from '../../src/words/en/index.ts';
import { NARROWEST, overflow, troubles } from '../support/page.ts';
import { generatedQueries } from '../support/queries.ts';

const { search: say } = en;
const CHAPTER = '/us-perspective/maras/';

const field = (page: Page) => page.getByRole('combobox', { name: say.label });
const dialog = (page: Page) => page.getByRole('dialog', { name: say.title });
const hits = (page: Page) => page.locator('a[data-search-result]');
const options = (page: Page) => page.getByRole('listbox', { name: say.suggested }).getByRole('option');
const recent = (page: Page) => page.locator('[data-recent]');
const empty = (page: Page) => page.locator('[data-search-empty]');

/** Requests that have to do with search: its index, and scripts or styles after the page has come. */
function searchRequests(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/pagefind\/|search|demand/iu.test(pathname)) found.push(pathname);
  });
  return found;
}

test.describe('A reader who uses the keyboard only', () => {
  test('opens search, finds a passage by another word for it, lands on it and sees the words marked', async ({
    page,
  }) => {
    await page.goto(CHAPTER);
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('gangs and deportation');
    await expect(hits(page).first()).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/\d+ result/u);
    await expect(page.getByText(say.widened)).toContainText('Maras');

    await page.keyboard.press('ArrowDown');
    await expect(hits(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(hits(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(hits(page).first()).toBeFocused();
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(/^[^?]*\/us-perspective\/maras\/#[a-z0-9-]+$/u);
    const passage = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    await expect(passage).toBeInViewport();
    await expect(passage.locator('mark').first()).toBeVisible();
    const marked = (await passage.locator('mark').allTextContents()).join(' ');
    expect(marked).toMatch(/gang|mara/iu);
    expect(marked).toMatch(/deport/iu);
    await expect(passage.locator('.voice mark')).toHaveCount(0);
  });

  test('closes the dialog with Escape, typed words or not, and is back where it was opened', async ({ page }) => {
    await page.goto(CHAPTER);
    const trigger = page.locator('[data-search-open]');
    await trigger.focus();
    await page.keyboard.press('Enter');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('coca');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(trigger).toBeFocused();
    await page.keyboard.press('Control+K');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('coca');
  });

  test('can type a slash into a field', async ({ page }) => {
    await page.goto('/search/');
    await field(page).focus();
    await page.keyboard.type('9/11');
    await expect(field(page)).toHaveValue('9/11');
    await expect(dialog(page)).toBeHidden();
  });

  test('gets the cursor into the search page’s own field there', async ({ page }) => {
    await page.goto('/search/');
    await expect(field(page)).toBeVisible();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(dialog(page)).toHaveCount(0);
  });
});

test.describe('The search page', () => {
  test('answers the question in its address, and each later one has an address that Back returns to', async ({
    page,
  }) => {
    await page.goto('/search/?q=kidnapping');
    await expect(field(page)).toHaveValue('kidnapping');
    await expect(hits(page).first()).toBeVisible();

    await field(page).fill('extortion');
    await expect(page).toHaveURL('/search/?q=extortion');
    await page.keyboard.press('Enter');
    await field(page).fill('bribery');
    await expect(page).toHaveURL('/search/?q=bribery');
    await page.goBack();
    await expect(page).toHaveURL('/search/?q=extortion');
    await expect(field(page)).toHaveValue('extortion');
    await page.goBack();
    await expect(field(page)).toHaveValue('kidnapping');
    await expect(hits(page).first()).toBeVisible();
    await page.goForward();
    await expect(field(page)).toHaveValue('extortion');
  });

  test('comes back with the same results after a hit was opened', async ({ page }) => {
    await page.goto('/search/?q=kidnapping');
    await hits(page).first().click();
    await expect(page).not.toHaveURL(/\/search\//u);
    await page.goBack();
    await expect(field(page)).toHaveValue('kidnapping');
    await expect(hits(page).first()).toBeVisible();
  });

  test('narrows by perspective and kind, with counts, in the address too', async ({ page }) => {
    await page.goto('/search/?q=drugs');
    const part = page.getByRole('group', { name: say.parts }).getByRole('checkbox').first();
    const label = page.getByRole('group', { name: say.parts }).locator('label').first();
    const count = Number(await label.locator('.count').textContent());
    await part.check();
    await expect(page).toHaveURL(/[?&]part=us-perspective/u);
    await expect(page.getByRole('status')).toHaveText(new RegExp(`^${count} result`, 'u'));
    await expect(page.getByRole('group', { name: say.parts }).getByRole('checkbox').first()).toBeFocused();
    for (const link of await hits(page).all())
      expect(await link.getAttribute('href')).toMatch(/^\/(us-perspective|charts)\//u);

    await page.goto('/search/?q=drugs&kind=term');
    await expect(page.getByRole('checkbox', { name: say.kind.term })).toBeChecked();
    for (const link of await hits(page).all()) expect(await link.getAttribute('href')).toMatch(/^\/glossary\//u);
  });

  test('shows more when asked, and puts the reader at the first new one', async ({ page }) => {
    await page.goto('/search/?q=drugs');
    await expect(hits(page)).toHaveCount(5);
    await page.locator('[data-more]').click();
    await expect(hits(page)).toHaveCount(15);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-result'))).toBe(true);
  });

  test('mends a slip of the keys and says so', async ({ page }) => {
    await page.goto('/search/?q=eradicaton');
    await expect(page.getByText(say.corrected('eradicaton', 'eradication'))).toBeVisible();
    await expect(hits(page).first()).toBeVisible();
  });

  test('says when there is nothing, and shows the way on', async ({ page }) => {
    await page.goto('/search/?q=lithium%20mining');
    await expect(empty(page)).toContainText('lithium mining');
    await expect(hits(page)).toHaveCount(0);
    await empty(page).getByRole('link', { name: say.glossary }).click();
    await expect(page).toHaveURL('/glossary/');
  });

  test('offers the part of a question that it can answer', async ({ page }) => {
    await page.goto('/search/?q=lithium%20maras');
    await empty(page).getByRole('button', { name: 'maras' }).click();
    await expect(page).toHaveURL('/search/?q=maras');
    await expect(hits(page).first()).toBeVisible();
  });

  test('is narrowed to a place or a group that passages speak of, in the address and with the keyboard', async ({
    page,
  }) => {
    await page.goto('/search/?q=coca');
    await expect(hits(page).first()).toBeVisible();
    const mentions = page.getByRole('combobox', { name: say.mentions });
    const bolivia = mentions.locator('option[value="Bolivia"]');
    await expect(mentions.locator(`optgroup[label="${say.mentioned.place}"]`)).toHaveCount(1);
    const [count] = /\d+/u.exec((await bolivia.textContent()) ?? '') ?? [];
    await mentions.focus();
    await mentions.selectOption('Bolivia');
    await expect(page).toHaveURL('/search/?q=coca&mention=Bolivia');
    await expect(page.getByRole('status')).toContainText(`${count} result`);
    await expect(mentions).toBeFocused();
    const passages = await hits(page).evaluateAll(async (links: HTMLAnchorElement[]) =>
      Promise.all(
        links.map(async ({ href, hash }) => {
          const there = new DOMParser().parseFromString(await (await fetch(href)).text(), 'text/html');
          return (there.getElementById(hash.slice(1)) ?? there.body).textContent;
        }),
      ),
    );
    expect(passages.length).toBeGreaterThan(0);
    for (const passage of passages) expect(passage).toMatch(/Bolivia/u);

    await page.reload();
    await expect(page.getByRole('status')).toContainText(`${count} result`);
    await expect(mentions).toHaveValue('Bolivia');
    await page.goBack();
    await expect(page).toHaveURL('/search/?q=coca');
    await expect(mentions).toHaveValue('');
  });

  test('says when the filters leave nothing, and takes them away', async ({ page }) => {
    await page.goto('/search/?q=zetas&part=none-such&mention=Atlantis');
    await expect(empty(page)).toContainText(say.noneFiltered);
    await empty(page).getByRole('button', { name: say.clear }).click();
    await expect(page).toHaveURL('/search/?q=zetas');
    await expect(hits(page).first()).toBeVisible();
  });

  test('fits the narrowest screen', async ({ page }) => {
    await page.setViewportSize(NARROWEST);
    await page.goto('/search/?q=drugs');
    await expect(hits(page).first()).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
});

test.describe('While a reader types', () => {
  test('suggestions are chosen with arrow keys, the cursor staying in the field', async ({ page }) => {
    await page.goto('/search/');
    await field(page).pressSequentially('mer');
    const first = options(page).first();
    await expect(first).toContainText('Mérida Initiative');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    const list = page.getByRole('listbox', { name: say.suggested });
    expect(await field(page).getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    await expect(page.locator('[aria-live="polite"]')).toHaveText(/\d+ suggestion/u);

    await page.keyboard.press('ArrowDown');
    await expect(field(page)).toBeFocused();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    await expect(first).toHaveAttribute('aria-selected', 'false');
    await expect(field(page)).not.toHaveAttribute('aria-activedescendant');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('Mérida Initiative');
    await expect(list).toBeHidden();
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(page).toHaveURL(/\?q=M%C3%A9rida\+Initiative$/u);
    await expect(hits(page).first()).toBeVisible();
  });

  test('Escape leaves the suggestions, Down goes past them into the results', async ({ page }) => {
    await page.goto('/search/');
    await field(page).pressSequentially('zetas');
    await expect(options(page)).toHaveCount(1);
    await expect(hits(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(hits(page).first()).toBeFocused();
    await field(page).focus();
    await page.keyboard.press('Escape');
    await expect(options(page)).toHaveCount(0);
    await expect(field(page)).toHaveValue('zetas');
  });

  test('in the dialog, Escape leaves a chosen suggestion first and the dialog second', async ({ page }) => {
    await page.goto(CHAPTER);
    await page.keyboard.press('/');
    await field(page).pressSequentially('coca');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(options(page)).toHaveCount(0);
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  });

  test('a chapter or chart that is suggested is gone to', async ({ page }) => {
    await page.goto('/search/');
    await field(page).pressSequentially('lead where a state');
    await options(page).filter({ hasText: say.kindOf.chapter }).first().click();
    await expect(page).toHaveURL('/recommendations/regional-peacekeeping/');
  });

  test('search works without the file of suggestions', async ({ page }) => {
    await page.route('**/pagefind/suggestions.*', (route) => route.abort());
    await page.goto('/search/');
    await field(page).pressSequentially('maras');
    await expect(hits(page).first()).toBeVisible();
    await expect(options(page)).toHaveCount(0);
  });
});

test.describe('Recent searches', () => {
  test('are offered when the field is empty, and forgotten when the reader wants it', async ({ page }) => {
    await page.goto('/search/');
    await field(page).fill('extortion');
    await page.keyboard.press('Enter');
    await expect(hits(page).first()).toBeFocused();
    await field(page).fill('uranium');
    await page.keyboard.press('Enter');
    await expect(hits(page).first()).toBeFocused();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['two-agendas:/:search:recent:en']);

    await page.goto('/search/');
    await expect(recent(page).locator('[data-ask]')).toHaveText(['uranium', 'extortion']);
    await recent(page).getByRole('button', { name: 'extortion' }).click();
    await expect(page).toHaveURL('/search/?q=extortion');
    await field(page).fill('');
    await expect(recent(page).locator('[data-ask]')).toHaveText(['extortion', 'uranium']);
    await recent(page).getByRole('button', { name: say.forget }).click();
    await expect(recent(page)).toHaveCount(0);
    await page.goto('/search/');
    await expect(field(page)).toBeVisible();
    await expect(recent(page)).toHaveCount(0);
  });

  test('are not kept where storage is closed, and search goes on', async ({ page, baseURL }) => {
    const found = troubles(page, new URL(baseURL ?? '').origin);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    await page.goto('/search/');
    await field(page).fill('extortion');
    await page.keyboard.press('Enter');
    await expect(hits(page).first()).toBeFocused();
    await field(page).fill('');
    await expect(hits(page)).toHaveCount(0);
    await expect(recent(page)).toHaveCount(0);
    expect(found).toEqual([]);
  });
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the trigger leads to a page that lists every chapter and every term', async ({ page }) => {
    await page.goto(CHAPTER);
    await page.locator('[data-search-open]').click();
    await expect(page).toHaveURL('/search/');
    await expect(page.getByText(say.noScript)).toBeVisible();
    await expect(page.getByRole('main').locator('a[href="/us-perspective/maras/"]').first()).toBeVisible();
    await expect(page.getByRole('main').locator('a[href="/glossary/maras/"]').first()).toBeVisible();
  });
});

test('What the dialog needs is asked for at once, and so is what the first answer needs', async ({ page }) => {
  /* A round more would be felt on a slow link: nothing comes before all has been asked for. */
  const held: { readonly path: string; readonly release: () => void }[] = [];
  const asked = () => held.map(({ path }) => path).join('\n');
  const releaseAll = () => {
    for (const { release } of held.splice(0)) release();
  };
  await page.goto(CHAPTER, { waitUntil: 'networkidle' });
  await page.route(/\/(?:_astro|pagefind)\//u, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (!/demand/iu.test(path)) await new Promise<void>((release) => held.push({ path, release }));
    await route.continue();
  });
  await page.locator('[data-search-open]').first().click();
  for (const name of ['dialog', 'site-search', 'search'])
    await expect.poll(asked).toMatch(new RegExp(`/_astro/${name}\\.[^/]+\\.js$`, 'mu'));
  expect(asked()).toMatch(/\/site-search\.[^/]+\.css$/mu);
  releaseAll();
  await expect(field(page)).toBeFocused();
  for (const name of ['pagefind.js', 'wasm.unknown.pagefind', 'companion.en.json', 'suggestions.en.json'])
    await expect.poll(asked).toContain(`/pagefind/${name}`);
  expect(asked()).toMatch(/\/_astro\/en\.[^/]+\.js$/mu);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  releaseAll();
  await page.keyboard.type('maras');
  await expect(hits(page).first()).toBeVisible();
});

test('Nothing of search is fetched before it is wanted', async ({ page }) => {
  const requests = searchRequests(page);
  await page.goto(CHAPTER, { waitUntil: 'networkidle' });
  await page.locator('[data-search-open]').hover();
  await page.mouse.wheel(0, 2000);
  await page.waitForLoadState('networkidle');
  expect(requests).toEqual([]);
  await page.keyboard.press('/');
  await field(page).fill('maras');
  await expect(hits(page).first()).toBeVisible();
  expect(requests.some((path) => path.startsWith('/pagefind/'))).toBe(true);
});

test.describe('When the index is missing or damaged', () => {
  test('search says so, leads to the glossary, and works once the index is back', async ({ page }) => {
    await page.route('**/pagefind/companion.*', (route) => route.fulfill({ status: 404 }));
    await page.goto('/search/?q=maras');
    const error = page.locator('[data-search-error]');
    await expect(error).toContainText(say.error);
    await expect(error.getByRole('link', { name: say.glossary })).toHaveAttribute('href', '/glossary/');
    await page.unroute('**/pagefind/companion.*');
    await error.getByRole('button', { name: say.retry }).click();
    await expect(hits(page).first()).toBeVisible();
  });

  test('a part of it that does not load is not taken for an empty answer', async ({ page }) => {
    await page.route('**/*.pf_index', (route) => route.abort());
    await page.goto('/search/?q=maras');
    await expect(page.locator('[data-search-error]')).toBeVisible();
    await expect(empty(page)).toHaveCount(0);
  });
});

test('Hostile input is only ever a question without an answer', async ({ page, baseURL }) => {
  const found = troubles(page, new URL(baseURL ?? '').origin);
  await page.goto('/search/');
  const markup = '<img src=x onerror=alert(1)><script>alert(1)</script>"><b>bold</b>';
  const inputs = [
    '"',
    '“gangs',
    "'; --",
    '\\',
    '%',
    '&&',
    markup,
    '\u202Eabc',
    '🙂🙂',
    'x'.repeat(10_000),
    'the '.repeat(2500),
  ];
  for (const input of inputs) {
    await field(page).fill(input);
    await page.keyboard.press('Enter');
    await expect(
      empty(page).or(hits(page).first()).or(page.locator('site-search:not(:has([data-search-result]))')).first(),
    ).toBeAttached();
  }
  await field(page).fill(`lithium ${markup}`);
  await expect(empty(page)).toContainText('<img src=x');
  await expect(page.locator('site-search img, site-search script, site-search b')).toHaveCount(0);
  expect(page.url().length).toBeLessThan(2000);

  await page.goto(`/us-perspective/maras/?mark=${encodeURIComponent(`${markup} gang`)}#gist-1`);
  await expect(page.locator('#gist-1 mark').first()).toHaveText(/gang/iu);
  await expect(page).toHaveURL('/us-perspective/maras/#gist-1');
  await page.goto('/us-perspective/maras/?mark=gang#%E0%A4%A');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(found).toEqual([]);
});

test('Thousands of generated queries are answered or not, and none does anything else', async ({ page, baseURL }) => {
  test.setTimeout(3 * 60_000);
  const found = troubles(page, new URL(baseURL ?? '').origin);
  /* In the dialog: a page’s address cannot change thousands of times. */
  await page.goto(CHAPTER);
  await page.keyboard.press('/');
  await field(page).fill('maras');
  await expect(hits(page).first()).toBeVisible();
  const tally = await page.evaluate(async (queries) => {
    const input = document.querySelector<HTMLInputElement>('site-search input[type="search"]');
    const box = document.querySelector('site-search');
    if (!input || !box) throw new Error('The search page has no field.');
    const injected = () => box.querySelectorAll('img, script, iframe, svg, b, [onerror], [onload], [style]').length;
    let [changes, markup] = [0, 0];
    new MutationObserver(() => {
      changes++;
      markup += injected();
    }).observe(box, { childList: true, subtree: true });
    for (const query of queries) {
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      /* Submitting answers at once; typing would wait for a pause. */
      input.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
    }
    return { changes, markup, end: input.value };
  }, generatedQueries(2000));
  expect(tally.markup).toBe(0);
  expect(tally.changes).toBeGreaterThan(1000);
  await field(page).fill('zetas');
  await page.keyboard.press('Enter');
  await expect(hits(page).first()).toBeFocused();
  expect(found).toEqual([]);
});

test('Search is not printed', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.keyboard.press('/');
  await field(page).fill('maras');
  await expect(hits(page).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('[data-search-open]')).toBeHidden();
});
