import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../src/classroom/builder/draft.ts';
import { courseOf, type Course, type CourseWords } from '../../src/classroom/exports/course.ts';
import { escape } from '../../src/classroom/exports/escape.ts';
import { googleShare } from '../../src/classroom/exports/google.ts';
import { htmlSnippet } from '../../src/classroom/exports/html.ts';
import { markdownOf } from '../../src/classroom/exports/markdown.ts';
import { codeOf, pathOf, svgOf } from '../../src/classroom/exports/qr.ts';
import { outline } from './support/classroom-outline.ts';

const words: CourseWords = {
  read: 'To read',
  answer: 'To answer',
  open: 'Open it',
  discussion: 'Questions',
  due: 'Due Friday',
  by: 'Page',
};
const course: Course = courseOf(
  {
    ...emptyDraft('en', 'abc'),
    title: 'Fish <b>& "chips"</b>',
    instructions: 'First read.\n# Then [answer](x)',
    due: '2026-12-18',
    items: [
      { kind: 'passage', chapter: 'sea/fish', block: 'lakes' },
      { kind: 'chapter', chapter: 'gone' },
      { kind: 'chart', id: 'catch' },
      { kind: 'term', id: 'gill' },
      { kind: 'question', id: 'fish-why' },
      { kind: 'question', id: 'fish-gone' },
      { kind: 'own', id: 'own-q', form: 'choice', text: 'Pick <one>', options: ['*a*', '</ul><script>'] },
    ],
  },
  outline,
  'https://example.org/site/assignment/#1.abc',
  'https://example.org/site/',
  'Assignment',
);

describe('a course', () => {
  it('names everything that the site has, with full addresses, questions numbered', () => {
    expect(course.parts).toEqual([
      {
        kind: 'reading',
        title: 'Fish: Where they live: Most live in pönds…',
        address: 'https://example.org/site/sea/fish/#ponds',
      },
      { kind: 'reading', title: 'Catches fell', address: 'https://example.org/site/charts/catch/' },
      { kind: 'reading', title: 'gill', address: 'https://example.org/site/glossary/gill/' },
      { kind: 'question', id: 'fish-why', number: 1, text: 'Why do “fish” swim?', form: 'long', options: [] },
      {
        kind: 'question',
        id: 'own-q',
        number: 2,
        text: 'Pick <one>',
        form: 'choice',
        options: ['*a*', '</ul><script>'],
      },
    ]);
    expect(course.key).toBe('n-abc');
  });
});

describe('Markdown', () => {
  const text = markdownOf(course, words);
  it('shows what was typed as text', () => {
    expect(text).toContain(String.raw`# Fish \<b\>& "chips"\</b\>`);
    expect(text).toContain(String.raw`\# Then \[answer\](x)`);
    expect(text).toContain(String.raw`   - \*a\*`);
  });

  it('links the assignment and each passage', () => {
    expect(text).toContain('[Open it](<https://example.org/site/assignment/#1.abc>)');
    expect(text).toContain('(<https://example.org/site/sea/fish/#ponds>)');
    expect(text).toContain('1. Why do “fish” swim?');
  });
});

describe('HTML', () => {
  const html = htmlSnippet(course, words);
  it('escapes what was typed', () => {
    expect(html).toContain('Fish &lt;b&gt;&amp; &quot;chips&quot;&lt;/b&gt;');
    expect(html).not.toMatch(/<script|<b>/u);
    expect(html).toContain('<a href="https://example.org/site/charts/catch/">Catches fell</a>');
  });

  it('leaves out what XML does not allow', () => {
    expect(escape('a\u0000\u0008b\uFFFEc\uD800d😀')).toBe('abcd😀');
  });
});

describe('the link to Google Classroom', () => {
  it('carries the whole link', () => {
    const url = new URL(googleShare('https://example.org/a/?x=1&y=2#1.abc', 'A & B'));
    expect(url.origin + url.pathname).toBe('https://classroom.google.com/share');
    expect(url.searchParams.get('url')).toBe('https://example.org/a/?x=1&y=2#1.abc');
    expect(url.searchParams.get('title')).toBe('A & B');
  });
});

describe('a QR code', () => {
  const code = codeOf('https://example.org/');
  it('has its three corners and a quiet zone of four', () => {
    const size = code.length;
    const corner = (x: number, y: number) =>
      code.slice(y, y + 7).map((row) =>
        row
          .slice(x, x + 7)
          .map(Number)
          .join(''),
      );
    const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    expect(corner(4, 4)).toEqual(finder);
    expect(corner(size - 11, 4)).toEqual(finder);
    expect(corner(4, size - 11)).toEqual(finder);
    expect(code.slice(0, 4).flat().some(Boolean)).toBe(false);
  });

  it('is drawn module by module', () => {
    const drawn = [...pathOf(code).matchAll(/M\d+ \d+h(\d+)v1/gu)].reduce((sum, [, width]) => sum + Number(width), 0);
    expect(drawn).toBe(code.flat().filter(Boolean).length);
    expect(svgOf(code)).not.toMatch(/style=|<script/u);
  });

  it('holds the longest link', () => {
    expect(codeOf('x'.repeat(2000)).length).toBeLessThanOrEqual(185);
  });
});
