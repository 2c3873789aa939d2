import { expect, test, type APIResponse } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { caddyFile } from '../../src/hosting/caddy.ts';
import { allows, inlineIn } from '../../src/hosting/inline.ts';
import { nginxFile, unserved } from '../../src/hosting/nginx.ts';
import { readPolicy } from '../../src/hosting/policy.ts';
import { thisMachine } from '../support/browser.ts';
import { readHeaders, rulesFor } from '../support/headers.ts';
import { missing } from '../support/packages.ts';
import { troubles } from '../support/page.ts';
import { caddy, nginx, start, type Server } from '../support/servers.ts';
import { serve } from '../support/serve.ts';
import { addressOf, dist, filesOf } from '../support/site.ts';

const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const rules = readHeaders(read('_headers'));
const files = filesOf().filter((file) => !unserved.some((name) => name === file) && !/\.(?:br|gz)$/u.test(file));
/** Of every rule one file, a page where it has any. */
const samples = rules.map((rule) => {
  const own = files.filter((file) => rulesFor([rule], addressOf(file)).length > 0);
  return addressOf(own.find((file) => file.endsWith('.html')) ?? own[0] ?? '');
});
const pages = samples.filter((address) => address.endsWith('/'));
const GENERATE = [
  [nginx, nginxFile],
  [caddy, caddyFile],
] as const;

test.describe('_headers', () => {
  test('speaks of every file, and of none twice', () => {
    const counts = files.map((file) => [file, rulesFor(rules, addressOf(file)).length] as const);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  test('is within what hosts take', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    const longest = Math.max(
      ...read('_headers')
        .split('\n')
        .map(({ length }) => length),
    );
    expect(longest).toBeLessThanOrEqual(2000);
  });

  test('gives every page a policy that allows nothing by default and all that stands in the page', () => {
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const text = rulesFor(rules, addressOf(file))[0]?.headers['Content-Security-Policy'] ?? '';
      const policy = readPolicy(text);
      const refused = inlineIn(read(file)).filter(({ element, hash }) => !allows(policy, element, hash));
      expect(refused, file).toEqual([]);
      expect(policy.get('default-src'), file).toEqual(["'none'"]);
      expect(text, file).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/u);
      expect(policy.get('frame-ancestors'), file).toEqual(file.startsWith('embed/') ? undefined : ["'self'"]);
    }
  });
});

test('Every large text is there compressed, too, and is the same text', () => {
  const texts = files.filter((file) => /\.(?:css|csv|html|js|json|svg|txt|webmanifest|xml)$/u.test(file));
  const large = texts.filter((file) => Buffer.byteLength(read(file)) >= 1024);
  expect(large.length).toBeGreaterThan(200);
  for (const file of large) {
    const place = path.join(dist, file);
    const plain = readFileSync(place);
    expect(brotliDecompressSync(readFileSync(`${place}.br`)).equals(plain), file).toBe(true);
    expect(gunzipSync(readFileSync(`${place}.gz`)).equals(plain), file).toBe(true);
  }
});

for (const [server, generate] of GENERATE) {
  test(`The rules for ${server.name} are those of _headers`, () => {
    expect(read(server.rules)).toBe(generate({ base: '/', rules, redirects: [] }));
  });
}

for (const [server, generate] of GENERATE) serves(server, generate);

