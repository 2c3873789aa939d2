import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressesIn, strayAddresses } from '../../support/links.ts';

describe('addressesIn', () => {
  it('reads HTML: links, assets, sources in several sizes, style', () => {
    const html = `<a href="/x/a/">a</a><img src=/x/b.png srcset="/x/c.png 1x, /x/d.png 2x"><style>p{background:url('/x/e.png')}</style>`;
    expect(addressesIn('index.html', html)).toEqual(['/x/a/', '/x/b.png', '/x/c.png', '/x/d.png', '/x/e.png']);
  });

  it('reads style sheets, manifests, sitemaps, and nothing else', () => {
    expect(addressesIn('a.css', '@font-face{src:url(/x/f.woff2)}')).toEqual(['/x/f.woff2']);
    expect(addressesIn('site.webmanifest', '{"start_url":"/x/","name":"a / b"}')).toEqual(['/x/']);
    expect(addressesIn('sitemap-0.xml', '<loc>https://example.org/x/</loc>')).toEqual(['https://example.org/x/']);
    expect(addressesIn('a.csv', 'a,/x/')).toEqual([]);
  });
});

describe('strayAddresses', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stray-'));
    mkdirSync(path.join(folder, 'charts'));
    writeFileSync(path.join(folder, 'charts/index.html'), '<a href="/x/">start</a>');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const stray = (html: string) => {
    writeFileSync(path.join(folder, 'index.html'), html);
    return strayAddresses(folder, '/x/', 'https://example.org');
  };

  it('finds nothing where all is well', () => {
    expect(stray('<a href="/x/charts/#a">c</a><a href="https://elsewhere.org/b">e</a><a href="#d">d</a>')).toEqual([]);
    expect(stray('<link rel="canonical" href="https://example.org/x/">')).toEqual([]);
  });

  it.each([
    ['an address that misses the sub-path', '<a href="/charts/">c</a>', 'index.html: /charts/'],
    ['an address of another site on the same origin', '<a href="/y/charts/">c</a>', 'index.html: /y/charts/'],
    ['an address that leads nowhere', '<a href="/x/chart/">c</a>', 'index.html: /x/chart/'],
    ['a missing file', '<img src="/x/a.png">', 'index.html: /x/a.png'],
    [
      'a full address that misses the sub-path',
      '<meta content="https://example.org/a.png">',
      'index.html: https://example.org/a.png',
    ],
  ])('finds %s', (_, html, line) => {
    expect(stray(html)).toEqual([line]);
  });
});
