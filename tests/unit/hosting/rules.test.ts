import { describe, expect, it } from 'vitest';
import { caddyFile } from '../../../src/hosting/caddy.ts';
import { headersFile, redirectsFile } from '../../../src/hosting/files.ts';
import { nginxFile } from '../../../src/hosting/nginx.ts';
import { readPolicy } from '../../../src/hosting/policy.ts';
import { redirectsOf } from '../../../src/hosting/redirects.ts';
import { rulesOf, type Site } from '../../../src/hosting/rules.ts';
import { readHeaders } from '../../support/headers.ts';

const FILES = [
  'index.html',
  '404.html',
  'sw.js',
  'favicon.svg',
  '_astro/a.js',
  'charts/index.html',
  'charts/coca.csv',
  'embed/coca/index.html',
  'es/index.html',
  'es/site.webmanifest',
  'es/embed/coca/index.html',
  'es/charts/coca.json',
  'pagefind/pagefind.js',
];
const site: Site = {
  base: '/two-agendas/',
  assets: '_astro/',
  framed: ['embed'],
  shared: ['charts'],
  languages: ['es/'],
  worker: 'sw.js',
  files: FILES,
  policyOf: (file) => (file.endsWith('.html') ? readPolicy("default-src 'none'") : undefined),
};
const rules = rulesOf(site);
const headers = (path: string) => rules.find((rule) => rule.path === `/two-agendas/${path}`)?.headers ?? {};

describe('The rules', () => {
  it('are one a folder and one a file outside folders, in every language', () => {
    expect(rules.map(({ path }) => path.replace('/two-agendas', ''))).toEqual([
      '/',
      '/404.html',
      '/_astro/*',
      '/charts/*',
      '/embed/*',
      '/es/',
      '/es/charts/*',
      '/es/embed/*',
      '/es/site.webmanifest',
      '/favicon.svg',
      '/pagefind/*',
      '/sw.js',
    ]);
  });

  it('keep others from framing pages, but not embeds', () => {
    expect(headers('charts/*')['Content-Security-Policy']).toBe("default-src 'none'; frame-ancestors 'self'");
    for (const path of ['embed/*', 'es/embed/*'])
      expect(headers(path)['Content-Security-Policy'], path).toBe("default-src 'none'");
    expect(headers('es/charts/*')['Content-Security-Policy']).toBeUndefined();
  });

  it('let data be read from anywhere, and nothing else', () => {
    const open = rules.filter(({ headers: its }) => its['Access-Control-Allow-Origin'] === '*');
    expect(open.map(({ path }) => path.replace('/two-agendas', ''))).toEqual([
      '/charts/*',
      '/embed/*',
      '/es/charts/*',
      '/es/embed/*',
      '/favicon.svg',
    ]);
    expect(headers('')['Cross-Origin-Resource-Policy']).toBe('same-origin');
  });

  it('keep for a year what is named after its content, and nothing else', () => {
    expect(headers('_astro/*')['Cache-Control']).toBe('public, max-age=31536000, immutable');
    expect(headers('sw.js')['Cache-Control']).toBe('no-cache');
    for (const path of ['', 'charts/*', 'pagefind/*'])
      expect(headers(path)['Cache-Control'], path).toBe('public, max-age=0, must-revalidate');
  });

  it('are written as hosts read them', () => {
    expect(readHeaders(headersFile(rules))).toEqual(rules);
  });

  it('are refused when hosts would not take them', () => {
    expect(() => headersFile([{ path: '/', headers: { A: 'a'.repeat(2000) } }])).toThrow('longer than 2000');
    expect(() => headersFile(Array.from({ length: 101 }, (_, n) => ({ path: `/${n}`, headers: {} })))).toThrow('101');
    expect(() => redirectsFile(Array.from({ length: 2001 }, () => ({ from: '/a', to: '/b' })))).toThrow('2001');
  });

  it('say the same to nginx and Caddy', () => {
    const redirects = [{ from: '/two-agendas/old/', to: '/two-agendas/new/' }];
    const all = { base: '/two-agendas/', rules, redirects };
    const nginx = nginxFile(all);
    expect(nginx).toContain('location ^~ "/two-agendas/embed/" {\n  add_header Content-Security-Policy "default-src');
    expect(nginx).toContain('location = "/two-agendas/es/index.html" {');
    expect(nginx).toContain('location = "/two-agendas/old/" {\n  return 301 "/two-agendas/new/";');
    const caddy = caddyFile(all);
    expect(caddy).toContain('header /two-agendas/embed/* {\n  Content-Security-Policy "default-src');
    expect(caddy).toContain('redir /two-agendas/old/ /two-agendas/new/ 301');
    expect(caddy).toContain('rewrite * /two-agendas/404.html');
  });
});

describe('Redirects', () => {
  const move = (from: string, to: string) => {
    const place = (text: string) => {
      const [path = '', fragment] = text.split('#');
      return fragment === undefined ? { path } : { path, fragment };
    };
    return { from: place(from), to: place(to) };
  };

  it('lead from moved pages and files', () => {
    const moves = [move('/old/', '/new/'), move('/old/#a', '/new/#a'), move('/charts/a.csv', '/charts/b.csv')];
    const redirects = redirectsOf(moves, '/base/es');
    expect(redirectsFile(redirects)).toBe(
      '/base/es/old/ /base/es/new/ 301\n/base/es/charts/a.csv /base/es/charts/b.csv 301\n',
    );
  });

  it('leave to the page what only the page can tell', () => {
    expect(redirectsOf([move('/old/', '/new/'), move('/old/#a', '/other/#a')], '')).toEqual([]);
    expect(redirectsOf([move('/old/', '/new/'), move('/old/#a', '/new/#b')], '')).toEqual([]);
    expect(redirectsOf([move('/page/#a', '/page/#b')], '')).toEqual([]);
  });
});