function serves(server: Server, generate: typeof nginxFile): void {
  test.describe(`Served by ${server.name}`, () => {
    test.describe.configure({ mode: 'default' });
    const folder = mkdtempSync(path.join(tmpdir(), 'hosting-'));
    let site: Awaited<ReturnType<typeof start>> | undefined;
    const at = (address: string): string => `${site?.origin ?? ''}${address}`;

    test.beforeAll(async () => {
      test.setTimeout(5 * 60_000);
      const lacking = missing(server, thisMachine());
      test.skip(lacking !== undefined, `${server.name} ${lacking ?? ''}`);
      const redirects = [{ from: '/us-perspective/narcotics/', to: '/us-perspective/drugs/' }];
      const own = path.join(folder, server.rules);
      writeFileSync(own, generate({ base: '/', rules, redirects }));
      site = await start(server, { root: dist, rules: own });
    });
    test.afterAll(async () => {
      await site?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test('every address has the headers that _headers promises, and no other of them', async ({ request }) => {
      for (const address of samples) {
        const response = await request.get(at(address));
        expect(response.status(), address).toBe(200);
        expect(promised(response), address).toEqual(lowered(rulesFor(rules, address)[0]?.headers ?? {}));
      }
    });

    test('files say what they are', async ({ request }) => {
      for (const [address, type] of [
        ['/', 'text/html; charset=utf-8'],
        ['/charts/coca-colombia.csv', 'text/csv; charset=utf-8'],
        ['/charts/datapackage.json', 'application/json; charset=utf-8'],
        ['/charts/coca-colombia.svg', 'image/svg+xml; charset=utf-8'],
        ['/charts/coca-colombia.png', 'image/png'],
        ['/sw.js', 'text/javascript; charset=utf-8'],
        ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
        [`/${files.find((file) => file.endsWith('.woff2')) ?? ''}`, 'font/woff2'],
      ] as const) {
        expect((await request.get(at(address))).headers()['content-type'], address).toBe(type);
      }
    });

    test('texts come as the browser likes them best: Brotli, Gzip or plain', async ({ request }) => {
      const address = '/us-perspective/drugs/';
      for (const [accepted, encoding] of [
        ['gzip, deflate, br, zstd', 'br'],
        ['gzip', 'gzip'],
        ['identity', undefined],
      ] as const) {
        const response = await request.get(at(address), { headers: { 'Accept-Encoding': accepted } });
        expect(response.headers()['content-encoding']).toBe(encoding);
        if (encoding) expect(response.headers()['vary']).toMatch(/Accept-Encoding/iu);
        expect((await response.text()) === read('us-perspective/drugs/index.html')).toBe(true);
      }
    });

    test('what has not changed is not sent again', async ({ request }) => {
      const { etag = '' } = (await request.get(at('/compare/'))).headers();
      expect(etag).not.toBe('');
      expect((await request.get(at('/compare/'), { headers: { 'If-None-Match': etag } })).status()).toBe(304);
    });

    test('an address that is not there answers 404 with the page for it, in every folder', async ({ request }) => {
      for (const address of ['/nothing', '/nothing.json', '/us-perspective/nothing/', '/_astro/', '/embed/nothing/']) {
        const response = await request.get(at(address));
        expect(response.status(), address).toBe(404);
        expect((await response.text()) === read('404.html'), address).toBe(true);
        const { 'content-type': type, 'content-security-policy': policy } = response.headers();
        expect(type, address).toBe('text/html; charset=utf-8');
        expect(policy, address).toContain("default-src 'none'");
      }
      for (const file of unserved) expect((await request.get(at(`/${file}`))).status(), file).toBe(404);
    });

    test('a moved address leads on, and one without its slash, too', async ({ request }) => {
      for (const [from, to] of [
        ['/us-perspective/narcotics/', '/us-perspective/drugs/'],
        ['/us-perspective/drugs', '/us-perspective/drugs/'],
      ] as const) {
        const response = await request.get(at(from), { maxRedirects: 0 });
        expect([301, 308]).toContain(response.status());
        expect(new URL(response.headers()['location'] ?? '', at(from)).pathname).toBe(to);
      }
    });

    test('pages work under both policies, the header’s and their own', async ({ page }) => {
      const found = troubles(page, new URL(at('/')).origin);
      for (const address of pages) await page.goto(at(address), { waitUntil: 'networkidle' });
      await page.goto(at('/search/?q=maras'));
      await expect(page.locator('a[data-search-result]').first()).toBeVisible();
      expect(found).toEqual([]);
    });

    test('an embed may stand in a frame on another site, a page may not', async ({ page }) => {
      const [embed = ''] = samples.filter((address) => address.startsWith('/embed/'));
      const frames = [['embed', embed] as const, ['page', '/compare/'] as const];
      writeFileSync(
        path.join(folder, 'index.html'),
        frames.map(([name, address]) => `<iframe name="${name}" src="${at(address)}"></iframe>`).join(''),
      );
      const other = await serve(folder, '/');
      await page.goto(other.url);
      await expect(page.frameLocator('[name=embed]').getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.frameLocator('[name=page]').getByRole('heading', { level: 1 })).toHaveCount(0);
      expect(page.frame('page')?.url()).not.toContain('/compare/');
      await other.stop();
    });
  });
}

const NAMES = new Set(rules.flatMap(({ headers }) => Object.keys(headers)).map((name) => name.toLowerCase()));

const lowered = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Of a response’s headers those that `_headers` speaks of anywhere. */
const promised = (response: APIResponse): Record<string, string> =>
  Object.fromEntries(Object.entries(response.headers()).filter(([name]) => NAMES.has(name)));
