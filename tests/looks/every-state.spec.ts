import { expect, test } from '@playwright/test';
import { unseenStops } from '../support/focus.ts';
import { EVERY_LOOK, faultsIn } from '../support/looks.ts';
import { NARROWEST } from '../support/page.ts';
import { STATES } from '../support/states.ts';

for (const [state, reach] of Object.entries(STATES)) {
  test(`${state}: no barrier in any look`, async ({ page }) => {
    await reach(page);
    expect(await faultsIn(page, EVERY_LOOK)).toEqual([]);
  });

  test(`${state}: the focus is never hidden`, async ({ page }) => {
    await page.setViewportSize(NARROWEST);
    await reach(page);
    expect((await unseenStops(page)).unseen).toEqual([]);
  });
}
