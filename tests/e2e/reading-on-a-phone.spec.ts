import { expect, test } from '@playwright/test';
import en from '../../src/words/en/index.ts';
import { DESK, overflow, PHONE } from '../support/page.ts';

const { chapter: say } = en;
test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

test.describe('A reader who lands on a threat from a web search, on a phone,', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/us-perspective/drugs/');
  });

  test('sees on the first screen what the page is about and when it was so', async ({ page }) => {
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toBeInViewport({ ratio: 1 });
    await expect(title).not.toBeEmpty();
    await expect(page.locator('.standfirst')).toBeInViewport();
    await expect(page.getByText('as of October 2008').first()).toBeVisible();
  });

  test('can tell from the title in the tab what it is and whose', async ({ page }) => {
    await expect(page).toHaveTitle(/^Drugs.+ · Two Agendas$/u);
  });

  test('gets the gist in three sentences before the text', async ({ page }) => {
    const gist = page.getByRole('region', { name: say.gist });
    await expect(gist.getByRole('listitem')).toHaveCount(3);
    const before = await gist.evaluate((element) => {
      const text = document.querySelector('.prose');
      return text !== null && Boolean(element.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(before).toBe(true);
  });

  test('is told of every statement whose voice it is and where the paper has it', async ({ page }) => {
    for (const note of await page.locator('.prose aside summary').all()) await note.click();
    const statements = page.locator('article :is(p, li)[data-voice]:not([data-voice="evidence"])');
    expect(await statements.count()).toBeGreaterThan(10);
    for (const statement of await statements.all()) {
      const voice = statement.locator('.voice');
      await expect(voice).toBeVisible();
      await expect(voice).not.toBeEmpty();
      const labels = (await statement.getAttribute('data-paper'))?.split(' ') ?? [];
      await expect(voice.getByRole('link')).toHaveCount(labels.length);
    }
  });

  test('can tell outside evidence from what the paper says, and who its source is', async ({ page }) => {
    const evidence = page.getByRole('note', { name: say.evidence }).first();
    await expect(evidence.getByText(say.evidence, { exact: true }).first()).toBeVisible();
    await expect(evidence.locator('a[href^="/sources/#"]').last()).toBeVisible();
  });

  test('sees a drawing that fits the screen', async ({ page }) => {
    const figure = page.locator('article figure').first();
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toBeVisible();
    const box = await figure.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(PHONE.width);
    expect(box?.height).toBeGreaterThan(100);
  });

  test('never has to scroll sideways', async ({ page }) => {
    expect(await overflow(page)).toBe(0);
  });

  test('finds the way on: next chapter and related ones', async ({ page }) => {
    const next = page.getByRole('navigation', { name: say.turn }).getByRole('link', { name: say.next });
    await next.click();
    await expect(page).toHaveURL('/us-perspective/insurgencies/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('can open the contents and go to a section', async ({ page }) => {
    const contents = page.getByRole('navigation', { name: say.contents });
    const link = contents.getByRole('link').nth(1);
    await expect(link).toBeHidden();
    await contents.getByText(say.contents).click();
    await link.click();
    const id = new URL(page.url()).hash.slice(1);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test('can open a term and come back', async ({ page }) => {
    await page.locator('a.term').first().click();
    await expect(page).toHaveURL(/\/glossary\/[a-z-]+\/$/u);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL('/us-perspective/drugs/');
  });
});

test('A reader who starts at the front page sees both agendas and can enter either', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  expect(await overflow(page)).toBe(0);
  for (const part of ['us-perspective', 'latin-american-perspective']) {
    await expect(page.getByRole('main').locator(`a[href="/${part}/"]`)).toBeVisible();
  }
});

test('A shared passage opens at the passage and shows which it is', async ({ page }) => {
  await page.goto('/us-perspective/drugs/#sequencing');
  const passage = page.locator('#sequencing');
  await expect(passage).toBeInViewport();
  await expect(passage).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('On a desk, the contents beside the text show where the reader is', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.goto('/us-perspective/drugs/');
  const links = page.getByRole('navigation', { name: say.contents }).getByRole('link');
  for (const index of [1, 0, 2]) {
    const link = links.nth(index);
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await page.locator(`[id="${id}"]`).evaluate((heading) => {
      heading.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect(links.and(page.locator('[aria-current]'))).toHaveCount(1);
  }
});
