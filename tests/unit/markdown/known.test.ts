import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bibKeys, labelsOf, readKnown } from '../../../src/markdown/known.ts';

describe('labelsOf', () => {
  it('counts the paragraphs of each section', () => {
    expect(
      labelsOf([
        { id: 'intro', paragraphs: 2 },
        { id: 'rec', paragraphs: 1 },
      ]),
    ).toEqual(['intro.1', 'intro.2', 'rec.1']);
  });
});

describe('bibKeys', () => {
  it('finds the keys of entries, not of comments and abbreviations', () => {
    const bibtex =
      '@comment{ignored, x}\n@string{bi = {Brookings}}\n@report{dhs-2006,\n  title = {A}\n}\n  @Book { pew-2013 , }';
    expect(bibKeys(bibtex)).toEqual(['dhs-2006', 'pew-2013']);
  });
});

describe('readKnown', () => {
  let content: string;
  beforeEach(() => {
    content = mkdtempSync(path.join(tmpdir(), 'content-'));
    for (const folder of ['book', 'chapters/en/part', 'glossary/en'])
      mkdirSync(path.join(content, folder), { recursive: true });
    cpSync('content/book/en.yaml', path.join(content, 'book/en.yaml'));
  });
  afterEach(() => {
    rmSync(content, { recursive: true });
  });

  it('takes ids from file names, an index standing for its folder', () => {
    for (const file of [
      'chapters/en/part/index.mdx',
      'chapters/en/part/one.mdx',
      'glossary/en/mara.yaml',
      'glossary/en/notes.txt',
    ]) {
      writeFileSync(path.join(content, file), '');
    }
    const known = readKnown(content, 'en');
    expect([...known.chapters].sort()).toEqual(['part', 'part/one']);
    expect([...known.terms]).toEqual(['mara']);
    expect([...known.charts]).toEqual([]);
    expect(known.voices.get('ours')).toBe(true);
    expect(known.voices.get('author')).toBe(false);
    expect(known.labels.size).toBe(51);
  });

  it('fails without the book', () => {
    expect(() => readKnown(content, 'es')).toThrow('es.yaml');
  });
});
