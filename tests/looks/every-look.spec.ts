import { expect } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { pagesOf } from '../support/site.ts';
import { test } from '../support/visits.ts';

const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const WIDTHS = [320, 768, 1440] as const;

/* Each page is loaded once; only its looks change. */
for (const address of pagesOf()) {
  test(`${address} has no barrier in any theme at any width`, async ({ visitor }) => {
    await visitor.goto(address);
    for (const width of WIDTHS) {
      await visitor.setViewportSize({ width, height: 900 });
      for (const [theme, media] of Object.entries(THEMES)) {
        await visitor.emulateMedia(media);
        expect.soft(await barriers(visitor), `${theme}, ${width} px`).toEqual([]);
      }
    }
  });
}
