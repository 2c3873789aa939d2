import { expect, test } from '@playwright/test';
import { faultsIn, SOME_LOOKS } from '../support/looks.ts';
import { STATES } from '../support/states.ts';

for (const [state, reach] of Object.entries(STATES)) {
  test(`${state}: no barrier, and nothing wider than the window`, async ({ page }) => {
    await reach(page);
    expect(await faultsIn(page, SOME_LOOKS)).toEqual([]);
  });
}
