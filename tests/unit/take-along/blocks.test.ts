import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../../src/take-along/pdf/blocks.ts';
import { directionOf } from '../../../src/take-along/pdf/inline.ts';
import { find } from '../../../src/markdown/tree.ts';

const place = { name: 'drugs', level: 2, paged: new Set(['drugs', 'maras']) };
const made = (html: string) => {
  const article = find(htmlToHast(`<article>${html}</article>`), ({ tagName }) => tagName === 'article');
  if (!article) throw new Error('no article');
  return blocks([article], place);
};
const inside = (html: string) => {
  const [first] = made(`<p>${html}</p>`);
  return first?.is === 'paragraph' ? first.inside : undefined;
};
const VOICE =
  '<span class="voice" data-hue="first"> <span>Washington</span> <a href="book:paper-map#us.2"> us.2 </a> <a href="book:paper-map#us.3">us.3</a> </span>';
const voice = {
  label: 'Washington',
  hue: 'first',
  paper: [
    { is: 'link', to: 'paper-map#us.2', page: false, whole: true, inside: ['us.2'] },
    ', ',
    { is: 'link', to: 'paper-map#us.3', page: false, whole: true, inside: ['us.3'] },
  ],
};
const note = (text: string) => `<aside class="note"><p class="label">Note</p><p>${text}</p></aside>`;
const footnote = { is: 'note', inside: [{ is: 'paragraph', look: 'text', inside: ['Aside'] }] };

