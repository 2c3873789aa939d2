import { describe, expect, it } from 'vitest';
import { hashesOf } from '../../../src/checks/own-words/runs.ts';
import { addresses } from '../../../src/checks/pages/addresses.ts';
import { alternatives } from '../../../src/checks/pages/alternatives.ts';
import { blocks } from '../../../src/checks/pages/blocks.ts';
import { headings } from '../../../src/checks/pages/headings.ts';
import { ids } from '../../../src/checks/pages/ids.ts';
import { checkPages, type Expectations } from '../../../src/checks/pages/index.ts';
import { addressOf, readPage } from '../../../src/checks/pages/page.ts';
import { textsOf } from '../../../src/checks/pages/texts.ts';

const names = {
  voices: new Map([
    ['author', false],
    ['ours', true],
  ]),
  labels: new Set(['sea.1', 'sea.2']),
};
const page = (body: string) =>
  readPage('a/index.html', `<!doctype html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`);
const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message);

/** A site of the files given, with what is wrong in it. */
function check(files: Readonly<Record<string, string>>, site: Partial<Expectations> = {}) {
  const paper = { hashes: new Set<number>(), names: new Map() };
  const expectations = {
    base: '/',
    origin: undefined,
    files: new Set(Object.keys(files)),
    names,
    paper,
    isFramed: () => false,
    ...site,
  };
  return checkPages((file) => files[file] ?? '', expectations);
}
const withTitle = (body: string) => `<h1>Title</h1>${body}`;

describe('ids', () => {
  it('stand once', () => {
    expect(messages(ids(page('<p id="a">1</p><p id="b">2</p><p id="a">3</p><p id="a">4</p>')))).toEqual([
      'the id “a” stands there more than once; a link finds only the first',
    ]);
  });
});

describe('headings', () => {
  it('may go up by any number of levels', () => {
    expect(headings(page('<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>'), false)).toEqual([]);
  });

  it.each([
    ['none', '<h2>B</h2>', 'the page has no h1; expected one, its title'],
    ['two titles', '<h1>A</h1><h1>B</h1>', 'the page has 2 headings of level 1 (“A”, “B”); expected one'],
    [
      'a level skipped',
      '<h1>A</h1><h2>B</h2><h4>C <i>d</i></h4>',
      'the heading “C d” is an h4 below the h2 “B”; expected h3 at most',
    ],
  ])('say what is wrong: %s', (_, body, message) => {
    expect(messages(headings(page(body), false))).toEqual([message]);
  });

  it('need no title in a frame', () => {
    expect(headings(page('<p>Chart</p>'), true)).toEqual([]);
  });
});

