import { expect } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { KINDS } from '../support/kinds.ts';
import { DESK, PHONE } from '../support/page.ts';
import { test } from '../support/visits.ts';

/** The looks that the tests of every page leave out. */
const LOOKS = [
  { name: 'dark, on a phone', colorScheme: 'dark', viewport: PHONE, forcedColors: 'none' },
  { name: 'light, on a desk', colorScheme: 'light', viewport: DESK, forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', viewport: DESK, forcedColors: 'active' },
] as const;

for (const { name, colorScheme, viewport, forcedColors } of LOOKS) {
  test.describe(name, () => {
    for (const [kind, address] of Object.entries(KINDS)) {
      test(`a ${kind} has no barrier`, async ({ visitor }) => {
        await visitor.setViewportSize(viewport);
        await visitor.emulateMedia({ colorScheme, forcedColors });
        const response = await visitor.goto(address);
        expect([200, 404]).toContain(response?.status());
        expect(await barriers(visitor)).toEqual([]);
      });
    }
  });
}
