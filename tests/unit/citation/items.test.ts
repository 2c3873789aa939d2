import { describe, expect, it } from 'vitest';
import { bookItem, keyOf, pageItem, paperItemFrom } from '../../../src/citation/items.ts';

const book = { title: 'Deux Agendas', author: 'The Project', language: 'fr', edition: { number: 2, date: '2026-11' } };

describe('what can be cited', () => {
  it('is the site, by its project, dated by its edition', () => {
    expect(bookItem(book, 'https://example.org/')).toEqual({
      id: 'deux-agendas',
      type: 'webpage',
      title: 'Deux Agendas',
      author: [{ literal: 'The Project' }],
      issued: { 'date-parts': [[2026, 11]] },
      language: 'fr',
      URL: 'https://example.org/',
    });
  });

  it('is a page within it, without an address where the site has none', () => {
    const page = pageItem(book, { id: 'vues/été', title: 'Été', url: undefined });
    expect(page).toMatchObject({ id: 'deux-agendas-vues-ete', title: 'Été', 'container-title': 'Deux Agendas' });
    expect(page).not.toHaveProperty('URL');
    expect(page).not.toHaveProperty('genre');
  });

  it('is the paper, from the book’s own data', () => {
    const paper = {
      source: 'doe-1999',
      title: 'A paper',
      author: 'Jane de la Doe',
      family: 'de la Doe',
      publisher: 'A House',
      series: 'Papers',
      number: '7',
      date: '1999-03',
      asOf: '',
      numerals: [],
      sections: [],
    };
    expect(paperItemFrom(paper)).toMatchObject({
      id: 'doe-1999',
      author: [{ family: 'de la Doe', given: 'Jane' }],
      issued: { 'date-parts': [[1999, 3]] },
    });
    expect(paperItemFrom({ ...paper, author: 'The Ministry', family: 'Ministry of X' }).author).toEqual([
      { literal: 'The Ministry' },
    ]);
  });

  it('has keys of plain letters', () => {
    expect(keyOf('  Añb, c/D! ')).toBe('anb-c-d');
  });
});
