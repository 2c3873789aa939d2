import { expect } from '@playwright/test';
import { NARROWEST, overflow, troubles } from '../support/page.ts';
import { pagesOf } from '../support/site.ts';
import { test } from '../support/visits.ts';

/** Addresses that are promises besides the chapters’: they must be there in every edition. */
const PROMISED = [
  '/',
  '/compare/',
  '/charts/',
  '/glossary/',
  '/sources/',
  '/paper-map/',
  '/search/',
  '/teach/',
  '/about/',
  '/404.html',
];

test('Every promised address is there', () => {
  expect(pagesOf()).toEqual(expect.arrayContaining(PROMISED));
});

for (const address of pagesOf()) {
  test(`${address} loads cleanly, from this site alone, and fits the narrowest screen`, async ({
    visitor,
    baseURL,
  }) => {
    visitor.removeAllListeners();
    const found = troubles(visitor, new URL(baseURL ?? '').origin);
    await visitor.setViewportSize(NARROWEST);
    await visitor.goto(address, { waitUntil: 'networkidle' });
    expect(found).toEqual([]);
    expect(await overflow(visitor)).toBe(0);
  });
}
