import { beforeAll, describe, expect, it } from 'vitest';
import { cite, record, reference, referenceStyles } from '../../../src/citation/cite.ts';
import { cslDate, type CslItem } from '../../../src/citation/csl.ts';
import { pageItem } from '../../../src/citation/items.ts';

const book = {
  title: 'Two Agendas',
  author: 'Two Agendas',
  language: 'en',
  edition: { number: 1, date: '2026-11-24' },
};
const chapter = pageItem(book, {
  id: 'us-perspective/drugs',
  title: 'Drugs: spraying and seizing, with little for the farmers',
  url: 'https://example.org/us-perspective/drugs/',
});
const paper: CslItem = {
  id: 'felbab-brown-2008',
  type: 'report',
  title: 'United States national security policy in Latin America: Threat assessment',
  author: [{ family: 'Felbab-Brown', given: 'Vanda' }],
  issued: cslDate('2008-10'),
  publisher: 'Brookings Institution',
  'publisher-place': 'Washington, DC',
  genre: 'Background Document',
  number: 'BD-01',
};
const own: CslItem = {
  id: 'gao-09-71',
  type: 'report',
  title: 'Plan Colombia: Drug reduction goals were not fully met',
  author: [{ literal: 'US Government Accountability Office' }],
  issued: cslDate('2008-10'),
  publisher: 'US Government Accountability Office',
  number: 'GAO-09-71',
};
const several: CslItem = {
  id: 'fries-2008',
  type: 'book',
  title: 'The price of drugs',
  author: [
    { family: 'Fries', given: 'Arthur' },
    { family: 'Cseko', given: 'Andrew', suffix: 'Jr.' },
    { family: 'Cruz', given: 'José', 'non-dropping-particle': 'de la' },
  ],
  issued: cslDate('2008'),
  publisher: 'United Nations',
};
const news: CslItem = {
  id: 'reel-2007',
  type: 'article-newspaper',
  title: 'Four Bolivian states challenge Morales',
  author: [{ family: 'Reel', given: 'Monte' }],
  issued: cslDate('2007-12-16'),
  'container-title': 'The Washington Post',
};

/* Reading a style takes seconds on a busy machine; once read, a reference takes milliseconds. */
beforeAll(() => {
  for (const style of referenceStyles) reference(paper, style);
  reference(paper, 'apa', 'es');
}, 120_000);

describe('APA 7', () => {
  it.each([
    [
      'a report',
      paper,
      'Felbab-Brown, V. (2008). United States national security policy in Latin America: Threat assessment (Background Document BD-01). Brookings Institution.',
    ],
    [
      'a report whose author publishes it, without publisher',
      own,
      'US Government Accountability Office. (2008). Plan Colombia: Drug reduction goals were not fully met (GAO-09-71).',
    ],
    [
      'several authors',
      several,
      'Fries, A., Cseko, A., Jr., & de la Cruz, J. (2008). The price of drugs. United Nations.',
    ],
    [
      'a newspaper article',
      news,
      'Reel, M. (2007, December 16). Four Bolivian states challenge Morales. The Washington Post.',
    ],
    [
      'a chapter, without the site it is its own author of, a capital after the colon',
      chapter,
      'Two Agendas. (2026, November 24). Drugs: Spraying and seizing, with little for the farmers. https://example.org/us-perspective/drugs/',
    ],
  ])('cites %s', (_what, item, expected) => {
    expect(reference(item, 'apa')).toBe(expected);
  });

  it('says what a chart is', () => {
    const chart = pageItem(book, {
      id: 'chart-coca',
      title: 'The US counted more coca',
      genre: 'Chart',
      url: undefined,
    });
    expect(reference(chart, 'apa')).toBe('Two Agendas. (2026, November 24). The US counted more coca [Chart].');
  });

  it('claims no day of reading for an undated page', () => {
    const undated: CslItem = {
      id: 'u',
      type: 'webpage',
      title: 'Youth gangs',
      author: [{ literal: 'WOLA' }],
      URL: 'https://wola.org/gangs/',
    };
    expect(reference(undated, 'apa')).toBe('WOLA. (n.d.). Youth gangs. https://wola.org/gangs/');
    expect(reference(undated, 'apa', 'en', 'html')).toContain('</i>. <a href="https://wola.org/gangs/">');
  });

  it('writes the months of the page’s language', () => {
    expect(reference({ ...news, language: 'es' }, 'apa', 'es')).toContain('diciembre');
  });
});

