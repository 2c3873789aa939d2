import { expect, test } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { DESK, PHONE } from '../support/page.ts';
import { pagesOf } from '../support/site.ts';

const LOOKS = [
  { name: 'light, on a phone', colorScheme: 'light', viewport: PHONE },
  { name: 'dark, on a desk', colorScheme: 'dark', viewport: DESK },
] as const;

for (const { name, colorScheme, viewport } of LOOKS) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport });
    for (const address of pagesOf()) {
      test(`${address} has no barrier`, async ({ page }) => {
        await page.goto(address);
        expect(await barriers(page)).toEqual([]);
      });
    }
  });
}
