import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { htmlToHast } from 'satteri';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { childrenOf, element } from '../../../src/markdown/tree.ts';
import { book as schema } from '../../../src/schemas/book.ts';
import { facesFor } from '../../../src/take-along/pdf/faces.ts';
import { makePdf } from '../../../src/take-along/pdf/make.ts';
import { typeset } from '../../../src/take-along/pdf/typst.ts';
import en from '../../../src/words/en/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A book of one chapter. @param cache - name of the folder that keeps it */
function pdfOf(text: string, cache: string) {
  const body = element('article', {}, childrenOf(htmlToHast(`<h1>One</h1><p id="a">${text}</p>`)));
  const chapter = { name: 'one', address: 'one/', title: 'One', label: 'One', kind: 'chapter', body } as const;
  const site = {
    base: '/',
    origin: undefined,
    prefix: '',
    read: () => readFileSync('src/take-along/pdf/book.typ'),
  };
  const outline = { chapters: [{ id: 'one', title: 'One', label: 'One' }], parts: [], terms: [] };
  const data = schema.parse(parse(readFileSync('content/book/en.yaml', 'utf8')));
  const edition = { chapters: [chapter], back: [], index: [], charts: [] };
  return makePdf(edition, site, outline, data, en, path.join(folder, cache));
}

describe('the PDF', { timeout: 120_000 }, () => {
  test('is the same for the same words, whether kept or made again', async () => {
    const [first, kept, again] = [await pdfOf('x', 'a'), await pdfOf('x', 'a'), await pdfOf('x', 'b')];
    expect(Buffer.from(first.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(first.bytes).equals(kept.bytes)).toBe(true);
    expect(Buffer.from(first.bytes).equals(again.bytes)).toBe(true);
    expect(Buffer.from((await pdfOf('y', 'a')).bytes).equals(first.bytes)).toBe(false);
  });

  test('says which characters it has no letters for, each time', async () => {
    expect((await pdfOf('𐎀', 'c')).missing).toEqual(['𐎀']);
    expect((await pdfOf('𐎀', 'c')).missing).toEqual(['𐎀']);
  });

  test('is not made of a link that leads nowhere', async () => {
    await expect(pdfOf('<a href="book:two">x</a>', 'd')).rejects.toThrow('two');
  });

  test('tells where a template is wrong', async () => {
    await expect(typeset({ template: '#nothing', files: new Map(), faces: [] })).rejects.toThrow(
      'book.typ:1:2: error: unknown variable: nothing',
    );
  });
});

test('Letters are found in the face that has them', async () => {
  const { files, missing } = await facesFor('Gödel → Łódź אבג');
  expect(missing).toEqual([]);
  expect(files.length).toBeGreaterThan(3);
});
