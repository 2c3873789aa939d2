import type { Page } from '@playwright/test';

/** A desk's window of 1280 by 1024 pixels, zoomed to 400%: what WCAG 1.4.10 asks a page to fit. */
export const ZOOMED = { width: 320, height: 256 } as const;

/** The text spacing that a reader may set without losing anything: WCAG 1.4.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Sets the text of a page as widely as a reader may, and opens everything that folds. */
export const spaceOut = (page: Page): Promise<void> =>
  page.evaluate((css) => {
    /* A sheet made by script: the pages' own policy lets no other in. */
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    for (const details of document.querySelectorAll('details')) details.open = true;
  }, SPACING);

/**
 * Looks for what a page loses in its window.
 * @returns one line a loss: text that is cut off, things that stick out to the side, controls that lie on each other,
 * things that stay in place and leave less than half of the window to read in
 */
export const losses = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const called = (element: Element): string => {
      const classes = [...element.classList].map((name) => `.${name}`).join('');
      const says = element.textContent.trim().replaceAll(/\s+/gu, ' ').slice(0, 40);
      return `${element.tagName.toLowerCase()}${classes} “${says || (element.getAttribute('aria-label') ?? element.id)}”`;
    };
    const shown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
    /* What is made for listeners is cut to a pixel on purpose. */
    const unseen = (element: Element): boolean => {
      for (let each: Element | null = element; each; each = each.parentElement)
        if (getComputedStyle(each).clipPath !== 'none' || each.clientWidth === 1) return true;
      return false;
    };
    const all = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element instanceof HTMLElement && shown(element) && !unseen(element),
    );

    for (const element of all) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const text = element.textContent.trim() !== '';
      const across = element.scrollWidth - element.clientWidth;
      const down = element.scrollHeight - element.clientHeight;
      const isField = element.matches('input, select, textarea');
      if (text && !isField && cuts(overflowX) && across > 1) found.push(`cut by ${across} px: ${called(element)}`);
      if (text && !isField && cuts(overflowY) && down > 1) found.push(`cut by ${down} px below: ${called(element)}`);
      if (textOverflow === 'ellipsis' && !isField && across > 1) found.push(`cut with dots: ${called(element)}`);
    }

    const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wider > 0) {
      const right = document.documentElement.clientWidth + 1;
      const culprits = all.filter((element) => element.getBoundingClientRect().right > right);
      found.push(`${wider} px wider than the window: ${culprits.slice(0, 3).map(called).join(', ')}`);
    }

    const staying = all.filter((element) => {
      const { position } = getComputedStyle(element);
      return (position === 'fixed' || position === 'sticky') && element.closest('dialog') === null;
    });
    for (const element of staying) {
      const { height, width } = element.getBoundingClientRect();
      const inFlow = getComputedStyle(element).position === 'sticky' && element.matches('thead *, th, td');
      if (!inFlow && width > innerWidth / 2 && height > innerHeight / 2)
        found.push(`stays in the way, ${Math.round(height)} px high: ${called(element)}`);
    }

    /* Of an open dialog alone, if there is one: what is behind it cannot be used. */
    const modal = all.filter((element) => element.matches('dialog:modal')).at(-1);
    const controls = all.filter(
      (element) =>
        element.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]') &&
        (modal?.contains(element) ?? true) &&
        !staying.some((other) => other.contains(element)),
    );
    /* Its boxes, but not where what scrolls around it has scrolled them away. */
    const pieces = controls.map((element) => {
      let boxes = [...element.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
      for (let each = element.parentElement; each; each = each.parentElement) {
        if (each === document.body || getComputedStyle(each).overflowY === 'visible') continue;
        const frame = each.getBoundingClientRect();
        boxes = boxes.map(({ left, top, right, bottom }) => ({
          left: Math.max(left, frame.left),
          top: Math.max(top, frame.top),
          right: Math.min(right, frame.right),
          bottom: Math.min(bottom, frame.bottom),
        }));
      }
      return boxes;
    });
    controls.forEach((one, index) => {
      controls.slice(index + 1).forEach((other, offset) => {
        if (one.contains(other) || other.contains(one)) return;
        const on = (pieces[index] ?? []).some((a) =>
          (pieces[index + 1 + offset] ?? []).some(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6,
          ),
        );
        if (on) found.push(`lie on each other: ${called(one)} and ${called(other)}`);
      });
    });
    return found;
  });
