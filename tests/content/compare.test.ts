import { describe, expect, it } from 'vitest';
import { comparison } from '../../src/schemas/compare.ts';
import { book, entriesIn } from '../support/content.ts';

const rows = entriesIn('compare').map(({ id, data }) => ({ id, ...comparison.parse(data) }));

describe('the comparison', () => {
  it('has rows, each with a place of its own', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ order }) => order)).size).toBe(rows.length);
  });

  it.each(rows.map(({ id, views }) => [id, views] as const))('shows %s from every part', (_, views) => {
    expect(Object.keys(views).sort()).toEqual(book.parts.map(({ id }) => id).sort());
  });
});
