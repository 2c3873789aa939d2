import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dist, filesOf } from '../support/site.ts';
import { readVocabulary, strangeIn } from '../support/vocabulary.ts';

const JSON_LD = /<script type="application\/ld\+json">(.*?)<\/script>/gsu;
const vocabulary = readVocabulary();

test('What pages tell search engines is of schema.org’s vocabulary, on every page', () => {
  const pages = filesOf().filter((file) => file.endsWith('.html'));
  const told = pages.map((file) => {
    const documents = [...readFileSync(path.join(dist, file), 'utf8').matchAll(JSON_LD)].map(([, text = '']): unknown =>
      JSON.parse(text),
    );
    return { file, documents };
  });
  expect(told.filter(({ documents }) => documents.length > 0).length).toBeGreaterThan(100);
  expect(
    told.flatMap(({ file, documents }) => documents.flatMap((document) => strangeIn(document, vocabulary, file))),
  ).toEqual([]);
});
