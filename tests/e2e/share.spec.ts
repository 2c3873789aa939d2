import { expect, test, type Locator, type Page } from '@playwright/test';
import { share } from '../../src/words/en/classroom-share.ts';
import { DESK, focusIsVisible, NARROWEST, overflow, PHONE, tabTo, troubles } from '../support/page.ts';

const CHAPTER = '/us-perspective/drugs/';
const INBOX = 'two-agendas:/:assignment-inbox';
const menuOf = (page: Page): Locator => page.getByRole('dialog');
const controlOf = (page: Page, begin: string): Locator =>
  page.getByRole('button', { name: share.open.replace('{passage}', begin) });
const actionOf = (page: Page, name: string): Locator => menuOf(page).getByRole('button', { name, exact: true });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const PARAGRAPH = 'Against this trade Washington';

/** Selects a text of a block, as a reader does by dragging. */
async function select(page: Page, block: string, text: string): Promise<void> {
  await page.locator(`[id="${block}"]`).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) {
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
    throw new Error(`“${wanted}” is not within one text of the block`);
  }, text);
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('Every heading, passage and question', () => {
  test('has a control, named after its first words', async ({ page }) => {
    await page.goto(CHAPTER);
    const blocks = page.locator('article :is(h1, .prose > h2, .prose > h3, [id][data-voice], [data-question])');
    const controls = page.locator('.share');
    await expect(controls.first()).toBeAttached();
    expect(await controls.count()).toBeGreaterThanOrEqual(await blocks.count());
    const names = await controls.evaluateAll((all) => all.map((each) => each.ariaLabel));
    expect(names.every((name) => name !== null && name.length > share.open.indexOf('{'))).toBe(true);
  });

  test('keeps its name without the control', async ({ page }) => {
    await page.goto(CHAPTER);
    await expect(page.locator('.share').first()).toBeAttached();
    await expect(
      page.getByRole('heading', { name: 'Two tools against supply, and little for the farmers', exact: true }),
    ).toBeAttached();
  });

  for (const viewport of [NARROWEST, PHONE, DESK]) {
    test(`has a control of 24 pixels that lies on no text and in the window at ${viewport.width} px`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto('/us-perspective/insurgencies/');
      for (const note of await page.locator('.prose aside summary').all())
        if (await note.isVisible()) await note.click();
      const faults = await page.evaluate(() => {
        const letters: DOMRect[] = [];
        const walker = document.createTreeWalker(document.querySelector('article') ?? document, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(walker.currentNode);
          if (walker.currentNode.textContent?.trim() && walker.currentNode.parentElement?.checkVisibility())
            letters.push(...range.getClientRects());
        }
        return [...document.querySelectorAll('.share')].flatMap((control) => {
          const box = control.getBoundingClientRect();
          if (box.width === 0) return [];
          /* A line's box is higher than its letters. */
          const on = letters.some(
            (line) =>
              Math.min(box.right, line.right) - Math.max(box.left, line.left) > 1 &&
              Math.min(box.bottom, line.bottom) - Math.max(box.top, line.top) > 8,
          );
          const fits =
            box.width >= 24 && box.height >= 24 && box.left >= 0 && box.right <= document.documentElement.clientWidth;
          return on || !fits ? [`${control.ariaLabel ?? ''}: ${JSON.stringify(box)} ${on ? 'on text' : ''}`] : [];
        });
      });
      expect(faults).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  }

  test('costs nothing before it is wanted', async ({ page, baseURL }) => {
    const found = troubles(page, new URL(baseURL ?? '').origin);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(CHAPTER, { waitUntil: 'networkidle' });
    expect(requests.filter((path) => /cite|menu/u.test(path))).toEqual([]);
    await controlOf(page, PARAGRAPH).click();
    await expect(menuOf(page)).toBeVisible();
    expect(requests).toContain('/cite/us-perspective/drugs.json');
    expect(found).toEqual([]);
  });

  for (const viewport of [NARROWEST, PHONE, DESK])
    test(`moves nothing when the controls come (${viewport.width} px)`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(CHAPTER, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await expect(page.locator('.share').first()).toBeAttached();
      const heights = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('article [id]')].map((each) => each.getBoundingClientRect().top),
        );
      const withControls = await heights();
      await page.evaluate(() => {
        document.querySelector('passage-tools')?.remove();
      });
      await expect(page.locator('.share')).toHaveCount(0);
      expect(await heights()).toEqual(withControls);
    });
});

