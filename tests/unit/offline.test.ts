import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { cacheName, ours, oursWithPages, stateName } from '../../src/offline/cache-names.ts';
import { collect } from '../../src/offline/collect.ts';
import {
  hashOf,
  kindOf,
  namedIn,
  neededBy,
  offlinePageFor,
  pathIn,
  type Contents,
} from '../../src/offline/contents.ts';
import { readRequest } from '../../src/offline/messages.ts';
import { bundle, writeRetirement, writeWorker } from '../../src/offline/write-worker.ts';

const contents: Contents = {
  build: 'b1',
  base: '/two-agendas/',
  files: {
    '': 'h',
    'offline/': 'h',
    'es/offline/': 'h',
    'us/drugs/': 'h',
    'favicon.svg': 'h',
    'teach/outline.json': 'h',
    '_astro/a.1-x_Y.js': 'h',
    '_astro/b.2.js': 'h',
    '_astro/c.3.css': 'h',
    '_astro/fonts/d.woff2': 'h',
    '_astro/unused.4.js': 'h',
  },
  needs: {
    '_astro/a.1-x_Y.js': ['_astro/b.2.js'],
    '_astro/b.2.js': ['_astro/a.1-x_Y.js', '_astro/c.3.css'],
    '_astro/c.3.css': ['_astro/fonts/d.woff2'],
  },
  assets: '_astro/',
  named: ['pagefind/fragment/'],
  offline: ['offline/', 'es/offline/'],
};

