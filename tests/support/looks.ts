import type { Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { DESK, overflow, PHONE } from './page.ts';

/** One way in which a page may be looked at. */
export interface Look {
  readonly name: string;
  readonly media: {
    readonly colorScheme: 'light' | 'dark';
    readonly forcedColors: 'none' | 'active';
  };
  readonly viewport: { readonly width: number; readonly height: number };
}

const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Every theme at every width that is promised. */
export const EVERY_LOOK: readonly Look[] = [320, 768, 1440].flatMap((width) =>
  Object.entries(THEMES).map(([theme, media]) => ({
    name: `${theme}, ${width} px`,
    media,
    viewport: { width, height: 900 },
  })),
);

/** Each theme once, on a phone or on a desk. */
export const SOME_LOOKS: readonly Look[] = [
  { name: 'light, on a phone', media: THEMES.light, viewport: PHONE },
  { name: 'dark, on a desk', media: THEMES.dark, viewport: DESK },
  { name: 'forced colours, on a phone', media: THEMES['forced colours'], viewport: PHONE },
];

/**
 * Looks at a page as it is in several ways, without loading it again.
 * @returns one line a fault: a barrier, or that the page is wider than its window
 */
export async function faultsIn(page: Page, looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, media, viewport } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia(media);
    await settled(page);
    const wider = await overflow(page);
    if (wider > 0) faults.push(`${name}: ${wider} px wider than the window`);
    faults.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
  }
  return faults;
}

/* Chromium takes over a theme in several steps, each before a frame. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });
