import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { icons } from '../../../src/meta/icons.ts';
import { robots } from '../../../src/meta/robots.ts';
import { isListed, sitemapOf } from '../../../src/meta/sitemap.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('robots.txt', () => {
  it('names the sitemap only where the site knows its address', () => {
    expect(robots('https://example.org/sitemap-index.xml')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap-index.xml\n',
    );
    expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n');
  });
});

describe('the sitemap', () => {
  it('is made only where the site knows its address', () => {
    expect(sitemapOf(undefined)).toEqual([]);
    expect(sitemapOf('')).toEqual([]);
    expect(sitemapOf('https://example.org')).toHaveLength(1);
  });

  it.each(['/', '/charts/coca/', '/teach/', '/es/glossary/embed/', '/two-agendas/us-perspective/drugs/'])(
    'lists %s',
    (path) => {
      expect(isListed(`https://example.org${path}`)).toBe(true);
    },
  );

  it.each([
    '/embed/coca/',
    '/two-agendas/es/embed/coca/',
    '/teach/guide/',
    '/es/teach/guide/',
    '/search/',
    '/assignment/',
    '/404/',
    '/404.html',
  ])('leaves out %s', (path) => {
    expect(isListed(`https://example.org${path}`)).toBe(false);
  });
});

describe('the manifest', () => {
  const book = { title: 'T', description: 'D', language: 'es', direction: 'ltr' as const };

  it('starts below the base path, in its language', async () => {
    vi.stubEnv('BASE_URL', '/two-agendas/');
    vi.resetModules();
    const { manifest } = await import('../../../src/meta/manifest.ts');
    const app: unknown = JSON.parse(manifest(book, '#fcfaf5'));
    expect(app).toMatchObject({
      id: '/two-agendas/es/',
      start_url: '/two-agendas/es/',
      scope: '/two-agendas/',
      lang: 'es',
      background_color: '#fcfaf5',
    });
    expect(app).toHaveProperty(
      'icons',
      expect.arrayContaining([
        { src: '/two-agendas/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ]),
    );
  });
});

it.each(icons)('$file is as large as it is said to be', async ({ file, size }) => {
  const { width, height, format } = await sharp(`public/${file}`).metadata();
  expect({ width, height, format }).toEqual({ width: size, height: size, format: 'png' });
});