describe('What the worker answers for', () => {
  it('knows its pages and files, and folders of files named after what they hold', () => {
    expect(['', 'us/drugs/', 'teach/outline.json', '_astro/b.2.js'].map((path) => kindOf(path, contents))).toEqual([
      'page',
      'page',
      'file',
      'file',
    ]);
    expect(kindOf('_astro/of-another-build.9.js', contents)).toBe('named');
    expect(kindOf('pagefind/fragment/en_12.pf_fragment', contents)).toBe('named');
  });

  it('knows where a newer build may have pages, and leaves everything else to the browser', () => {
    expect(kindOf('us/new-chapter/', contents)).toBe('unknown');
    expect(['another-site/', 'robots.txt', 'toString', 'constructor/'].map((path) => kindOf(path, contents))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads a path below its base only, without query', () => {
    const origin = 'https://example.org';
    expect(pathIn('https://example.org/two-agendas/us/drugs/?q=1#p', '/two-agendas/', origin)).toBe('us/drugs/');
    expect(pathIn('/two-agendas/', '/two-agendas/', origin)).toBe('');
    expect(pathIn('https://example.org/two-agendas-2/', '/two-agendas/', origin)).toBeUndefined();
    expect(pathIn('https://example.com/two-agendas/', '/two-agendas/', origin)).toBeUndefined();
  });

  it('shows the offline page of the nearest language', () => {
    expect(offlinePageFor('us/drugs/', contents)).toBe('offline/');
    expect(offlinePageFor('es/us/drugs/', contents)).toBe('es/offline/');
    expect(offlinePageFor('essays/', contents)).toBe('offline/');
  });
});

describe('What a page needs', () => {
  it('is every asset that it names, and what these name in turn, also in circles', () => {
    const html = '<link href="/two-agendas/_astro/c.3.css"><script>import("/two-agendas/_astro/a.1-x_Y.js")</script>';
    expect(neededBy(html, contents)).toEqual([
      '_astro/a.1-x_Y.js',
      '_astro/b.2.js',
      '_astro/c.3.css',
      '_astro/fonts/d.woff2',
    ]);
    expect(neededBy('<p>unused</p>', contents)).toEqual([]);
  });

  it('is also what its data attributes name, but no page, and nothing of another site', () => {
    const html =
      '<a-b data-root="/two-agendas/" data-from="/two-agendas/teach/outline.json" data-x="/teach/outline.json?"></a-b><a href="/two-agendas/us/drugs/">';
    expect(neededBy(html, contents)).toEqual(['teach/outline.json']);
    expect(neededBy('<a-b data-from="/teach/outline.json">', contents)).toEqual([]);
  });

  it('is also its icon', () => {
    const icon = (address: string): string => `<link rel="icon" href="${address}" type="image/svg+xml">`;
    expect(neededBy(icon('/two-agendas/favicon.svg'), contents)).toEqual(['favicon.svg']);
    expect(neededBy(icon('/favicon.svg'), contents)).toEqual([]);
  });

  it('is found by whole names', () => {
    expect(namedIn('import"./ab.2.js";url(fonts/d.woff2)', ['_astro/b.2.js', '_astro/fonts/d.woff2'])).toEqual([
      '_astro/fonts/d.woff2',
    ]);
  });
});

describe('Caches', () => {
  it('are told from those of every other site on the origin', () => {
    const all = [cacheName('/', 'a'), stateName('/'), cacheName('/x/', 'a'), 'workbox-precache', 'two-agendas'];
    expect(ours(all, '/')).toEqual([cacheName('/', 'a'), stateName('/')]);
    expect(oursWithPages(all, '/')).toEqual([cacheName('/', 'a')]);
    expect(ours(all, '/x/')).toEqual([cacheName('/x/', 'a')]);
  });
});

describe('Messages', () => {
  it('are taken only as what they are', () => {
    expect(readRequest({ ask: 'keep', urls: ['/a/', 3], from: '/b.js' })).toEqual({
      ask: 'keep',
      urls: ['/a/'],
      from: '/b.js',
    });
    expect(readRequest({ ask: 'remove', urls: 3 })).toEqual({ ask: 'remove' });
    expect([undefined, null, 'keep', {}, { ask: 'keep' }, { ask: 'other' }].map(readRequest)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const SITE = { base: '/', assets: '_astro/', offline: ['offline/'] };

/** A built site of a few files. */
function build(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'offline-unit-'));
  folders.push(folder);
  const all = {
    'index.html': '<link href="/_astro/a.1.css">',
    '404.html': 'not there',
    'offline/index.html': 'offline',
    'sw.js': 'of an earlier run',
    'robots.txt': '',
    'social/home.png': '',
    '_astro/a.1.css': 'url(/_astro/f.woff2)',
    '_astro/f.woff2': '',
    'pagefind/fragment/x.pf_fragment': '',
    'pagefind/pagefind.js': '',
    'a b/index.html': '',
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

describe('A finished site', () => {
  it('is read into pages, files, and what assets need', async () => {
    const { files, needs } = await collect(build(), SITE);
    expect(Object.keys(files)).toEqual([
      '_astro/a.1.css',
      '_astro/f.woff2',
      'a%20b/',
      '',
      'offline/',
      'pagefind/pagefind.js',
    ]);
    expect(needs).toEqual({ '_astro/a.1.css': ['_astro/f.woff2'] });
    expect(files['offline/']).toBe(await hashOf(new TextEncoder().encode('offline')));
  });

  it('without its offline page is an error', async () => {
    await expect(collect(build(), { ...SITE, offline: ['offline/', 'es/offline/'] })).rejects.toThrow(
      'no page at “/es/offline/”',
    );
  });

  it('has the same worker wherever it stands, and another one for any change', async () => {
    const [one, same, other] = await Promise.all(
      [build(), build(), build({ 'a b/index.html': 'x' })].map((folder) => writeWorker(folder, SITE)),
    );
    expect(one).toEqual(same);
    expect(one?.build).not.toBe(other?.build);
  });

  it('has a worker that is one plain script and says nothing of where it was made', async () => {
    const code = await bundle('worker');
    expect(code).toBe(await bundle('worker'));
    expect(code).not.toMatch(/\bimport\b|\bexport\b|process\.env|node_modules|file:|src\/offline/u);
    expect(code.length).toBeLessThan(20_000);
  });
});

describe('The worker that ends it', () => {
  it('removes this site’s caches and itself, and answers nothing', async () => {
    const folder = build();
    await writeRetirement(folder, SITE);
    const listeners = new Map<string, (event: { waitUntil: (promise: Promise<unknown>) => void }) => void>();
    const deleted: string[] = [];
    const done: string[] = [];
    const self = {
      addEventListener: (name: string, listener: (event: { waitUntil: (promise: Promise<unknown>) => void }) => void) =>
        listeners.set(name, listener),
      skipWaiting: () => Promise.resolve(done.push('skip')),
      registration: { unregister: () => Promise.resolve(done.push('unregister')) },
    };
    const caches = {
      keys: () => Promise.resolve([cacheName('/', 'a'), stateName('/'), 'another']),
      delete: (name: string) => Promise.resolve(deleted.push(name)),
    };
    runInNewContext(readFileSync(path.join(folder, 'sw.js'), 'utf8'), { self, caches });
    expect([...listeners.keys()].sort()).toEqual(['activate', 'install']);
    for (const name of ['install', 'activate']) {
      await new Promise<void>((resolve) => {
        listeners.get(name)?.({
          waitUntil: (promise) =>
            void promise.then(() => {
              resolve();
            }),
        });
      });
    }
    expect(done).toEqual(['skip', 'unregister']);
    expect(deleted).toEqual([cacheName('/', 'a'), stateName('/')]);
  });
});
