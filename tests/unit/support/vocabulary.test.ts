import { describe, expect, it } from 'vitest';
import { readVocabulary, strangeIn } from '../../support/vocabulary.ts';

const vocabulary = readVocabulary();
const strange = (thing: object): string[] =>
  strangeIn({ '@context': 'https://schema.org', '@graph': [thing] }, vocabulary);

describe('The vocabulary of schema.org', () => {
  it('knows what is a kind of what, and inherits properties', () => {
    expect(vocabulary.kinds.get('Report')).toContain('CreativeWork');
    expect(vocabulary.rangeOf('Report', 'name')).toEqual(['Text']);
    expect(vocabulary.rangeOf('Person', 'reportNumber')).toBeUndefined();
  });

  it.each([
    { '@type': 'Report', name: 'A', datePublished: '2008-10', author: [{ '@type': 'Person', name: 'B' }] },
    { '@type': ['ScholarlyArticle', 'Report'], reportNumber: '7', isAccessibleForFree: true, url: '/a/' },
    { '@type': 'ListItem', position: 1, item: { '@id': '/a/' } },
    { '@type': 'Article', isPartOf: { '@id': '/#site' } },
    { '@type': 'SearchAction', 'query-input': 'required name=q' },
  ])('takes %o', (thing) => {
    expect(strange(thing)).toEqual([]);
  });

  it.each([
    [{ '@type': 'Paper' }, 'no type “Paper”'],
    [{ '@type': 'Person', reportNumber: '7' }, 'Person.reportNumber: no such property'],
    [{ '@type': 'Person', 'name-input': 'required' }, 'no such property'],
    [{ '@type': 'Article', author: { '@type': 'Place', name: 'A' } }, 'Article.author: holds'],
    [{ '@type': 'Article', author: { '@type': 'Person', nmae: 'A' } }, 'Article.author/Person.nmae: no such property'],
    [{ '@type': 'Article', isAccessibleForFree: 'maybe' }, 'Article.isAccessibleForFree: holds'],
    [{ '@type': 'Article', datePublished: 'October' }, 'Article.datePublished: holds'],
  ])('refuses %o', (thing, problem) => {
    expect(strange(thing).join('\n')).toContain(problem);
  });
});
