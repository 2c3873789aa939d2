import { describe, expect, it } from 'vitest';
import { sourceOf, sources } from '../../../src/citation/sources.ts';

describe('content/sources.bib', () => {
  it('is read once and whole', () => {
    expect(sources().length).toBeGreaterThan(20);
    expect(sources()).toBe(sources());
  });

  it('gives a source by key', () => {
    const [first] = sources();
    expect(sourceOf(first?.key ?? '')).toBe(first);
  });

  it('names the nearest key, and the file that asks for another', () => {
    const key = sources()[0]?.key ?? '';
    expect(() => sourceOf(`${key}x`)).toThrow(`content/sources.bib has no entry “${key}x”; did you mean “${key}”?`);
    expect(() => sourceOf('zzzzzzzz', 'content/a.mdx')).toThrow(
      'content/a.mdx: content/sources.bib has no entry “zzzzzzzz”',
    );
  });

  it('writes titles in sentence case, so that APA is right', () => {
    /* Three capitals in a row after the first word mean that somebody pasted a title as it stood on its cover. */
    const headline = sources().filter(({ csl }) => / (?:\p{Lu}\p{Ll}+ ){3}\p{Lu}\p{Ll}+ /u.test(` ${csl.title} `));
    expect(
      headline.map(({ key }) => key).filter((key) => !['sedlac-gini', 'brookings-commission-2008'].includes(key)),
    ).toEqual([]);
  });
});