test.describe('A reader with a pointer', () => {
  test.use({ viewport: DESK });

  test('sees the control of the passage under it, and no other', async ({ page }) => {
    await page.goto(CHAPTER);
    const control = controlOf(page, PARAGRAPH);
    await expect(control).toHaveCSS('opacity', '0');
    await page.locator('#two-tools').hover();
    await expect(control).toHaveCSS('opacity', '1');
    await expect(controlOf(page, 'A third kind of policy')).toHaveCSS('opacity', '0');
    await page.locator('#tools').hover();
    await expect(controlOf(page, 'Two tools against supply')).toHaveCSS('opacity', '1');
  });

  test('copies the link of a passage, a heading, a list, a table, a chart, a question', async ({ page }) => {
    await page.goto('/us-perspective/insurgencies/');
    const blocks = await page.evaluate(() =>
      ['.prose > p[id]', '.prose > h2[id]', 'figure[data-chart]', '[data-question]'].map(
        (each) => document.querySelector(`article ${each}`)?.id ?? '',
      ),
    );
    for (const id of blocks) {
      const name = await page
        .locator(`[id="${id}"]`)
        .evaluate((block) => block.textContent.trim().split(/\s+/u).slice(0, 3).join(' '));
      await controlOf(page, name).first().click();
      await actionOf(page, share.copy).click();
      await expect(menuOf(page).getByRole('status')).toHaveText(share.copied);
      expect(new URL(await clipboard(page)).hash).toBe(`#${id}`);
      await page.keyboard.press('Escape');
    }
    for (const [chapter, id, begin] of [
      [CHAPTER, 'places-list', 'Cocaine, heroin and marijuana were produced'],
      [CHAPTER, 'tools-table', 'Tool What it strikes'],
    ] as const) {
      await page.goto(chapter);
      await controlOf(page, begin).click();
      await actionOf(page, share.copy).click();
      await expect.poll(() => clipboard(page)).toContain(`${chapter}#${id}`);
    }
  });

  test('closes the menu by a click beside it', async ({ page }) => {
    await page.goto(CHAPTER);
    await controlOf(page, PARAGRAPH).click();
    await expect(menuOf(page)).toBeVisible();
    await page.mouse.click(5, 5);
    await expect(menuOf(page)).toBeHidden();
  });

  test('cites the passage, the chapter and the paper', async ({ page, baseURL }) => {
    await page.goto(`${CHAPTER}?mark=drugs`);
    await controlOf(page, PARAGRAPH).click();
    await actionOf(page, share.cite).click();
    const reference = menuOf(page).locator('[data-citation]');
    await expect(reference).toHaveText(
      `Two Agendas. (2026, November 24). Drugs: Spraying and seizing, with little for the farmers. ${new URL(CHAPTER, baseURL).href}#two-tools`,
    );
    await expect(
      menuOf(page).getByText('(Two Agendas, 2026, “Two tools against supply, and little for the farmers” section)'),
    ).toBeVisible();
    await actionOf(page, share.copyReference).click();
    await expect(menuOf(page).getByRole('status')).toHaveText(share.copiedCitation);
    expect(await clipboard(page)).toContain('#two-tools');

    await menuOf(page).getByRole('radio', { name: share.whats.paper }).check();
    await expect(reference).toContainText('Felbab-Brown, V. (2008).');
    await expect(
      menuOf(page).getByText('(Felbab-Brown, 2008, “Drugs as seen from the United States” section, para. 2)'),
    ).toBeVisible();
    await menuOf(page).getByLabel(share.style).selectOption('ris');
    await expect(reference).toContainText('paragraph 2');
    await menuOf(page).getByRole('radio', { name: share.whats.chapter }).check();
    await menuOf(page).getByLabel(share.style).selectOption('bibtex');
    await expect(reference).toContainText('@misc{two-agendas-us-perspective-drugs,');
  });

  test('is not offered the paper where a passage does not come from it', async ({ page }) => {
    await page.goto(CHAPTER);
    await controlOf(page, 'In July 2004 the auditors').click();
    await actionOf(page, share.cite).click();
    await expect(menuOf(page).getByRole('radio', { name: share.whats.passage })).toBeVisible();
    await expect(menuOf(page).getByRole('radio', { name: share.whats.paper })).toBeHidden();
  });

  test('adds a passage, a question, a section and the chapter to an assignment', async ({ page }) => {
    await page.goto(CHAPTER);
    for (const [begin, action] of [
      [PARAGRAPH, share.add.passage],
      ['What two results', share.add.question],
      ['Policy took too little notice', share.add.section],
      ['Drugs: spraying', share.add.chapter],
    ] as const) {
      await controlOf(page, begin).click();
      await actionOf(page, action).click();
      await expect(menuOf(page).getByRole('status')).toContainText(share.added.added);
      await expect(menuOf(page).getByRole('link', { name: share.builder })).toHaveAttribute('href', '/teach/');
      await actionOf(page, action).click();
      await expect(menuOf(page).getByRole('status')).toContainText(share.added.there);
      await actionOf(page, share.close).click();
    }
    const waiting: unknown = JSON.parse((await page.evaluate((key) => localStorage.getItem(key), INBOX)) ?? '');
    const chapter = 'us-perspective/drugs';
    expect(waiting).toEqual([
      { kind: 'passage', chapter, block: 'two-tools' },
      { kind: 'question', id: 'drugs-two-aims' },
      { kind: 'passage', chapter, block: 'overlooked' },
      { kind: 'passage', chapter, block: 'sequencing' },
      { kind: 'passage', chapter, block: 'note-sequencing' },
      { kind: 'chapter', chapter },
    ]);
  });

  test('is told when the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    await page.goto(CHAPTER);
    await controlOf(page, PARAGRAPH).click();
    await actionOf(page, share.add.passage).click();
    await expect(menuOf(page).getByRole('status')).toContainText(share.added.closed);
  });

  test('can copy by hand where the browser lets no page copy', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(CHAPTER);
    await controlOf(page, PARAGRAPH).click();
    await actionOf(page, share.copy).click();
    await expect(menuOf(page).getByRole('status')).toHaveText(share.byHand);
    const field = menuOf(page).getByRole('textbox', { name: share.byHandField });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/\/us-perspective\/drugs\/#two-tools$/u);
    expect(
      await field.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.selectionEnd : 0)),
    ).toBeGreaterThan(20);
  });

  test('is led to the passage’s address where the menu cannot be loaded', async ({ page }) => {
    await page.route('**/cite/**', (route) => route.abort());
    await page.goto(CHAPTER);
    await controlOf(page, PARAGRAPH).click();
    await expect(page).toHaveURL(/#two-tools$/u);
    await page.unroute('**/cite/**');
    /* The next click asks for it again; it opens with the first click after it has come. */
    await expect(async () => {
      await controlOf(page, 'A third kind of policy').click();
      await expect(menuOf(page)).toBeVisible({ timeout: 500 });
    }).toPass();
  });
});

