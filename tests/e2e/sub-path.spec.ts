import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import en from '../../src/words/en/index.ts';
import { thisMachine } from '../support/browser.ts';
import { strayAddresses } from '../support/links.ts';
import { missing, xmllint } from '../support/packages.ts';
import { troubles } from '../support/page.ts';
import { serve } from '../support/serve.ts';
import { caddy, nginx, start } from '../support/servers.ts';
import { filesOf } from '../support/site.ts';

const BASE = '/two-agendas/';
const ORIGIN = 'https://example.org';
/** That of https://www.sitemaps.org/protocol.html, as it comes with what writes the sitemap. */
const SCHEMA = path.resolve('node_modules/sitemap/schema/sitemap.xsd');

/* One build for all tests of this file. */
test.describe.configure({ mode: 'default' });

test.describe('The site built for a sub-path', () => {
  /* Below its root as its addresses are, as real servers want it. */
  const root = mkdtempSync(path.join(tmpdir(), 'sub-path-'));
  const folder = path.join(root, BASE);
  mkdirSync(folder);
  let site: Awaited<ReturnType<typeof serve>>;

  test.beforeAll(async () => {
    test.setTimeout(10 * 60_000);
    const build = spawnSync('npm', ['run', 'build', '--', '--base', BASE, '--outDir', folder], {
      env: { ...process.env, SITE_URL: ORIGIN },
      encoding: 'utf8',
    });
    expect(build.status, `${build.stdout}\n${build.stderr}`).toBe(0);
    site = await serve(folder, BASE);
  });
  test.afterAll(async () => {
    await site.stop();
    rmSync(root, { recursive: true });
  });

  test('has every page that the site has', () => {
    const html = (files: string[]) => files.filter((file) => file.endsWith('.html'));
    expect(html(filesOf(folder))).toEqual(html(filesOf()));
  });

  test('has no link, asset or full address that leaves the sub-path or leads nowhere', () => {
    expect(strayAddresses(folder, BASE, ORIGIN)).toEqual([]);
  });

  test('works in a browser: from the front page to a chapter, its charts and the search', async ({ page }) => {
    const found = troubles(page, new URL(site.url).origin);
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await page.getByRole('main').locator(`a[href="${BASE}us-perspective/insurgencies/"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const chart = page.locator('figure[data-chart]').first();
    await chart.scrollIntoViewIfNeeded();
    await chart.hover();
    await page.waitForLoadState('networkidle');
    await page.goto(`${site.url}search/?q=maras`);
    await page.locator('a[data-search-result]').first().click();
    await expect(page).toHaveURL((url) => url.href.startsWith(site.url) && url.hash !== '');
    await expect(page.locator(':target')).toBeInViewport();
    expect(found).toEqual([]);
  });

  test('suggests in its search what lies below the sub-path, and goes there', async ({ page }) => {
    const found = troubles(page, new URL(site.url).origin);
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.getByRole('combobox').pressSequentially('lead where a state');
    await page.getByRole('option').filter({ hasText: en.search.kindOf.chapter }).first().click();
    await expect(page).toHaveURL(`${site.url}recommendations/regional-peacekeeping/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(found).toEqual([]);
  });

  test('fetches the next page ahead below the sub-path only', async ({ page }) => {
    await page.goto(site.url, { waitUntil: 'networkidle' });
    const link = page.getByRole('banner').locator(`a[href="${BASE}compare/"]`);
    const above = page.getByRole('banner').locator('[href="/another-site/"]');
    await link.evaluate((element) => {
      const other = document.createElement('a');
      other.href = '/another-site/';
      other.textContent = 'Another site';
      element.before(other);
    });
    await above.focus();
    await page.waitForTimeout(250);
    await link.focus();
    await expect(link).toHaveAttribute('data-next');
    await expect(above).not.toHaveAttribute('data-next');
  });

  test('has a sitemap as the schema of sitemaps.org wants it', () => {
    const lacking = missing(xmllint, thisMachine());
    test.skip(lacking !== undefined, `xmllint ${lacking ?? ''}`);
    const maps = filesOf(folder).filter((file) => /^sitemap-\d+\.xml$/u.test(file));
    expect(maps).toEqual(['sitemap-0.xml']);
    for (const file of maps) {
      const { status, stderr } = spawnSync(
        'xmllint',
        ['--nonet', '--noout', '--schema', SCHEMA, path.join(folder, file)],
        { encoding: 'utf8' },
      );
      expect(status, stderr).toBe(0);
    }
  });

  for (const server of [nginx, caddy]) {
    test(`is served by ${server.name}, with its headers and its page for what is not there`, async ({ request }) => {
      const lacking = missing(server, thisMachine());
      test.skip(lacking !== undefined, `${server.name} ${lacking ?? ''}`);
      const { origin, stop } = await start(server, { root, rules: path.join(folder, server.rules) });
      const lost = readFileSync(path.join(folder, '404.html'), 'utf8');
      for (const [address, status] of [
        [BASE, 200],
        [`${BASE}us-perspective/drugs/`, 200],
        [`${BASE}us-perspective/nothing/`, 404],
        ['/nothing/', 404],
      ] as const) {
        const response = await request.get(origin + address);
        expect(response.status(), address).toBe(status);
        expect((await response.text()) === lost, address).toBe(status === 404);
        expect(response.headers()['content-security-policy'], address).toContain("frame-ancestors 'self'");
      }
      await stop();
    });
  }
});
