import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from 'pdf-lib';
import { htmlToHast } from 'satteri';
import { attribute, descendants, find, hasClass, lineOf } from '../../src/markdown/tree.ts';
import { facesFor } from '../../src/take-along/pdf/faces.ts';
import { pdfFile } from '../../src/take-along/files.ts';
import en from '../../src/words/en/index.ts';
import { thisMachine } from '../support/browser.ts';
import { missing, poppler } from '../support/packages.ts';
import { dist } from '../support/site.ts';

const file = path.join(dist, pdfFile);
const chapters = (
  JSON.parse(readFileSync(path.join(dist, 'teach/outline.json'), 'utf8')) as {
    chapters: { id: string; title: string }[];
  }
).chapters;
const articleOf = (id: string) => {
  const html = readFileSync(path.join(dist, id, 'index.html'), 'utf8');
  const article = find(htmlToHast(html), ({ tagName }) => tagName === 'article');
  if (!article) throw new Error(`${id} has no article`);
  return article;
};
const inOneLine = (text: string) => text.replace(/\s+/gu, ' ');
const wordsOf = (object: PDFObject | undefined) =>
  object instanceof PDFHexString || object instanceof PDFString ? object.decodeText() : '';
const read = () => PDFDocument.load(readFileSync(file), { updateMetadata: false });
const poppled = (...parameters: [program: string, ...rest: string[]]) => {
  const [program, ...rest] = parameters;
  return execFileSync(program, rest, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });
};

test.beforeEach(() => {
  const lacking = missing(poppler, thisMachine());
  test.skip(lacking !== undefined, `The PDF ${lacking ?? ''}`);
});

test('A reader takes the edition to a printer from the page about the site', async ({ page }) => {
  await page.goto('/about/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: en.takeAlong.take.pdf }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(pdfFile);
  expect(readFileSync(await download.path()).equals(readFileSync(file))).toBe(true);
});

test('The PDF says what it is, for people and for their assistive technology', async () => {
  const told = poppled('pdfinfo', file);
  expect(told).toMatch(/^Title: +Two Agendas: /mu);
  expect(told).toMatch(/^Tagged: +yes$/mu);
  expect(told).toMatch(/^Page size: .*\(A4\)$/mu);
  const [, pages = '0'] = /^Pages: +(\d+)$/mu.exec(told) ?? [];
  expect(Number(pages)).toBeGreaterThan(100);
  expect(Number(pages)).toBeLessThan(300);
  expect(statSync(file).size).toBeLessThan(3_000_000);
  const { catalog } = await read();
  expect(wordsOf(catalog.lookup(PDFName.of('Lang')))).toBe('en');
  expect(String(catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true');
});

test('The PDF has every chapter: in its bookmarks, its contents and its text', async () => {
  const { catalog } = await read();
  const titles: string[] = [];
  const collect = (entry: PDFDict | undefined): void => {
    for (let each = entry; each; each = each.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      titles.push(inOneLine(wordsOf(each.lookup(PDFName.of('Title')))));
      collect(each.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  collect(catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict));
  const text = inOneLine(poppled('pdftotext', '-raw', file, '-'));
  for (const { id, title } of chapters) {
    expect(titles).toContain(title);
    expect(text.split(title).length, title).toBeGreaterThan(2);
    const opening = find(articleOf(id), (each) => each.tagName === 'p' && hasClass(each, 'block'));
    /* Its first line: beside it stands the voice. */
    expect(text, id).toContain((opening ? lineOf(opening) : '').slice(0, 40));
  }
  for (const title of [en.site.glossary, en.site.paperMap, en.site.sources, en.takeAlong.index])
    expect(titles).toContain(title);
});

test('The PDF shows every chart, and says what it shows', async () => {
  const figures = chapters.flatMap(({ id }) =>
    [...descendants(articleOf(id))].filter((each) => each.tagName === 'figure' && attribute(each, 'dataChart')),
  );
  const titles = figures.map((figure) => lineOf(find(figure, (each) => hasClass(each, 'finding')) ?? figure));
  expect(titles.length).toBeGreaterThan(15);
  const { context } = await read();
  const told = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => object.get(PDFName.of('S')) === PDFName.of('Figure'))
    .map((object) => wordsOf(object.lookup(PDFName.of('Alt'))));
  expect(told).toHaveLength(titles.length);
  for (const title of titles) expect(told.filter((each) => each.startsWith(`${title}. `))).toHaveLength(1);
});

test('The PDF brings its letters, and only those it needs', async () => {
  const [, , ...fonts] = poppled('pdffonts', file).trim().split('\n');
  expect(fonts.length).toBeGreaterThan(2);
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.* yes yes yes +\d+ +\d+$/u);
  const { missing: strange } = await facesFor(poppled('pdftotext', file, '-'));
  expect(strange).toEqual([]);
});