test.describe('A reader with the keyboard', () => {
  test.use({ viewport: DESK });

  test('reaches the control behind its passage, uses the menu, and is back where it was', async ({ page }) => {
    await page.goto(`${CHAPTER}#two-tools`);
    const control = controlOf(page, PARAGRAPH);
    await page.locator('#two-tools a').first().focus();
    await tabTo(page, control, 4);
    await expect(control).toHaveCSS('opacity', '1');
    expect(await focusIsVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    await expect(menuOf(page)).toBeVisible();
    await expect(control).toHaveAttribute('aria-expanded', 'true');
    await tabTo(page, actionOf(page, share.copy), 4);
    await page.keyboard.press('Enter');
    await expect(menuOf(page).getByRole('status')).toHaveText(share.copied);
    await page.keyboard.press('Escape');
    await expect(menuOf(page)).toBeHidden();
    await expect(control).toBeFocused();
    await expect(control).toHaveAttribute('aria-expanded', 'false');
  });

  test('finds the link to a selected text in the menu', async ({ page }) => {
    await page.goto(CHAPTER);
    await select(page, 'two-tools', 'destroys illicit crops');
    await controlOf(page, PARAGRAPH).focus();
    await page.keyboard.press('Enter');
    await actionOf(page, share.copyText).press('Enter');
    await expect.poll(() => clipboard(page)).toMatch(/#two-tools:~:text=destroys%20illicit%20crops$/u);
  });
});

test.describe('A reader with a finger', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('sees every control, taps one, and gets a menu that fits', async ({ page }) => {
    await page.goto(CHAPTER);
    const control = controlOf(page, PARAGRAPH);
    await expect(control).toHaveCSS('opacity', '1');
    await control.tap();
    await actionOf(page, share.cite).tap();
    await expect(menuOf(page).locator('[data-citation]')).toBeVisible();
    const box = await menuOf(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    expect(await overflow(page)).toBe(0);
  });
});

test.describe('A reader who selects text', () => {
  for (const { name, block, text, directive } of [
    {
      name: 'that very text',
      block: 'two-tools',
      text: 'destroys illicit crops where they grow',
      directive: /^text=destroys%20illicit%20crops%20where%20they%20grow$/u,
    },
    {
      name: 'that place, by the words around it, where the text stands more than once',
      block: 'sequencing',
      text: 'Felbab-Brown',
      directive: /^text=.*Felbab%2DBrown.*$/u,
    },
  ]) {
    test(`is offered a link that leads to ${name}`, async ({ page }) => {
      await page.goto(`${CHAPTER}#${block}`);
      await select(page, block, text);
      const offer = page.getByRole('button', { name: share.linkText });
      await expect(offer).toBeInViewport({ ratio: 1 });
      await offer.click();
      await expect(page.getByRole('status').filter({ hasText: share.copiedText })).toBeAttached();
      const link = await clipboard(page);
      const [before, found = ''] = link.split(':~:');
      expect(new URL(before ?? '').hash).toBe(`#${block}`);
      expect(found).toMatch(directive);
      /* The browser finds the text without the paragraph’s id. */
      await page.goto('about:blank');
      await page.goto(link.replace(`#${block}`, '#'));
      await expect(page.locator(`[id="${block}"]`)).toBeInViewport();
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    });
  }

  test('loses the offer with the selection', async ({ page }) => {
    await page.goto(CHAPTER);
    await select(page, 'two-tools', 'destroys illicit crops');
    const offer = page.getByRole('button', { name: share.linkText });
    await expect(offer).toBeVisible();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(offer).toBeHidden();
  });
});

test('On paper there is no control', async ({ page }) => {
  await page.goto(CHAPTER);
  await expect(controlOf(page, PARAGRAPH)).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.share').filter({ visible: true })).toHaveCount(0);
});
