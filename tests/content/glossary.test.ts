import { describe, expect, it } from 'vitest';
import { term } from '../../src/schemas/glossary.ts';
import { chapters, entriesIn } from '../support/content.ts';

const entries = entriesIn('glossary').map(({ id, data }) => ({ ...term.parse(data), id }));
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

describe('the glossary', () => {
  it('has at least ninety entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(90);
  });

  it('gives each name to one entry', () => {
    const names = entries.flatMap(({ id, term: name, aliases }) =>
      [...new Set([name, ...aliases].map(fold))].map((text) => [text, id] as const),
    );
    const shared = [...Map.groupBy(names, ([name]) => name)].filter(([, owners]) => owners.length > 1);
    expect(shared.map(([name, owners]) => `${name}: ${owners.map(([, id]) => id).join(', ')}`)).toEqual([]);
  });

  it('has no entry that nothing leads to', () => {
    const linked = new Set(
      chapters.flatMap(({ blocks }) => blocks.flatMap(({ links }) => links)).map((link) => link.replace('term:', '')),
    );
    expect(entries.filter(({ id, paper }) => !linked.has(id) && paper.length === 0).map(({ id }) => id)).toEqual([]);
  });
});
