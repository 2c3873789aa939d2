import { describe, expect, it } from 'vitest';
import { count, words } from '../../../src/words/index.ts';

describe('words', () => {
  it('names the file to write for a language it does not have', () => {
    expect(() => words('xx')).toThrow('src/words/xx/index.ts');
  });

  it('has no empty word', () => {
    const empty = (value: unknown, path: string): string[] =>
      typeof value === 'string'
        ? value.trim() === ''
          ? [path]
          : []
        : Object.entries(value ?? {}).flatMap(([key, inner]) => empty(inner, `${path}.${key}`));
    expect(empty(words('en'), 'en')).toEqual([]);
  });
});

describe('count', () => {
  it('groups digits as the language does', () => {
    expect(count(140_000, 'en')).toBe('140,000');
    expect(count(140_000, 'de')).toBe('140.000');
  });
});
