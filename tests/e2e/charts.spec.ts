import { expect, test, type Locator, type Page } from '@playwright/test';
import { pagesOf } from '../support/site.ts';

const CHARTS = pagesOf().filter((page) => /^\/charts\/[a-z0-9-]+\/$/u.test(page));
const CHART = '/charts/coca-colombia/';
const figureOn = (page: Page): Locator => page.locator('figure[data-chart] :is(chart-figure, .drawings)');
const live = (figure: Locator): Locator => figure.locator('canvas');

/** Files that a page asks for from now on. */
function requestsOf(page: Page): string[] {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(new URL(request.url()).pathname));
  return addresses;
}

test.describe('A reader who looks closer at a chart', () => {
  test('pays for nothing before', async ({ page }) => {
    const requests = requestsOf(page);
    await page.goto(CHART);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((address) => address.endsWith('.json'))).toEqual([]);
    await expect(live(figureOn(page))).toHaveCount(0);
  });

  test('with the pointer sees the nearest value, and the picture does not move', async ({ page }) => {
    await page.goto(CHART);
    const figure = figureOn(page);
    await figure.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const before = await figure.boundingBox();
    await page.mouse.move((before?.x ?? 0) + 200, (before?.y ?? 0) + 150);
    await expect(live(figure)).toBeVisible();
    expect(await figure.boundingBox()).toEqual(before);
    await expect(figure.locator('svg').filter({ visible: true })).toHaveCount(0);
  });

  test('with the keyboard steps through the values and hears them', async ({ page }) => {
    await page.goto(CHART);
    const figure = figureOn(page);
    await figure.focus();
    const status = figure.getByRole('status');
    await page.keyboard.press('ArrowRight');
    await expect(status).toHaveText('United States, 2000: 136 thousand hectares');
    await page.keyboard.press('ArrowRight');
    await expect(status).toHaveText('United States, 2001: 170 thousand hectares');
    await page.keyboard.press('ArrowDown');
    await expect(status).toHaveText('United Nations, 2001: 145 thousand hectares');
    await page.keyboard.press('End');
    await expect(status).toHaveText('United Nations, 2009: 68 thousand hectares');
  });

  test('hears the interval of an estimate that has one', async ({ page }) => {
    await page.goto(CHART);
    const figure = figureOn(page);
    await figure.focus();
    await page.keyboard.press('ArrowRight');
    await expect(figure.getByRole('status')).not.toBeEmpty();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp'])
      await page.keyboard.press(key);
    await expect(figure.getByRole('status')).toHaveText(
      'United States, larger search area, 2005: 144 thousand hectares (90 percent interval 128 to 161)',
    );
  });

  test('goes back to the picture with Escape, and can begin again', async ({ page }) => {
    await page.goto(CHART);
    const figure = figureOn(page);
    await figure.focus();
    await expect(live(figure)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(live(figure)).toHaveCount(0);
    await expect(figure.locator('svg').filter({ visible: true })).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(figure.getByRole('status')).not.toBeEmpty();
  });

  test('gets the chart in the colours of the theme that is switched to', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(CHART);
    const figure = figureOn(page);
    await figure.focus();
    await expect(live(figure)).toHaveCount(1);
    const drawn = () => figure.evaluate((host) => host.querySelector('canvas')?.toDataURL());
    const light = await drawn();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(drawn).not.toBe(light);
    await expect(live(figure)).toHaveCount(1);
  });

  test('keeps the picture when the data cannot be loaded', async ({ page }) => {
    await page.route('**/*.json', (route) => route.abort());
    await page.goto(CHART);
    const figure = figureOn(page);
    await figure.focus();
    await page.waitForTimeout(300);
    await expect(live(figure)).toHaveCount(0);
    await expect(figure.locator('svg').filter({ visible: true })).toHaveCount(1);
  });

  test('gets the layout that fits when the window changes', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(CHART);
    const figure = figureOn(page);
    await figure.focus();
    await expect(figure).toHaveAttribute('data-live', 'wide');
    await page.setViewportSize({ width: 360, height: 800 });
    await expect(figure).toHaveAttribute('data-live', 'narrow');
    await expect(live(figure)).toHaveCount(1);
  });
});

for (const address of CHARTS) {
  for (const width of [320, 375, 768, 1280]) {
    test(`In ${address} no text lies on another or leaves the picture at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      const drawing = figureOn(page).locator('svg').filter({ visible: true });
      await expect(drawing).toHaveCount(1);
      const faults = await drawing.evaluate((svg) => {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        const outside = texts.filter(
          ({ box }) =>
            box.left < frame.left - 2 ||
            box.right > frame.right + 2 ||
            box.bottom > frame.bottom + 2 ||
            box.top < frame.top - 2,
        );
        const pairs = texts.flatMap((a, index) =>
          texts
            .slice(index + 1)
            .filter((b) => {
              const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
              // Boxes of text are higher than its letters.
              const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
              return across > 1 && down > Math.min(a.box.height, b.box.height) * 0.25;
            })
            .map((b) => `${a.words} × ${b.words}`),
        );
        return [...outside.map(({ words }) => words), ...pairs];
      });
      expect(faults).toEqual([]);
    });
  }
}

test('A chart in a frame tells the frame its height', async ({ page, baseURL }) => {
  const address = new URL('/embed/coca-colombia/', baseURL).href;
  await page.setContent(
    `<script>addEventListener('message', ({ data }) => { document.title = data.type + ' ' + data.height; });</script><iframe src="${address}"></iframe>`,
  );
  await expect(page).toHaveTitle(/^chart-height \d{3,4}$/u);
});
