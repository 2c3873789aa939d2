import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA, and what axe counts as good practice beyond it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Looks for barriers on a page, with everything that folds opened.
 * @returns one line a barrier: the rule, the element, what is wrong
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
  });
  await page.evaluate(tellForcedColors);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/**
 * Lets axe see the colour that text is drawn in: it asks for `-webkit-text-fill-color` first, which in Chromium’s forced
 * colours still names what the page would have chosen. The site itself sets it nowhere. Runs in the page.
 */
function tellForcedColors(): void {
  const { prototype } = CSSStyleDeclaration;
  const ask = Object.getOwnPropertyDescriptor(prototype, 'getPropertyValue')?.value as (name: string) => string;
  prototype.getPropertyValue = function (name) {
    return ask.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}
