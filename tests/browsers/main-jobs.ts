import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../../src/classroom/assignment/codec.ts';
import en from '../../src/words/en/index.ts';
import { linkTo } from '../classroom/assignments.ts';
import type { Reader, ReadersBrowser } from '../support/reader.ts';
import { serve } from '../support/serve.ts';
import { dist } from '../support/site.ts';

const { site, search, student } = en;

/** A browser that the tests may find. */
export interface Tested {
  readonly name: string;
  /** What to install where the browser is missing: then its tests are left out. */
  readonly missing?: string;
  readonly start: () => Promise<ReadersBrowser>;
}

/** Tests what readers do most, in another browser than the one of all other tests. */
export function testMainJobs({ name, missing, start }: Tested): void {
  if (missing !== undefined) console.log(`${name}: ${missing}`);

  describe.skipIf(missing !== undefined)(`In ${name}, a reader`, { timeout: 60_000 }, () => {
    let server: Awaited<ReturnType<typeof serve>>;
    let browser: ReadersBrowser;
    let reader: Reader;

    const at = (address: string): string => new URL(address, server.url).href;
    const here = async (): Promise<URL> => new URL(await reader.url());
    /** Says that something holds in the page, sooner or later. */
    const comes = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
      await expect.poll(holds, { timeout: 20_000, interval: 50, message: what }).toBe(true);
    };
    const textOf = (selector: string): Promise<string> =>
      reader.evaluate((asked) => document.querySelector(asked)?.textContent.trim() ?? '', selector);
    const count = (selector: string): Promise<number> =>
      reader.evaluate((asked) => document.querySelectorAll(asked).length, selector);
    const inView = (id: string): Promise<boolean> =>
      reader.evaluate((asked) => {
        const box = document.getElementById(asked)?.getBoundingClientRect();
        return box !== undefined && box.bottom > 0 && box.top < innerHeight;
      }, id);

    beforeAll(async () => {
      if (missing !== undefined) return;
      server = await serve(dist, '/');
      browser = await start();
    }, 60_000);
    afterAll(async () => {
      if (missing !== undefined) return;
      await browser.close();
      await server.stop();
    }, 30_000);
    beforeEach(async () => {
      reader = await browser.newReader();
    });
    afterEach(async () => {
      const troubles = await reader.troubles();
      await reader.close();
      expect(troubles).toEqual([]);
    });

    it('reads a chapter and follows a link to the other side', async () => {
      await reader.open(at('/us-perspective/drugs/'));
      expect(await textOf('h1')).not.toBe('');
      expect(await count('main h2')).toBeGreaterThan(3);
      const faces = await reader.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'loaded').length;
      });
      expect(faces, 'the reading face').toBeGreaterThan(0);
      await reader.click('a[href^="/latin-american-perspective/"][href*="#"]');
      await comes('the other side', async () => (await here()).pathname.startsWith('/latin-american-perspective/'));
      await comes('the passage in view', async () => inView((await here()).hash.slice(1)));
    });

    it('searches, and lands on the passage with the words marked', async () => {
      await reader.open(at('/us-perspective/maras/'));
      await reader.press('/');
      await reader.sees({ role: 'combobox', name: search.label });
      await reader.type('gangs and deportation');
      await reader.sees('dialog[open] a[data-search-result]');
      await reader.press('Enter');
      await reader.sees('a[data-search-result]:focus');
      await reader.press('Enter');
      await comes('the passage', async () => {
        const { hash, search: query } = await here();
        return hash !== '' && query === '';
      });
      await comes('the words marked', () =>
        reader.evaluate(
          () => document.getElementById(location.hash.slice(1))?.querySelector('mark') instanceof Element,
        ),
      );
      expect(await inView((await here()).hash.slice(1))).toBe(true);
    });

    it('looks closer at a chart with the keyboard, and goes back to the picture', async () => {
      await reader.open(at('/charts/coca-colombia/'));
      await reader.sees('chart-figure[tabindex="0"]');
      await reader.evaluate(() => {
        document.querySelector<HTMLElement>('chart-figure')?.focus();
      });
      await reader.sees('chart-figure canvas');
      await reader.press('ArrowRight');
      await comes('the value said', async () =>
        (await textOf('chart-figure [role="status"]')).startsWith('United States, 2000'),
      );
      const drawn = await reader.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('chart-figure canvas');
        const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return data.some((value) => value > 0);
      });
      expect(drawn, 'the chart drawn').toBe(true);
      await reader.press('Escape');
      await comes('the picture back', async () => (await count('chart-figure canvas')) === 0);
    });

    it('brings out a series of a chart, finds it so after a reload, and sorts its table', async () => {
      await reader.open(at('/charts/coca-colombia/'));
      await reader.click({ role: 'button', name: 'United Nations' });
      await comes('the address of the view', async () => (await here()).search === '?highlight=un');
      await reader.reload();
      const paleness = (series: string): Promise<number> =>
        reader.evaluate((asked) => {
          const marks = [...document.querySelectorAll(`figure svg ${asked}`)];
          const mark = marks.find((element) => element.checkVisibility());
          return mark ? Number(getComputedStyle(mark).opacity) : Number.NaN;
        }, series);
      await comes('the others paler', async () => (await paleness('.k-s1')) < 0.5);
      expect(await paleness('.k-s2')).toBe(1);
      const years = (): Promise<string[]> =>
        reader.evaluate(() => [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent.trim()));
      const byYear = (await years()).toSorted();
      expect(await years()).not.toEqual(byYear);
      await reader.click('thead th:first-child button');
      await comes('the table in the order of its years', async () => (await years()).join() === byYear.join());
    });

    it('chooses the dark theme, which stays on the next page', async () => {
      await reader.open(at('/introduction/'));
      await reader.click({ role: 'radio', name: site.themes.dark });
      for (const address of ['/introduction/', '/us-perspective/maras/']) {
        await reader.open(at(address));
        const { theme, background } = await reader.evaluate(() => ({
          theme: document.documentElement.dataset['theme'],
          background: getComputedStyle(document.documentElement).backgroundColor,
        }));
        expect(theme).toBe('dark');
        expect(Math.max(...(background.match(/\d+/gu) ?? []).slice(0, 3).map(Number))).toBeLessThan(64);
      }
    });

    it('answers an assignment, and finds the answer after a reload', async () => {
      await reader.open(at(await linkTo({})));
      await reader.fill({ role: 'textbox', name: student.start.name }, 'Ana');
      await reader.click({ role: 'button', name: student.start.begin });
      await reader.fill('[data-answer="drugs-two-aims"]', 'Two things.');
      await reader.sees('[data-save-state="saved"]');
      await reader.reload();
      await comes('the answer', () =>
        reader.evaluate(() => {
          const field = document.querySelector('[data-answer="drugs-two-aims"]');
          return field instanceof HTMLTextAreaElement && field.value === 'Two things.';
        }),
      );
    });

    it('makes an assignment, whose link opens', async () => {
      await reader.open(at('/teach/'));
      await reader.sees('assignment-builder:not([inert])');
      await reader.fill('[data-filter]', 'against this trade');
      await reader.click('[data-choice="passage us-perspective/drugs#two-tools"]');
      const link = (): Promise<string> =>
        reader.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-link]')?.value ?? '');
      await comes('a link', async () => {
        const result = await decode(new URL(await link(), server.url).hash);
        return result.ok && result.assignment.items.length === 1;
      });
      await reader.open(await link());
      await reader.sees('[data-assignment-title]');
      expect(await textOf('[data-assignment-title]')).toBe(student.open.untitled);
    });

    it('reads a chapter that was kept when nothing answers any more', async () => {
      const host = await serve(dist, '/');
      const address = new URL('/us-perspective/drugs/', host.url).href;
      await reader.open(new URL('/about/', host.url).href);
      await reader.click('[role="switch"]');
      await comes('the worker', () =>
        reader.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'),
      );
      await reader.open(address);
      await comes('the chapter kept', () =>
        reader.evaluate(async () => (await caches.match(location.pathname)) !== undefined),
      );
      await host.stop();
      await reader.reload();
      expect(await textOf('h1')).not.toBe('');
      expect(await count('article[data-chapter="us-perspective/drugs"]')).toBe(1);
    });
  });
}
