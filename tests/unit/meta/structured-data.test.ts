import { describe, expect, it } from 'vitest';
import { cslDate, type CslItem } from '../../../src/citation/csl.ts';
import {
  articleOf,
  breadcrumbsOf,
  citedWork,
  definedTermOf,
  editionDates,
  jsonLd,
  websiteOf,
} from '../../../src/meta/structured-data.ts';
import { book as bookSchema } from '../../../src/schemas/book.ts';

const book = bookSchema.parse({
  title: 'Two Harbours',
  tagline: 'One sea',
  description: 'About a paper.',
  language: 'en',
  author: 'The Project',
  edition: { number: 2, date: '2027-02-01' },
  paper: {
    source: 'doe-1999',
    title: 'A Paper on Harbours',
    author: 'Jane Doe',
    family: 'Doe',
    publisher: 'A House',
    series: 'Papers',
    number: '7',
    date: '1999-03',
    asOf: '1999',
    sections: [{ id: 'intro', title: 'Introduction', paragraphs: 1 }],
  },
  voices: [{ id: 'author', label: 'Author', meaning: 'She says so.' }],
  parts: [{ id: 'north', label: 'North', short: 'N', unit: '{n}', hue: 'first' }],
  compare: { title: 'Side by side', standfirst: 'Both.', description: 'Both.' },
  corrections: { text: 'Write.' },
  changelog: [
    { edition: 2, date: '2027-02-01', text: 'More.' },
    { edition: 1, date: '2026-11-24', text: 'First.' },
  ],
});
const paper: CslItem = {
  id: 'doe-1999',
  type: 'report',
  title: 'A paper on harbours',
  author: [{ family: 'Doe', given: 'Jane' }],
  issued: cslDate('1999-03'),
  publisher: 'A House',
  number: '7',
  URL: 'https://example.org/paper',
};

it('dates the site by its first and its current edition', () => {
  expect(editionDates(book)).toEqual({ published: '2026-11-24', modified: '2027-02-01' });
});

describe('a chapter', () => {
  const url = 'https://example.org/north/fish/';
  const article = articleOf(
    book,
    'https://example.org/',
    {
      headline: 'Fish',
      description: 'On fish.',
      url,
      section: 'North',
      image: undefined,
      objectives: ['Explain fish.'],
    },
    paper,
    [{ id: 'data', type: 'dataset', title: 'Catches', author: [{ literal: 'FAO' }], issued: cslDate('2001') }],
  );

  it('is an article of the project', () => {
    expect(article).toMatchObject({
      '@type': 'Article',
      headline: 'Fish',
      author: { '@type': 'Organization', name: 'The Project' },
      datePublished: '2026-11-24',
      dateModified: '2027-02-01',
      articleSection: 'North',
      teaches: ['Explain fish.'],
      mainEntityOfPage: url,
    });
    expect(article).not.toHaveProperty('image');
  });

  it('cites the paper under its own title, as a scholarly article and report, then the other sources', () => {
    expect(article['citation']).toEqual([
      {
        '@type': ['ScholarlyArticle', 'Report'],
        name: 'A Paper on Harbours',
        author: [{ '@type': 'Person', name: 'Jane Doe' }],
        datePublished: '1999-03',
        publisher: { '@type': 'Organization', name: 'A House' },
        reportNumber: '7',
        url: 'https://example.org/paper',
      },
      {
        '@type': 'Dataset',
        name: 'Catches',
        author: [{ '@type': 'Organization', name: 'FAO' }],
        datePublished: '2001',
      },
    ]);
  });
});

it('leaves out what an undated work by nobody lacks', () => {
  expect(citedWork({ id: 'x', type: 'document', title: 'X' })).toEqual({ '@type': 'CreativeWork', name: 'X' });
});

it('numbers the way from the front page', () => {
  expect(
    breadcrumbsOf([
      { name: 'Home', url: '/' },
      { name: 'Fish', url: '/fish/' },
    ]),
  ).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: { '@id': '/' } },
      { '@type': 'ListItem', position: 2, name: 'Fish', item: { '@id': '/fish/' } },
    ],
  });
});

it('tells search engines where the search is', () => {
  expect(websiteOf(book, 'https://example.org/', 'https://example.org/search/', paper)).toMatchObject({
    '@type': 'WebSite',
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: 'https://example.org/search/?q={search_term_string}' },
    },
    about: { name: 'A Paper on Harbours' },
  });
});

it('defines a term within the glossary', () => {
  const term = { id: 'cod', term: 'Cod', definition: 'A fish.', aliases: ['Gadus'], url: '/glossary/cod/' };
  expect(definedTermOf(term, { name: 'Glossary', url: '/glossary/' })).toMatchObject({
    '@type': 'DefinedTerm',
    name: 'Cod',
    alternateName: ['Gadus'],
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Glossary' },
  });
  expect(definedTermOf({ ...term, aliases: [] }, { name: 'Glossary', url: '/glossary/' })).not.toHaveProperty(
    'alternateName',
  );
});

it('cannot be ended early by what it says', () => {
  const document = jsonLd([{ name: '</script><b>' }]);
  expect(document).not.toContain('<');
  expect(JSON.parse(document)).toEqual({ '@context': 'https://schema.org', '@graph': [{ name: '</script><b>' }] });
});