describe('MLA 9', () => {
  it.each([
    [
      'a report',
      paper,
      'Felbab-Brown, Vanda. United States National Security Policy in Latin America: Threat Assessment. Background Document, BD-01, Brookings Institution, Oct. 2008.',
    ],
    [
      'a report whose author publishes it, without author',
      own,
      'Plan Colombia: Drug Reduction Goals Were Not Fully Met. GAO-09-71, US Government Accountability Office, Oct. 2008.',
    ],
    ['three authors', several, 'Fries, Arthur, et al. The Price of Drugs. United Nations, 2008.'],
    [
      'a newspaper article',
      news,
      'Reel, Monte. “Four Bolivian States Challenge Morales.” The Washington Post, 16 Dec. 2007.',
    ],
    [
      'a chapter',
      chapter,
      '“Drugs: Spraying and Seizing, with Little for the Farmers.” Two Agendas, 24 Nov. 2026, https://example.org/us-perspective/drugs/.',
    ],
  ])('cites %s', (_what, item, expected) => {
    expect(reference(item, 'mla')).toBe(expected);
  });

  it('keeps the case of a title in another language', () => {
    const spanish: CslItem = { ...several, title: 'Informe de la región 2006', language: 'es' };
    expect(reference(spanish, 'mla')).toContain('Informe de la región 2006.');
  });
});

describe('Chicago 17, author-date', () => {
  it.each([
    [
      'a report',
      paper,
      'Felbab-Brown, Vanda. 2008. “United States National Security Policy in Latin America: Threat Assessment.” Background Document BD-01. Washington, DC: Brookings Institution.',
    ],
    [
      'a report whose author publishes it, with both',
      own,
      'US Government Accountability Office. 2008. “Plan Colombia: Drug Reduction Goals Were Not Fully Met.” GAO-09-71. US Government Accountability Office.',
    ],
    [
      'several authors',
      several,
      'Fries, Arthur, Andrew Cseko Jr., and José de la Cruz. 2008. The Price of Drugs. United Nations.',
    ],
    [
      'a newspaper article',
      news,
      'Reel, Monte. 2007. “Four Bolivian States Challenge Morales.” The Washington Post, December 16, 2007.',
    ],
    [
      'a chapter',
      chapter,
      'Two Agendas. 2026. “Drugs: Spraying and Seizing, with Little for the Farmers.” Two Agendas. November 24, 2026. https://example.org/us-perspective/drugs/.',
    ],
  ])('cites %s', (_what, item, expected) => {
    expect(reference(item, 'chicago')).toBe(expected);
  });
});

describe('HTML', () => {
  it('sets titles in italics, links the address and escapes what the item says', () => {
    const item: CslItem = { ...own, title: 'Crops & <b>crime</b>', URL: 'https://example.org/?a=1&b=2' };
    expect(reference(item, 'apa', 'en', 'html')).toBe(
      'US Government Accountability Office. (2008). <i>Crops &#38; <b>crime</b></i> (GAO-09-71). ' +
        '<a href="https://example.org/?a=1&#38;b=2">https://example.org/?a=1&#38;b=2</a>',
    );
  });
});

describe('records', () => {
  it('writes BibTeX with the item’s key, the month as a macro and an address that LaTeX can break', () => {
    expect(
      record(chapter, 'bibtex')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      '@misc{two-agendas-us-perspective-drugs,',
      'author = {{Two Agendas}},',
      'year = {2026},',
      'month = nov,',
      'title = {Drugs: spraying and seizing, with little for the farmers},',
      'url = {https://example.org/us-perspective/drugs/},',
      'howpublished = {\\url{https://example.org/us-perspective/drugs/}},',
      '}',
    ]);
  });

  it('writes a report’s type, number and institution in BibTeX', () => {
    const lines = record(paper, 'bibtex')
      .split('\n')
      .map((line) => line.trim());
    expect(lines[0]).toBe('@techreport{felbab-brown-2008,');
    expect(lines).toEqual(
      expect.arrayContaining([
        'author = {Felbab-Brown, Vanda},',
        'number = {BD-01},',
        'institution = {Brookings Institution},',
        'month = oct,',
      ]),
    );
  });

  it('writes RIS: one line a field, CR LF, the type first, an empty ER last', () => {
    expect(record(paper, 'ris')).toBe(
      [
        'TY  - RPRT',
        'ID  - felbab-brown-2008',
        'AU  - Felbab-Brown, Vanda',
        'TI  - United States national security policy in Latin America: Threat assessment',
        'PY  - 2008',
        'DA  - 2008/10/',
        'M3  - Background Document',
        'SN  - BD-01',
        'CY  - Washington, DC',
        'PB  - Brookings Institution',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps names apart in RIS', () => {
    expect(
      record(several, 'ris')
        .split('\r\n')
        .filter((line) => line.startsWith('AU')),
    ).toEqual(['AU  - Fries, Arthur', 'AU  - Cseko, Andrew, Jr.', 'AU  - de la Cruz, José']);
    expect(record(own, 'ris')).toContain('AU  - US Government Accountability Office\r\n');
  });

  it('writes CSL-JSON that reads back as the item', () => {
    expect(JSON.parse(cite(paper, 'csl-json'))).toEqual([paper]);
  });
});
