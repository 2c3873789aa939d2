import { describe, expect, it } from 'vitest';
import { copyOfChapter, copyOfPoints } from '../../bench/multiply.ts';

describe('copyOfChapter', () => {
  it('gives the questions ids of their own and leaves the rest', () => {
    const source = '---\ntitle: Drugs\nquestions:\n  - { id: drugs-one, text: Why? }\n---\n\nText.\n^one ours\n';
    const copy = copyOfChapter(source, 3);
    expect(copy).toContain('id: drugs-one-copy-3');
    expect(copy).toContain('title: Drugs');
    expect(copy).toMatch(/---\n\nText\.\n\^one ours\n$/u);
  });

  it('copies a chapter without questions', () => {
    expect(copyOfChapter('---\ntitle: Part\n---\nText.', 2)).toBe('---\ntitle: Part\n---\nText.');
  });
});

describe('copyOfPoints', () => {
  it('names the copied questions', () => {
    expect(copyOfPoints('drugs-one: [a, b]\n', 2)).toBe('drugs-one-copy-2:\n  - a\n  - b\n');
  });
});