describe('text in the printed book', () => {
  test('keeps every character that means something to a typesetter', () => {
    const special = '#let x = *1* _2_ `3` $4$ @a [b] {c} \\d ~ -- --- ... "e" \'f\' // g /* h */ = i + j <k> & l';
    expect(inside(special.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))).toEqual([special]);
  });

  test('has the white space that a browser shows', () => {
    expect(inside('  One\n  <em> two </em> three\u00A0\u00A0four ')).toEqual([
      'One ',
      { is: 'styled', look: 'emphasis', inside: ['two '] },
      'three\u00A0\u00A0four',
    ]);
  });

  test('says in which language foreign words are', () => {
    expect(inside('<i lang="es">mano dura</i>')).toEqual([
      { is: 'foreign', language: 'es', inside: [{ is: 'styled', look: 'emphasis', inside: ['mano dura'] }] },
    ]);
  });

  test('gives the page of another chapter, and of nothing else', () => {
    expect(inside('<a href="book:maras#x">a</a>')).toMatchObject([{ is: 'link', to: 'maras#x', page: true }]);
    expect(inside('<a href="book:drugs#x">a</a>')).toMatchObject([{ to: 'drugs#x', page: false }]);
    expect(inside('<a href="book:glossary#x">a</a>')).toMatchObject([{ to: 'glossary#x', page: false }]);
    expect(inside('<a href="https://example.org/">a</a>')).toEqual([
      { is: 'address', url: 'https://example.org/', inside: ['a'] },
    ]);
  });

  test('has the commas that the site’s style sheet sets', () => {
    expect(inside('In: <span class="commas"> <b>x</b><b>y</b> </span>')).toMatchObject([
      'In: ',
      { inside: ['x'] },
      ', ',
      { inside: ['y'] },
    ]);
  });

  test.each([
    ['סנואו 1855', 'rtl'],
    ['1855 Snow', 'ltr'],
    ['(1855)', 'ltr'],
  ] as const)('runs by its first letter: %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe('blocks of the printed book', () => {
  test('paragraphs have their voice beside them', () => {
    expect(made(`<p id="a">Text ${VOICE}</p>`)).toEqual([
      { is: 'paragraph', look: 'text', inside: ['Text'], voice, labels: ['drugs#a'] },
    ]);
  });

  test('lists and tables have the voice that follows them', () => {
    expect(made(`<ul id="a"><li>One</li></ul> ${VOICE}`)).toEqual([
      {
        is: 'list',
        look: 'bullets',
        items: [[{ is: 'paragraph', look: 'text', inside: ['One'] }]],
        labels: ['drugs#a'],
        voice,
      },
    ]);
    expect(made(`<div class="table"><table id="a"><tr><td>1</td></tr></table></div>${VOICE}`)).toMatchObject([
      { is: 'table', labels: ['drugs#a'], voice },
    ]);
  });

  test('headings stand below the level of their part', () => {
    expect(made('<h1>Drugs</h1><h2 id="a">Two</h2><h2 class="label">Gist</h2>')).toEqual([
      { is: 'heading', level: 2, look: 'title', inside: ['Drugs'], labels: ['drugs'] },
      { is: 'heading', level: 3, look: 'section', inside: ['Two'], labels: ['drugs#a'] },
      { is: 'heading', level: 3, look: 'label', inside: ['Gist'] },
    ]);
  });

  test('a margin note is a footnote of the words before it', () => {
    expect(made(`<p>Text</p>${note('Aside')}`)).toEqual([
      { is: 'paragraph', look: 'text', inside: ['Text', footnote] },
    ]);
    expect(made(`<ul><li>One</li><li>Two</li></ul>${note('Aside')}`)).toMatchObject([
      { items: [[{ inside: ['One'] }], [{ inside: ['Two', footnote] }]] },
    ]);
    expect(made(`<aside class="evidence"><p>Text</p></aside>${note('Aside')}`)).toMatchObject([
      { is: 'box', inside: [{ inside: ['Text', footnote] }] },
    ]);
  });

  test('a margin note after what has no words is set apart', () => {
    expect(made(`<h2>Two</h2>${note('Aside')}`)).toMatchObject([
      { is: 'heading' },
      { is: 'box', look: 'note', inside: [{ inside: ['Aside'] }] },
    ]);
  });

  test('tables have their head, their caption and how their cells stand', () => {
    expect(
      made(`<table><caption>Coca</caption><thead><tr><th>Year</th><th class="numeric">ha</th></tr></thead>
        <tbody><tr><th>1999</th><td class="numeric">1</td></tr><tr><td colspan="2">none</td></tr></tbody></table>`),
    ).toEqual([
      {
        is: 'table',
        columns: 2,
        caption: ['Coca'],
        head: [
          [
            { look: 'head', columns: 1, rows: 1, inside: ['Year'] },
            { look: 'number', columns: 1, rows: 1, inside: ['ha'] },
          ],
        ],
        rows: [
          [
            { look: 'head', columns: 1, rows: 1, inside: ['1999'] },
            { look: 'number', columns: 1, rows: 1, inside: ['1'] },
          ],
          [{ look: 'text', columns: 2, rows: 1, inside: ['none'] }],
        ],
      },
    ]);
  });

  test('a chart is a picture with its words', () => {
    expect(made('<figure class="chart" id="c"><img src="charts/coca.svg" alt="It fell."></figure>')).toEqual([
      {
        is: 'box',
        look: 'chart',
        inside: [{ is: 'picture', file: 'charts/coca.svg', alternative: 'It fell.' }],
        labels: ['drugs#c'],
      },
    ]);
  });

  test('outside evidence says so once', () => {
    const box = (said: string) =>
      made(
        `<aside class="evidence"><p class="label">Evidence</p><p>Text <span class="voice"><span>${said}</span></span></p></aside>`,
      );
    expect(JSON.stringify(box('Evidence'))).not.toContain('"voice"');
    expect(JSON.stringify(box('The paper'))).toContain('"voice"');
  });

  test('terms have their definitions', () => {
    expect(made('<dl><dt id="coca" lang="es">Coca</dt><dd>A plant.</dd><dd class="small">Also: x</dd></dl>')).toEqual([
      {
        is: 'definition',
        term: [{ is: 'foreign', language: 'es', inside: ['Coca'] }],
        labels: ['drugs#coca'],
        inside: [
          { is: 'paragraph', look: 'text', inside: ['A plant.'] },
          { is: 'paragraph', look: 'small', inside: ['Also: x'] },
        ],
      },
    ]);
  });
});
