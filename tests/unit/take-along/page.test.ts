import { describe, expect, test } from 'vitest';
import { htmlToHast } from 'satteri';
import { find } from '../../../src/markdown/tree.ts';
import { toXhtml } from '../../../src/take-along/epub/documents.ts';
import { idsIn, relink, rework } from '../../../src/take-along/page.ts';

function article(inner: string) {
  const found = find(htmlToHast(`<article>${inner}</article>`), ({ tagName }) => tagName === 'article');
  if (!found) throw new Error('no article');
  return found;
}
const inside = (inner: string): string => {
  const { body } = rework(article(inner), (id) => `charts/${id}.svg`);
  return toXhtml(body).replace(/^<article>|<\/article>$/gu, '');
};

describe('a page of the site in the book', () => {
  test.each([
    [
      'scripts, buttons, forms',
      '<script>x()</script><button>Share</button><form><input></form><p>Text</p>',
      '<p>Text</p>',
    ],
    ['what is hidden', '<p hidden>Hint</p><p>Text</p>', '<p>Text</p>'],
    [
      'what is of use on the site alone',
      '<section data-site-only><h2>Offline</h2></section><p>Text</p>',
      '<p>Text</p>',
    ],
    ['comments', '<!-- note --><p>Text</p>', '<p>Text</p>'],
  ])('loses %s', (_, html, expected) => {
    expect(inside(html)).toBe(expected);
  });

  test('has every attribute with a value and every element with its end', () => {
    expect(inside('<p data-astro-cid-x>One<br>two &amp; three</p>')).toBe('<p>One<br />two &#x26; three</p>');
  });

  test('says the language of a part twice, for XML too', () => {
    expect(inside('<p lang="es">mano dura</p>')).toBe('<p lang="es" xml:lang="es">mano dura</p>');
  });

  test('unfolds what folds', () => {
    expect(inside('<details><summary>Note</summary><p>Text</p></details>')).toBe(
      '<div class="fold"><p class="label">Note</p><p>Text</p></div>',
    );
  });

  test('shows a chart as a picture that says what it shows', () => {
    const html = `<figure data-chart="coca"><figcaption><h3 class="finding">Coca grew</h3></figcaption>
      <chart-figure class="drawings"><svg></svg><svg></svg></chart-figure><p class="unseen">A line that rises.</p></figure>`;
    expect(inside(html)).toBe(
      '<figure><img src="charts/coca.svg" alt="Coca grew. A line that rises." class="chart" /></figure>',
    );
  });

  test('parts the voice of a chart, its paragraphs and its source', () => {
    const html = `<figure data-chart="coca"><p class="small"> <span class="voice">Our words</span>
      <a href="/map/#a.1">a.1</a> Source: <a href="/sources/#x">X</a>. </p><p class="small">A note.</p></figure>`;
    expect(inside(html)).toBe(
      '<figure><p class="small"><span class="voice">Our words</span> · <a href="/map/#a.1">a.1</a> ·  Source: ' +
        '<a href="/sources/#x">X</a>. </p><p class="small">A note.</p></figure>',
    );
  });

  test('tells which charts it shows and where it first uses a term', () => {
    const { charts, terms } = rework(
      article(`<p id="a"><a class="term" href="/glossary/farc/">FARC</a></p><p id="b"><a class="term" href="/x/glossary/farc/">FARC</a>
        <a class="term" href="/x/glossary/elite/">elite</a></p><figure data-chart="coca"></figure>`),
      (id) => id,
    );
    expect(charts).toEqual(['coca']);
    expect([...terms]).toEqual([
      ['farc', 'a'],
      ['elite', 'b'],
    ]);
  });
});

test('Links lead where the book has their target, and are text where there is none', () => {
  const body = article('<p><a href="/a/">A</a> <a href="/b/" aria-label="Bee">B</a></p>');
  const linked = relink(body, (href) => (href === '/b/' ? 'b.xhtml' : undefined));
  expect(toXhtml(linked)).toBe('<article><p><span>A</span> <a href="b.xhtml" aria-label="Bee">B</a></p></article>');
});

test('Ids are found at every depth', () => {
  expect([...idsIn(article('<p id="a"><em id="b">x</em></p><p>y</p>'))]).toEqual(['a', 'b']);
});
