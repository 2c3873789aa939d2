import { describe, expect, test } from 'vitest';
import { isSearched, readPage } from '../../src/search/records.ts';

const parts = new Set(['first-part']);
const page = (main: string, attributes = '') =>
  `<!doctype html><html lang="en"><head><title>x</title></head><body><header><p id="h" data-voice="ours">masthead</p></header>` +
  `<main ${attributes}>${main}</main></body></html>`;

const chapter = page(`
  <article data-chapter="first-part/one">
    <header><h1>Title: <em>one</em></h1><p>Standfirst</p></header>
    <nav data-pagefind-ignore="all"><a href="#a">A</a></nav>
    <section><h2 class="label">The gist</h2><ul><li id="gist-1" data-paper="p.1" data-voice="author"><span>In short.</span>
      <span class="voice">The paper’s judgment <a href="/paper-map/#p.1">p.1</a></span></li></ul></section>
    <h2 id="head" data-voice="author">Heading</h2>
    <p id="a" data-paper="p.1 p.2" data-voice="author">Some <a href="/glossary/x/">words</a>, <em>here</em>.
      <span class="voice" data-pagefind-ignore="all">Voice</span></p>
    <p>No id</p>
    <ul id="list" data-voice="author"><li>one</li><li>two;</li><li>three</li></ul>
    <figure id="chart-x" data-chart="x" data-voice="evidence"><figcaption>Finding</figcaption><svg><text>axis</text></svg>
      <p hidden>hint</p><p class="unseen">A line that rises.</p><table><tr><td>1</td></tr></table></figure>
    <table id="t" data-voice="author"><tr><th>Year</th><td>2000</td></tr></table>
    <script>var x = 1;</script>
  </article>`);

describe('a chapter', () => {
  const { language, records } = readPage(chapter, 'first-part/one/', parts);

  test('gives a record for each block with an id and a voice', () => {
    expect(language).toBe('en');
    expect(records.map(({ url }) => url.split('#')[1])).toEqual(['gist-1', 'a', 'list', 'chart-x', 't']);
  });

  test('tells chapter, heading, part and paragraphs of each', () => {
    expect(records[0]).toMatchObject({ title: 'Title: one', heading: 'The gist', part: 'first-part', paper: ['p.1'] });
    expect(records[1]).toEqual({
      url: 'first-part/one/#a',
      kind: 'chapter',
      title: 'Title: one',
      heading: 'Heading',
      text: 'Some words, here.',
      part: 'first-part',
      paper: ['p.1', 'p.2'],
    });
  });

  test('leaves out voices, drawings with their words for listeners, hidden text and the tables of figures', () => {
    expect(records.map(({ text }) => text)).toEqual([
      'In short.',
      'Some words, here.',
      'one · two; three',
      'Finding',
      'Year · 2000',
    ]);
  });

  test('before the parts belongs to none', () => {
    const html = chapter.replace('first-part/one', 'introduction');
    expect(readPage(html, 'introduction/', parts).records[0]?.part).toBeUndefined();
  });
});

describe('other pages', () => {
  test('a glossary entry is its term and definition', () => {
    const html = page(
      `<article data-term="x"><h1>Mara</h1><p id="definition">A gang.</p><p data-pagefind-ignore="all">Also called: x</p></article>`,
    );
    expect(readPage(html, 'glossary/mara/', parts).records).toEqual([
      { url: 'glossary/mara/', kind: 'term', title: 'Mara', heading: '', text: 'A gang.', part: undefined, paper: [] },
    ]);
  });

  test('a chart’s page is what stands below its opening, in its part', () => {
    const html = page(
      `<article data-part="first-part"><header class="opening"><h1>Finding</h1></header><p class="unseen">Shown.</p><div data-pagefind-ignore>Data</div></article>`,
    );
    expect(readPage(html, 'charts/x/', parts).records).toMatchObject([
      { kind: 'chart', title: 'Finding', text: 'Shown.', part: 'first-part' },
    ]);
    expect(readPage(html, 'es/charts/x/', parts).records).toHaveLength(1);
  });

  test('lists, unlisted pages and pages of the site itself have no records', () => {
    const html = page('<h1>Title</h1><p id="definition">Text</p>');
    expect(readPage(html, 'glossary/', parts).records).toEqual([]);
    expect(readPage(html, 'about/', parts).records).toEqual([]);
    expect(readPage(page('<h1>T</h1>', 'data-unlisted'), 'charts/x/', parts).records).toEqual([]);
  });

  test('are told apart at a glance', () => {
    expect(isSearched(chapter, 'first-part/one/')).toBe(true);
    expect(isSearched('', 'charts/x/')).toBe(true);
    expect(isSearched('<main>', 'about/')).toBe(false);
  });
});
