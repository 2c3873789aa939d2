import { expect } from '@playwright/test';
import { losses, spaceOut, ZOOMED } from '../support/fitting.ts';
import { faultsIn, EVERY_LOOK } from '../support/looks.ts';
import { pagesOf } from '../support/site.ts';
import { test } from '../support/visits.ts';

/* Each page is loaded once; only its looks change. */
for (const address of pagesOf()) {
  test(`${address} has no barrier in any look, and loses nothing at 400% and spaced out`, async ({ visitor }) => {
    await visitor.goto(address);
    expect.soft(await faultsIn(visitor, EVERY_LOOK)).toEqual([]);
    await visitor.setViewportSize(ZOOMED);
    await visitor.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    expect.soft(await losses(visitor), 'at 400%').toEqual([]);
    await spaceOut(visitor);
    expect.soft(await losses(visitor), 'spaced out').toEqual([]);
  });
}
