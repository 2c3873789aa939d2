import type { Page } from '@playwright/test';
import { focusIsVisible } from './page.ts';

/**
 * Goes through a page with the Tab key, from where the focus is to the end.
 * @returns one line for each stop where the focus cannot be seen: no outline, or something lies on all of it (WCAG 2.4.7
 * and 2.4.11); and the number of stops
 */
export async function unseenStops(page: Page): Promise<{ unseen: string[]; stops: number }> {
  const unseen: string[] = [];
  const most = (await page.locator('a[href], button, input, select, textarea, summary, [tabindex="0"]').count()) + 1;
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) return { unseen, stops };
    const cover = await page.evaluate(coverOfFocus);
    if (cover !== undefined) unseen.push(cover);
    else if (!(await focusIsVisible(page)))
      unseen.push(`no outline: ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '')}`);
  }
  return { unseen, stops: most };
}

/** What lies on the element with the focus, wherever one looks. Runs in the page. */
function coverOfFocus(): string | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return undefined;
  const shown: (Element | null)[] = [];
  for (const { left, top, right, bottom } of element.getClientRects()) {
    const [west, east] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [north, south] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (west >= east || north >= south) continue;
    for (const across of [0.1, 0.5, 0.9])
      for (const down of [0.1, 0.5, 0.9])
        shown.push(document.elementFromPoint(west + (east - west) * across, north + (south - north) * down));
  }
  const labels = 'labels' in element ? [...((element.labels ?? []) as NodeListOf<HTMLLabelElement>)] : [];
  const isOwn = (hit: Element | null): boolean =>
    hit !== null && (element.contains(hit) || hit.contains(element) || labels.some((label) => label.contains(hit)));
  if (shown.some(isOwn)) return undefined;
  const says = (found: Element | null | undefined): string => found?.outerHTML.slice(0, 100) ?? 'nothing';
  return `${says(element)} is covered by ${shown.length === 0 ? 'the edge of the window' : says(shown[0])}`;
}
