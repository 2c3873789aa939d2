import { expect, test } from 'vitest';
import { remember } from '../../src/search/remember.ts';

test('works each answer out once', () => {
  const asked: string[] = [];
  const length = remember((text) => (asked.push(text), text.length));
  expect(['a', 'bc', 'a', '', ''].map(length)).toEqual([1, 2, 1, 0, 0]);
  expect(asked).toEqual(['a', 'bc', '']);
});
