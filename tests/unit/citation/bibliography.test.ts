import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/citation/bibliography.ts';

const read = (...entries: string[]) => readBibliography(entries.join('\n\n'), 'sources.bib');
const one = (entry: string) => {
  const [source] = read(entry);
  if (!source) throw new Error('no source was read');
  return source;
};
/** The message that a bibliography ends with. */
function message(bibtex: string): string {
  try {
    readBibliography(bibtex, 'sources.bib');
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a source', () => {
  it('has what pages show, and only what is cited goes into its CSL', () => {
    const source = one(`@techreport{dhs-2006,
      author = {Hoefer, Michael and Rytina, Nancy},
      title = {Estimates of the population of the {United States}},
      institution = {{DHS, Office of Statistics}},
      year = {2007}, month = {August},
      url = {https://example.org/a.pdf},
      note = {Read in a {Spanish} copy.},
      license = {Public domain}
    }`);
    expect(source).toMatchObject({
      key: 'dhs-2006',
      url: 'https://example.org/a.pdf',
      note: 'Read in a Spanish copy.',
      licence: 'Public domain',
    });
    expect(source.csl).toEqual({
      id: 'dhs-2006',
      type: 'report',
      title: 'Estimates of the population of the United States',
      author: [
        { family: 'Hoefer', given: 'Michael' },
        { family: 'Rytina', given: 'Nancy' },
      ],
      publisher: 'DHS, Office of Statistics',
      issued: { 'date-parts': [[2007, 8]] },
      URL: 'https://example.org/a.pdf',
    });
  });

  it.each([
    ['one author', 'author = {Walsh, John}', 'Walsh, 2009'],
    ['two', 'author = {Walsh, John and de la Cruz, Ana}', 'Walsh & de la Cruz, 2009'],
    ['three', 'author = {Walsh, John and Lee, A. and Diaz, B.}', 'Walsh et al., 2009'],
    ['an institution', 'author = {{Government Accountability Office}}', 'Government Accountability Office, 2009'],
    [
      'an institution with a short name',
      'author = {{Government Accountability Office}}, shortauthor = {GAO}',
      'GAO, 2009',
    ],
    ['a shorthand of its own', 'author = {Walsh, John}, shorthand = {WOLA report}', 'WOLA report'],
    ['none', 'note = {nobody}', 'A title, 2009'],
  ])('is short for %s', (_what, fields, short) => {
    expect(one(`@misc{k, ${fields}, title = {A title}, year = {2009}}`).short).toBe(short);
  });

  it('may be undated, if it says so', () => {
    const source = one('@online{k, author = {{WOLA}}, title = {Gangs}, year = {n.d.}, url = {https://example.org/}}');
    expect(source.short).toBe('WOLA, n.d.');
    expect(source.csl.issued).toBeUndefined();
  });

  it('is called what `howpublished` says, and published by its organization alone', () => {
    const { csl } = one(
      '@misc{k, author = {Boucher, R.}, title = {Coca}, howpublished = {Press statement}, organization = {{State}}, date = {2003-11-17}}',
    );
    expect(csl).toMatchObject({
      genre: 'Press statement',
      publisher: 'State',
      issued: { 'date-parts': [[2003, 11, 17]] },
    });
    expect(one('@misc{k, title = {Coca}, howpublished = {Press release}, year = 2003}').csl.publisher).toBeUndefined();
  });

  it('is a newspaper article where `entrysubtype` says so, and no “techreport” without a type', () => {
    const news = one(
      '@article{k, title = {States}, journal = {The Post}, entrysubtype = {newspaper}, date = {2007-12-16}}',
    );
    expect(news.csl).toMatchObject({ type: 'article-newspaper', 'container-title': 'The Post' });
    expect(news.csl.genre).toBeUndefined();
    expect(one('@techreport{k, title = {States}, institution = {{GAO}}, year = 2007}').csl.genre).toBeUndefined();
  });
});

it('sorts by author, date and title', () => {
  const keys = read(
    '@misc{d, author = {Zea, A.}, title = {A}, year = 2001}',
    '@misc{c, author = {{Álvarez}}, title = {A}, year = 2009}',
    '@misc{b, title = {A title}, year = 1999}',
    '@misc{a, author = {{Álvarez}}, title = {B}, year = 2001}',
  ).map(({ key }) => key);
  expect(keys).toEqual(['b', 'a', 'c', 'd']);
});

describe('mistakes', () => {
  it.each([
    [
      'a missing title',
      '\n@misc{k,\n  titel = {X},\n  year = 2008\n}',
      'sources.bib:2: the entry “k” has no title; did you mean “titel”?',
    ],
    [
      'a missing year',
      '@misc{k, title = {X}}',
      'sources.bib:1: the entry “k” has no year; write year = {2008}, date = {2008-10-31} or year = {n.d.}',
    ],
    [
      'a year in words',
      '@misc{k, title = {X}, year = {soon}}',
      'sources.bib:1: the entry “k” has no year; write year = {2008}, date = {2008-10-31} or year = {n.d.} (found “soon”)',
    ],
    [
      'a key twice',
      '@misc{k, title = {X}, year = 2008}\n@misc{k, title = {Y}, year = 2008}',
      'sources.bib:2: the entry “k” stands already at line 1; every source has its own key',
    ],
    [
      'a missing comma',
      '@misc{k,\n  title = {X}\n  year = 2008\n}',
      'sources.bib:3: the entry “k” lacks a comma at the end of the line before',
    ],
    [
      'a missing brace',
      '@misc{k,\n  title = {X,\n  year = 2008\n}\n\n@misc{l, title = {Y}, year = 2008}',
      'sources.bib:1: the entry “k” does not end; a closing brace is missing',
    ],
    ['no key', '@misc{title = {X}, year = 2008}', 'sources.bib:1: an entry has no key; begin it like “@misc{its-key,”'],
    [
      'a key that is no id',
      '@misc{DHS_2006, title = {X}, year = 2008}',
      'sources.bib:1: the entry “DHS_2006” has a key that is no id; write it in lower case, words joined by hyphens',
    ],
    [
      'an address that is none',
      '@misc{k, title = {X}, year = 2008, url = {www.example.org}}',
      'sources.bib:1: the entry “k” has an address that is none: “www.example.org”; expected https://…',
    ],
  ])('names file, line and entry of %s', (_what, bibtex, expected) => {
    expect(message(bibtex)).toBe(expected);
  });

  it('tells all at once', () => {
    expect(message('@misc{a, title = {X}}\n@misc{b, year = 2008}').split('\n')).toHaveLength(2);
  });
});
