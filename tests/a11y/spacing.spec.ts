import { expect } from '@playwright/test';
import { losses, spaceOut, ZOOMED } from '../support/fitting.ts';
import { KINDS } from '../support/kinds.ts';
import { STATES } from '../support/states.ts';
import { test } from '../support/visits.ts';

/* Zoomed to 400%, as printed and with the spacing of WCAG 1.4.12. */
for (const [kind, address] of Object.entries(KINDS)) {
  test(`a ${kind} loses nothing at 400%, nor with the widest text spacing`, async ({ visitor }) => {
    await visitor.setViewportSize(ZOOMED);
    await visitor.goto(address);
    expect(await losses(visitor), 'as it comes').toEqual([]);
    await spaceOut(visitor);
    expect(await losses(visitor), 'spaced out').toEqual([]);
  });
}

for (const [state, reach] of Object.entries(STATES)) {
  test(`${state}: nothing is lost at 400%, nor with the widest text spacing`, async ({ page }) => {
    await page.setViewportSize(ZOOMED);
    await reach(page);
    expect(await losses(page), 'as it comes').toEqual([]);
    await spaceOut(page);
    expect(await losses(page), 'spaced out').toEqual([]);
  });
}
