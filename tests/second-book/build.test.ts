import { chromium, type Browser } from '@playwright/test';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../support/browser.ts';
import { buildBook } from '../support/build-book.ts';
import { openSearch } from '../support/search-in-node.ts';
import { projectOfSecondBook } from '../support/second-book.ts';
import { serve } from '../support/serve.ts';
import { DESK, overflow, PHONE, troubles } from '../support/page.ts';
import { filesOf, pagesOf } from '../support/site.ts';

const LANGUAGES = ['en', 'he'] as const;
const SITE = 'https://example.org';
/** Words of the first book that no other has a use for. */
const FIRST_BOOK =
  /Two Agendas|Felbab|Brookings|Washington|Latin America|Colombia|\bcoca\b|\bmaras?\b|hemisphere|us-perspective|us-drugs/iu;

let project = '';
let dist = '';
beforeAll(async () => {
  project = projectOfSecondBook();
  dist = path.join(project, 'dist');
  const { succeeded, said } = await buildBook(project, { SITE_URL: SITE });
  if (!succeeded) throw new Error(said);
}, 120_000);
afterAll(() => {
  rmSync(project, { recursive: true });
});

const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const fileOf = (address: string): string => `${address.slice(1)}index.html`;
const textFiles = (): string[] =>
  filesOf(dist).filter((file) => /\.(?:html|json|js|css|xml|txt|csv|svg|webmanifest)$/u.test(file));

/** A page without prefix, and its counterpart. */
const pairs = (): (readonly [string, string])[] =>
  pagesOf(dist)
    .filter((address) => !address.startsWith('/he/') && address !== '/404.html')
    .map((address) => [address, `/he${address}`] as const);

