import { test as base, type Page } from '@playwright/test';

/**
 * Tests with a `visitor`: one window for all tests of a worker, for those that only look at many pages and change
 * nothing on the device. A window of its own for each test costs more than the looking.
 */
export const test = base.extend<object, { visitor: Page }>({
  visitor: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale } = project.use;
      const page = await browser.newPage({ ...(baseURL && { baseURL }), ...(locale && { locale }) });
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});
