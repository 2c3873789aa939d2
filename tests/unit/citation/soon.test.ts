import { expect, test } from 'vitest';
import { reference, referenceStyles } from '../../../src/citation/cite.ts';
import type { CslItem } from '../../../src/citation/csl.ts';
import { beginReferences, referenceSoon } from '../../../src/citation/soon.ts';

const item = (title: string): CslItem => ({
  id: title,
  type: 'webpage',
  title,
  author: [{ family: 'Doe', given: 'Ana' }],
  issued: { 'date-parts': [[2026]] },
  URL: 'https://example.org/',
});
const all = ['One', 'Two', 'Three'].flatMap((title) =>
  referenceStyles.map((style) => [item(title), style, 'en', 'html'] as const),
);
const expected = all.map((asked) => reference(...asked));

test('references are the same with a thread and without, each to its question', async () => {
  expect(await Promise.all(all.map((asked) => referenceSoon(...asked)))).toEqual(expected);
  beginReferences();
  expect(await Promise.all(all.map((asked) => referenceSoon(...asked)))).toEqual(expected);
});

test('what goes wrong in the thread is told to all who wait, and references go on without it', async () => {
  beginReferences();
  /* No schema lets such an item through. */
  const broken = { ...item('Broken'), author: 7 } as unknown as CslItem;
  const [first, second] = await Promise.allSettled([referenceSoon(broken, 'apa'), referenceSoon(broken, 'apa')]);
  expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
  expect(await referenceSoon(item('One'), 'apa', 'en', 'html')).toBe(expected[0]);
});