describe('A second book', () => {
  it('has every page in both languages, and no other', () => {
    const own = pairs();
    expect(own.length).toBeGreaterThan(15);
    expect(pagesOf(dist).sort()).toEqual([...own.flat(), '/404.html'].sort());
    for (const address of [
      '/',
      '/air/',
      '/water/',
      '/water/two-companies/',
      '/charts/deaths-by-supply/',
      '/glossary/cholera/',
    ])
      expect(own.map(([first]) => first)).toContain(address);
  });

  it('says in which language and direction each page is', () => {
    for (const [english, hebrew] of pairs()) {
      expect(read(fileOf(english)), english).toMatch(/<html lang="en" dir="ltr"/u);
      expect(read(fileOf(hebrew)), hebrew).toMatch(/<html lang="he" dir="rtl"/u);
    }
    expect(JSON.parse(read('he/site.webmanifest'))).toMatchObject({ lang: 'he', dir: 'rtl' });
  });

  it('leads from each listed page to its counterpart, and says so to search engines', () => {
    for (const [english, hebrew] of pairs()) {
      for (const [address, other, tag] of [
        [english, hebrew, 'he'],
        [hebrew, english, 'en'],
      ] as const) {
        const html = read(fileOf(address));
        if (!html.includes('data-chart-embed') && html.includes('<footer')) {
          expect(html, address).toContain(`<a href="${other}" lang="${tag}" hreflang="${tag}"`);
        }
        if (!html.includes('noindex'))
          expect(html, address).toContain(`<link rel="alternate" hreflang="${tag}" href="${SITE}${other}"`);
      }
    }
    expect(read('sitemap-0.xml')).toContain(`<xhtml:link rel="alternate" hreflang="he" href="${SITE}/he/water/"/>`);
  });

  it('holds no word of the first book', () => {
    const found = textFiles().flatMap((file) => {
      const [word] = FIRST_BOOK.exec(read(file)) ?? [];
      return word === undefined ? [] : [`${file}: ${word}`];
    });
    expect(found).toEqual([]);
  });

  it('has a dictionary that says all that the English one says', async () => {
    const dictionary = async (language: string): Promise<unknown> => {
      const module = (await import(path.join(project, 'src/words', language, 'index.ts'))) as { default: unknown };
      return module.default;
    };
    const keysOf = (value: unknown, at = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${at}.${key}`))
        : [at];
    expect(keysOf(await dictionary('he')).sort()).toEqual(keysOf(await dictionary('en')).sort());
  });

  it('speaks no English to Hebrew readers where the interface is translated', () => {
    expect(read('he/water/two-companies/index.html')).not.toMatch(
      />\s*(?:In this chapter|The gist|Questions|Sources|Next|Compare)\s*</u,
    );
  });

  it('has a book to print in each language, with its letters in it', async () => {
    for (const [file, language, title] of [
      ['edition.pdf', 'en', 'Water and Air: How one doctor asked what carries cholera'],
      ['he/edition.pdf', 'he', 'מים ואוויר: איך רופא אחד שאל מה מעביר כולרה'],
    ] as const) {
      const pdf = await PDFDocument.load(readFileSync(path.join(dist, file)), { updateMetadata: false });
      expect(pdf.getTitle()).toBe(title);
      expect(String(pdf.catalog.lookup(PDFName.of('Lang')))).toContain(language);
      const direction = pdf.catalog.getViewerPreferences()?.getReadingDirection();
      expect(direction).toBe(language === 'he' ? 'R2L' : 'L2R');
      expect(pdf.getPageCount()).toBeGreaterThan(10);
      /* Kept only when there were letters for every character. */
      expect(existsSync(path.join(project, '.astro/pdf', `${language}.pdf`)), language).toBe(true);
    }
  });

  it('is found in each language by its own words', async () => {
    for (const [tag, query, page] of [
      ['en', 'pump handle', '/water/'],
      ['he', 'משאבה', '/he/water/'],
    ] as const) {
      const session = await openSearch(dist, tag);
      const { hits } = await session.answer(query);
      const found = await Promise.all(hits.map(({ record }) => session.read(record)));
      expect(found[0]?.url, query).toContain(page);
      for (const { url } of found) expect(url.startsWith('/he/'), url).toBe(tag === 'he');
    }
  });

  it('keeps every address that its registry handed out', () => {
    const { handedOut } = JSON.parse(read('../content/permalinks.json')) as {
      handedOut: Record<string, { chapters: string[] }>;
    };
    for (const language of LANGUAGES) {
      for (const chapter of handedOut[language]?.chapters ?? [])
        expect(existsSync(path.join(dist, language === 'en' ? '' : language, chapter, 'index.html')), chapter).toBe(
          true,
        );
    }
  });
});

describe('From right to left', { timeout: 60_000 }, () => {
  let browser: Browser | undefined;
  let site: Awaited<ReturnType<typeof serve>> | undefined;
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions());
    site = await serve(dist, '/');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ] as const)('nothing sticks out, breaks or stands on the wrong side on %s', async (_, viewport) => {
    if (!browser || !site) throw new Error('There is no browser.');
    const page = await browser.newPage({ viewport });
    const wrong = troubles(page, new URL(site.url).origin);
    for (const [, address] of pairs()) {
      await page.goto(new URL(address, site.url).href);
      expect(await overflow(page), address).toBe(0);
    }
    await page.goto(new URL('/he/water/two-companies/', site.url).href);
    const sides = await page.evaluate(() => {
      const text = document.querySelector('article p[id]');
      const drawing = [...document.querySelectorAll('[data-chart] svg')].find((svg) => svg.getClientRects().length > 0);
      const inside = drawing?.getBoundingClientRect();
      const drawn = [...(drawing?.querySelectorAll('text') ?? [])].map((each) => each.getBoundingClientRect());
      return {
        align: text && getComputedStyle(text).textAlign,
        direction: text && getComputedStyle(text).direction,
        drawn: drawn.length,
        outside: drawn.filter(({ left, right }) => inside && (left < inside.left - 1 || right > inside.right + 1))
          .length,
      };
    });
    expect(sides).toEqual({ align: 'start', direction: 'rtl', drawn: 6, outside: 0 });
    await page.goto(new URL(`/he/search/?q=${encodeURIComponent('משאבה')}`, site.url).href);
    const hit = page.locator('[data-search-result]').first();
    await hit.waitFor();
    expect(await hit.getAttribute('href')).toMatch(/^\/he\/water\//u);
    expect(await overflow(page), 'search').toBe(0);
    expect(wrong).toEqual([]);
    await page.close();
  });
});
