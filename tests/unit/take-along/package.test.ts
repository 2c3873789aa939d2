import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { book as schema } from '../../../src/schemas/book.ts';
import { documentOf, navigation } from '../../../src/take-along/epub/documents.ts';
import { identifierOf, packageOf } from '../../../src/take-along/epub/package.ts';

const book = schema.parse(parse(readFileSync('content/book/en.yaml', 'utf8')));
const bytes = new Uint8Array();

describe('the package', () => {
  const made = packageOf(
    { ...book, title: 'A & B', edition: { number: 1, date: '2026-11' } },
    [
      { path: 'one.xhtml', bytes, isRead: true },
      { path: 'nav.xhtml', bytes, isRead: true, properties: 'nav' },
      { path: 'charts/a.svg', bytes },
    ],
    'Words',
  );

  test('lists every file with its type, and what is read in its order', () => {
    expect(made).toContain('<item id="i-charts-a-svg" href="charts/a.svg" media-type="image/svg+xml"/>');
    expect(made).toContain(
      '<item id="i-nav-xhtml" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    );
    expect(made).toMatch(/<itemref idref="i-one-xhtml"\/>\n<itemref idref="i-nav-xhtml"\/>\n<\/spine>/u);
  });

  test('is dated by the edition, not by the day it was made', () => {
    expect(made).toContain('<meta property="dcterms:modified">2026-11-01T00:00:00Z</meta>');
  });

  test('escapes what the book says', () => {
    expect(made).toContain('<dc:title>A &amp; B: ');
  });

  test('refuses a file of unknown type', () => {
    expect(() => packageOf(book, [{ path: 'a.exe', bytes }], '')).toThrow('a.exe is of no known type');
  });
});

test('A book keeps its identifier, and another language has another', () => {
  expect(identifierOf('A', 'en')).toBe(identifierOf('A', 'en'));
  expect(identifierOf('A', 'en')).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/u);
  expect(identifierOf('A', 'en')).not.toBe(identifierOf('A', 'es'));
});

test('Documents carry language and direction', () => {
  expect(documentOf('T', '<p>x</p>', 'bodymatter', { language: 'ar', direction: 'rtl' })).toContain(
    'lang="ar" xml:lang="ar" dir="rtl"',
  );
});

test('The contents nest chapters in their part', () => {
  const nav = navigation(
    'Contents',
    [{ title: 'Part', file: 'p.xhtml', inner: [{ title: 'C', file: 'c.xhtml' }] }],
    [],
    {
      language: 'en',
      direction: 'ltr',
    },
  );
  expect(nav).toContain('<li><a href="p.xhtml">Part</a><ol><li><a href="c.xhtml">C</a></li></ol></li>');
});
