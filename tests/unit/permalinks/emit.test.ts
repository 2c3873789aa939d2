import { describe, expect, it } from 'vitest';
import { withAnchor, withSignpost } from '../../../src/permalinks/anchor.ts';
import { emitMoves, missingPlaces } from '../../../src/permalinks/emit.ts';
import { movesOf } from '../../../src/permalinks/moves.ts';
import type { Ids, Moved } from '../../../src/permalinks/registry.ts';

const none: Ids = {
  chapters: [],
  passages: [],
  questions: [],
  charts: [],
  datasets: [],
  terms: [],
  sources: [],
  paragraphs: [],
  comparisons: [],
};

/** Emits the moves on pages given by their address. */
function emit(
  pages: Readonly<Record<string, string>>,
  handedOut: Partial<Ids>,
  moved: Moved,
  origin?: string,
): Map<string, string> {
  const site = new Map(Object.entries(pages));
  emitMoves(movesOf({ ...none, ...handedOut }, moved), {
    language: 'en',
    start: '/base',
    origin,
    read: (page) => site.get(page),
    write: (page, html) => site.set(page, html),
    copy: (from, to) => site.set(to, site.get(from) ?? ''),
  });
  return site;
}

describe('withAnchor', () => {
  it.each([
    ['<p class="a>b" id="new">Text</p>', '<p class="a>b" id="new"><span id="old"></span>Text</p>'],
    ['<h2 id="new">A</h2>', '<h2 id="new"><span id="old"></span>A</h2>'],
    ['<ul id="new"> <li class="x">A</li></ul>', '<ul id="new"> <li class="x"><span id="old"></span>A</li></ul>'],
    [
      '<table id="new"><thead><tr><th>A</th></tr></thead></table>',
      '<table id="new"><thead><tr><th><span id="old"></span>A</th></tr></thead></table>',
    ],
    [
      '<figure id="new" data-x><figcaption id="t">A</figcaption></figure>',
      '<figure id="new" data-x><figcaption id="t"><span id="old"></span>A</figcaption></figure>',
    ],
  ])('stands at the beginning of %s', (html, expected) => {
    expect(withAnchor(`<p id="newer">N</p>${html}`, 'new', 'old')).toBe(`<p id="newer">N</p>${expected}`);
  });

  it('needs the block', () => {
    expect(withAnchor('<p id="newer">N</p>', 'new', 'old')).toBeUndefined();
  });
});

describe('withSignpost', () => {
  it('stands at the end of the main part', () => {
    expect(
      withSignpost('<main><p>A</p></main><footer></footer>', 'old', { href: '/b/#"x', heading: 'B &amp; C' }),
    ).toBe('<main><p>A</p><p class="wide" id="old">→ <a href="/b/#&quot;x">B &amp; C</a></p></main><footer></footer>');
  });
});

describe('emitMoves', () => {
  const page = (body: string) =>
    `<html><head><title>T</title></head><body><main><h1>The <i>sea</i></h1>${body}</main></body></html>`;

  it('gives a block its old id where it stayed on the page', () => {
    const site = emit(
      { '/a/': page('<p id="new">N</p>') },
      { passages: ['a#old'] },
      { passages: { 'a#old': 'a#new' } },
    );
    expect(site.get('/a/')).toContain('<p id="new"><span id="old"></span>N</p>');
  });

  it('leads on where a block left the page', () => {
    const site = emit(
      { '/a/': page(''), '/b/': page('<p id="x">N</p>') },
      { passages: ['a#old'] },
      { passages: { 'a#old': 'b#x' } },
    );
    expect(site.get('/a/')).toContain('<p class="wide" id="old">→ <a href="/base/b/#x">The sea</a></p></main>');
  });

  it('leaves a stub where a page was, which leads on without script and keeps fragments with it', () => {
    const site = emit(
      { '/b/': page('<p id="x">N</p>') },
      { chapters: ['a'], passages: ['a#x'] },
      { chapters: { a: 'b' } },
      'https://example.org',
    );
    const stub = site.get('/a/') ?? '';
    expect(stub).toContain('<meta http-equiv="refresh" content="0; url=/base/b/">');
    expect(stub).toContain('<link rel="canonical" href="https://example.org/base/b/">');
    expect(stub).toContain('<h1><a href="/base/b/">The sea</a></h1>');
    expect(stub).toContain('<a id="x" href="/base/b/#x" hidden>');
    expect(stub).toMatch(/script-src 'sha256-[^']+'/u);
  });

  it('does not guess an address that the site does not know', () => {
    expect(
      emit({ '/glossary/b/': page('') }, { terms: ['a'] }, { terms: { a: 'b' } }).get('/glossary/a/'),
    ).not.toContain('canonical');
  });

  it('leaves stubs for both pages of a chart, and its files', () => {
    const files = Object.fromEntries(['csv', 'json', 'svg', 'png'].map((ending) => [`/charts/b.${ending}`, ending]));
    const site = emit(
      { '/charts/b/': page(''), '/embed/b/': page(''), ...files },
      { charts: ['a'] },
      { charts: { a: 'b' } },
    );
    expect(site.get('/charts/a/')).toContain('url=/base/charts/b/');
    expect(site.get('/embed/a/')).toContain('url=/base/embed/b/');
    expect(['csv', 'json', 'svg', 'png'].map((ending) => site.get(`/charts/a.${ending}`))).toEqual([
      'csv',
      'json',
      'svg',
      'png',
    ]);
  });

  it('touches nothing where nothing moved', () => {
    const pages = { '/a/': page('<p id="x">N</p>') };
    expect(Object.fromEntries(emit(pages, { chapters: ['a'], passages: ['a#x'] }, {}))).toEqual(pages);
  });
});

describe('missingPlaces', () => {
  it('are those that no page has', () => {
    const read = (path: string) => (path === '/a/' ? '<p id="x">' : undefined);
    const places = [{ path: '/a/' }, { path: '/a/', fragment: 'x' }, { path: '/a/', fragment: 'y' }, { path: '/b/' }];
    expect(missingPlaces(places, { read })).toEqual(places.slice(2));
  });
});
