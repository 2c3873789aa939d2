import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeIndex } from '../../src/search/integration.ts';
import { openSearch } from '../support/search-in-node.ts';

/* A second, tiny book in two languages: what is tested here must not depend on the first. */
const BOOK = `
title: Gardens
tagline: What grows
description: A book about gardens.
language: en
author: Nobody
edition: { number: 1, date: 2026 }
paper:
  { source: x, title: T, author: A, family: A, publisher: P, series: S, number: N, date: 2008, asOf: then,
    sections: [{ id: beds, title: Beds, paragraphs: 2 }] }
voices: [{ id: author, label: Author, meaning: What the author says. }]
parts: [{ id: beds, label: In the beds, short: Beds, unit: bed, hue: first }]
compare: { title: Side by side, standfirst: Both., description: Both. }
corrections: { text: Tell us. }
changelog: [{ edition: 1, date: 2026, text: First. }]
`;
const TERM =
  'term: Molluscs\nkind: concept\naliases: [slugs, "\\"babosas\\""]\ndefinition: Soft animals.\npaper: [beds.2]\n';

const page = (language: string, main: string) =>
  `<!doctype html><html lang="${language}"><body><main>${main}</main></body></html>`;
const chapter = (language: string, words: string) =>
  page(
    language,
    `<article data-chapter="beds/one"><h1>Beds</h1><h2>Lettuce</h2><p id="a" data-voice="author" data-paper="beds.1">${words}</p>` +
      `<p id="b" data-voice="author" data-paper="beds.2">They eat at night.</p></article>`,
  );

let root = '';
const write = (file: string, text: string) => {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};
const build = (dist: string) =>
  makeIndex(
    path.join(root, dist),
    ['', 'beds/one/', 'es/beds/one/', 'glossary/molluscs/', '404/'],
    path.join(root, 'content'),
  );

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'search-'));
  for (const language of ['en', 'es']) {
    write(`content/book/${language}.yaml`, BOOK);
    write(`content/glossary/${language}/molluscs.yaml`, TERM);
  }
  for (const dist of ['dist', 'again']) {
    write(`${dist}/index.html`, page('en', '<h1>Home</h1>'));
    write(`${dist}/beds/one/index.html`, chapter('en', 'Lettuce needs shade & <b>water</b>.'));
    write(`${dist}/es/beds/one/index.html`, chapter('es', 'La lechuga necesita sombra.'));
    write(`${dist}/glossary/molluscs/index.html`, page('en', '<h1>Molluscs</h1><p id="definition">Soft animals.</p>'));
  }
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('finds passages of each language by its own words, with text and address', async () => {
  expect(await build('dist')).toEqual(
    new Map([
      ['en', 3],
      ['es', 2],
    ]),
  );
  const english = await openSearch(path.join(root, 'dist'), 'en');
  const [hit] = (await english.answer('water')).hits;
  expect(await english.read(hit?.record ?? -1)).toEqual({
    url: '/beds/one/#a',
    title: 'Beds',
    heading: 'Lettuce',
    text: 'Lettuce needs shade & water.',
  });
  expect((await english.answer('lechuga')).hits).toEqual([]);
  const [widened] = (await english.answer('babosas')).hits;
  expect((await english.read(widened?.record ?? -1)).url).toBe('/beds/one/#b');
});

test('gives the same bytes for the same pages', async () => {
  await build('dist');
  await build('again');
  const files = (dist: string) =>
    readdirSync(path.join(root, dist, 'pagefind'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(root, dist), path.join(entry.parentPath, entry.name)))
      .sort()
      .map((file) => [file, readFileSync(path.join(root, dist, file)).toString('base64')]);
  expect(files('again')).toEqual(files('dist'));
});

test('leaves out what no page loads', async () => {
  await build('dist');
  const files = readdirSync(path.join(root, 'dist/pagefind'));
  expect(files.filter((file) => /-ui|highlight|worker/u.test(file))).toEqual([]);
  expect(files.filter((file) => file.startsWith('wasm'))).toEqual(['wasm.unknown.pagefind']);
});

test('finds a passage by how readers ask for it, by its claims and by the chapter’s questions', async () => {
  write(
    'content/paper/en/beds.1.yaml',
    'summary: Shade.\nclaims: [{ id: shade, text: Salad wants moisture., speaker: author, block: beds/one#a }]\n' +
      'asked: [{ block: beds/one#b, as: [midnight snacks] }]\n',
  );
  write(
    'content/chapters/en/beds/one.mdx',
    '---\nquestions: [{ id: q, kind: recall, text: Who is nocturnal?, passages: [beds/one#b] }]\n---\n',
  );
  await build('dist');
  const { answer, read } = await openSearch(path.join(root, 'dist'), 'en');
  const first = async (query: string) => (await read((await answer(query)).hits[0]?.record ?? -1)).url;
  expect(await first('salad moisture')).toBe('/beds/one/#a');
  expect(await first('nocturnal')).toBe('/beds/one/#b');
  expect(await first('snack at midnight')).toBe('/beds/one/#b');
});

test('stops when a language has nothing to find, and when content is not of its schema', async () => {
  write('content/book/pt.yaml', BOOK);
  await expect(build('dist')).rejects.toThrow('“pt”');
  rmSync(path.join(root, 'content/book/pt.yaml'));
  write('content/glossary/en/molluscs.yaml', 'term: Molluscs\n');
  await expect(build('dist')).rejects.toThrow();
});
