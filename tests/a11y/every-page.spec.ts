import { expect } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { DESK, PHONE } from '../support/page.ts';
import { pagesOf } from '../support/site.ts';
import { test } from '../support/visits.ts';

for (const address of pagesOf()) {
  test(`${address} has no barrier: light on a phone, dark on a desk`, async ({ visitor }) => {
    await visitor.setViewportSize(PHONE);
    await visitor.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await visitor.goto(address);
    expect(await barriers(visitor), 'light, on a phone').toEqual([]);
    await visitor.setViewportSize(DESK);
    await visitor.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    expect(await barriers(visitor), 'dark, on a desk').toEqual([]);
  });
}
