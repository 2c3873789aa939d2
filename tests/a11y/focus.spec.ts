import { expect, test } from '@playwright/test';
import { unseenStops } from '../support/focus.ts';
import { KINDS } from '../support/kinds.ts';
import { NARROWEST } from '../support/page.ts';

for (const [kind, address] of Object.entries(KINDS)) {
  test(`the focus can be seen at every stop through a ${kind}, and nothing lies on it`, async ({ page }) => {
    await page.setViewportSize(NARROWEST);
    await page.goto(address);
    const { unseen, stops } = await unseenStops(page);
    expect(unseen).toEqual([]);
    expect(stops).toBeGreaterThan(0);
  });
}