describe('alternatives', () => {
  it.each([
    '<img src="a.png" alt="">',
    '<svg role="img" aria-label="A"></svg>',
    '<svg role="img"><title>A</title></svg>',
    '<svg aria-hidden="true"></svg>',
    '<figure data-chart="a"><details><table></table></details></figure>',
    '<figure data-chart="a"></figure><table></table>',
  ])('accept %s', (body) => {
    expect(alternatives(page(body), false)).toEqual([]);
  });

  it.each([
    ['<img src="a.png">', /^the picture “a\.png” has no alternative text/u],
    ['<svg role="img" id="map"></svg>', /^the <svg> “#map” has role="img" and no name/u],
    ['<svg role="img"><title> </title></svg>', /^an <svg> has role="img" and no name/u],
    ['<figure data-chart="a"></figure>', /^the chart “a” has no table/u],
    ['<figure data-chart="a"></figure><figure data-chart="b"><table></table></figure>', /^the chart “a” has no table/u],
  ])('refuse %s', (body, message) => {
    expect(messages(alternatives(page(body), false))).toEqual([expect.stringMatching(message)]);
  });
});

describe('blocks', () => {
  const chapter = (text: string) => page(`<article data-chapter="a"><div class="prose">${text}</div></article>`);

  it.each([
    '<p id="a" data-voice="ours">Text.</p>',
    '<p id="a" data-voice="author" data-paper="sea.1 sea.2">Text.</p>',
    '<aside><p>Of the page.</p></aside>',
  ])('accept %s', (text) => {
    expect(blocks(chapter(text), names)).toEqual([]);
  });

  it.each([
    ['<p data-voice="ours">Text.</p>', 'the block <p> “Text.” has no id'],
    ['<ul id="a"><li>Item</li></ul>', 'the block #a has no voice (data-voice)'],
    [
      '<h2 id="a" data-voice="autor" data-paper="sea.1">A</h2>',
      '#a has the unknown voice “autor”; did you mean “author”?',
    ],
    ['<p id="a" data-voice="author">Text.</p>', '#a speaks as “author” and names no paragraph (data-paper)'],
    [
      '<p id="a" data-voice="author" data-paper="sea.1 sea.2 sea.1">Text.</p>',
      '#a names 3 paragraphs; expected two at most',
    ],
    [
      '<p id="a" data-voice="author" data-paper="sea.3">Text.</p>',
      '#a names the unknown paragraph “sea.3”; did you mean “sea.1”?',
    ],
  ])('refuse %s', (text, message) => {
    expect(messages(blocks(chapter(text), names))).toEqual([message]);
  });
});

describe('addresses', () => {
  it.each([
    ['Drugs/index.html', '/Drugs/'],
    ['404.html', '/404.html'],
    ['index.html', '/'],
  ])('%s is shown at %s', (file, address) => {
    expect(addressOf(file)).toBe(address);
  });

  it('are of one page each', () => {
    expect(addresses(['index.html', 'a/index.html', 'b/index.html', 'a.json'])).toEqual([]);
    expect(messages(addresses(['a/index.html', 'A/index.html', 'a.html', 'b/index.html']))).toEqual([
      '3 pages share this address: a/index.html, A/index.html, a.html; rename all but one',
    ]);
  });
});

describe('links', () => {
  const b = withTitle('<p id="here">B</p>');
  const linkProblems = (body: string, site?: Partial<Expectations>) =>
    messages(check({ 'a/index.html': withTitle(body), 'b/index.html': b, 'data/c.csv': '' }, site));

  it.each([
    '<a href="/b/#here">',
    '<a href="../b/?q=1#here">',
    '<a href="#top">',
    '<a href="https://example.org/nowhere/">',
    '<a href="mailto:a@example.org">',
    '<a href="/data/c.csv">',
    '<a href="/b/#1.eJxV">',
    '<a href="">',
    '<map><area href="/b/"></map>',
    '<svg><clipPath id="c"></clipPath><g clip-path="url(#c)"></g></svg>',
    '<p id="x">1</p><table aria-labelledby="x" aria-describedby="x"></table>',
    '<link rel="canonical" href="https://site.example/b/">',
  ])('accept %s', (body) => {
    expect(linkProblems(body, { origin: 'https://site.example' })).toEqual([]);
  });

  it.each([
    ['<a href="/bb/">', 'the link “/bb/” leads to no page or file; did you mean “/b/”?'],
    ['<a href="/b">', 'the link “/b” lacks the “/” at its end; write “/b/”'],
    ['<a href="/b/#hear">', 'the link “/b/#hear” leads to “/b/”, which has no “#hear”; did you mean “here”?'],
    ['<a href="#nowhere">', 'the link “#nowhere” leads to “/a/”, which has no “#nowhere”'],
    ['<map><area href="/c/" alt=""></map>', 'the link “/c/” leads to no page or file; did you mean “/a/”?'],
    ['<img alt="" src="/a.png">', 'the link “/a.png” leads to no page or file'],
    [
      '<img alt="" srcset="/data/c.csv 1x, /data/picture.png 2x">',
      'the link “/data/picture.png” leads to no page or file',
    ],
    ['<svg><use href="#sign"></use></svg>', 'the link “#sign” leads to “/a/”, which has no “#sign”'],
    ['<g aria-labelledby="name"></g>', 'the link “#name” leads to “/a/”, which has no “#name”'],
    [
      '<meta property="og:url" content="https://site.example/gone-for-good/">',
      'the link “https://site.example/gone-for-good/” leads to no page or file',
    ],
  ])('refuse %s', (body, message) => {
    expect(linkProblems(body, { origin: 'https://site.example' })).toEqual([message]);
  });

  it('begin with the base path', () => {
    expect(
      linkProblems('<a href="/base/b/#here"></a><a href="/b/"></a><a href="/base/bb/"></a>', { base: '/base/' }),
    ).toEqual([
      'the link “/b/” does not begin with the site’s base path “/base/”',
      'the link “/base/bb/” leads to no page or file; did you mean “/base/b/”?',
    ]);
  });
});

describe('textsOf', () => {
  it('gives what is read, shown and found, each by itself', () => {
    const read = page(
      '<h1>Tit<i>le</i></h1><style>.a{}</style><img alt="Boat" title="A boat"><nav aria-label="Parts"></nav><script type="application/ld+json">{"name":"A"}</script><script>code()</script>',
    );
    const [text = '', ...others] = textsOf(read);
    expect(text.split(/\s+/u).filter(Boolean)).toEqual(['A', 'Tit', 'le']);
    expect(others).toEqual(['Boat', 'A boat', 'Parts', '{"name":"A"}']);
  });
});

describe('checkPages', () => {
  const said = 'one two three four five six seven eight';
  const paper = { hashes: new Set(hashesOf(said, new Map())), names: new Map() };

  it.each([
    ['a text', { 'a/index.html': withTitle(`<p>one two three <b>four</b> five six seven eight</p>`) }, '/a/'],
    ['an attribute', { 'a/index.html': withTitle(`<img alt="${said}" src="">`) }, '/a/'],
    [
      'JSON-LD',
      { 'a/index.html': withTitle(`<script type="application/ld+json">{"description":"${said}"}</script>`) },
      '/a/',
    ],
    ['a data file', { 'data/a.json': `{"a":"${said}"}` }, '/data/a.json'],
    ['a drawing', { 'a.svg': '<svg><text>one two three four</text><text>five six seven eight</text></svg>' }, '/a.svg'],
  ])('finds the paper’s words in %s', (_, files, file) => {
    expect(check(files, { paper })).toEqual([
      { file, message: `8 words or more in a row are the paper’s own: “${said}”; say it in other words` },
    ]);
  });
});
