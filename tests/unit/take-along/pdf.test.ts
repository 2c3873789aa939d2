import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { htmlToHast } from 'satteri';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { childrenOf, element } from '../../../src/markdown/tree.ts';
import { book as schema } from '../../../src/schemas/book.ts';
import { isPrinted } from '../../../src/take-along/files.ts';
import { facesFor } from '../../../src/take-along/pdf/faces.ts';
import { makePdf } from '../../../src/take-along/pdf/make.ts';
import { typeset } from '../../../src/take-along/pdf/typst.ts';
import en from '../../../src/words/en/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';

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

/** Families of the faces in a PDF. */
async function facesIn(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes);
  const fonts = context.enumerateIndirectObjects().flatMap(([, each]) => (each instanceof PDFDict ? [each] : []));
  const names = fonts.flatMap((font) => font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? []);
  return [...new Set(names.map((name) => /\+([^-]+)/u.exec(name)?.[1] ?? name))].sort();
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

  test('has the faces of this project alone, not those that the typesetter brings', async () => {
    const { bytes, missing } = await pdfOf('Gödel → Łódź ≈ אבג', 'e');
    expect(missing).toEqual([]);
    expect(await facesIn(bytes)).toEqual(['FrankRuhlLibre', 'SourceSerif4']);
  });

  test('is not made of a link that leads nowhere', async () => {
    await expect(pdfOf('<a href="book:two">x</a>', 'd')).rejects.toThrow('two');
  });

  const typesetting = (template: string) => () =>
    typeset({ template, files: new Map([['a.svg', Buffer.from(SQUARE)]]), faces: [], isComplete: true });

  test('tells where a template is wrong', () => {
    expect(typesetting('\n#nothing')).toThrow('book.typ:2: unknown variable: nothing');
  });

  test('is not made without what PDF/UA asks for', () => {
    const titled = '#set document(title: "One")\n';
    expect(typesetting(`${titled}#image("a.svg", alt: "A square")`)).not.toThrow();
    expect(typesetting(`${titled}#image("a.svg")`)).toThrow('PDF/UA-1 error: missing alt text');
    expect(typesetting('#image("a.svg", alt: "A square")')).toThrow('PDF/UA-1 error: missing document title');
    expect(typesetting(`${titled}𐎀`)).toThrow('the text `"𐎀"` could not be displayed');
  });
});

test('Letters are found in the face that has them', async () => {
  const { files, missing } = await facesFor('Gödel → Łódź אבג');
  expect(missing).toEqual([]);
  expect(files).toHaveLength(6);
});

test('Only a book that fits into a small machine’s memory is typeset', () => {
  expect(isPrinted(80)).toBe(true);
  expect(isPrinted(81)).toBe(false);
});
