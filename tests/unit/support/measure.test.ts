import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { wireSize } from '../../support/measure.ts';

it('Text is counted compressed, what does not compress as it is', () => {
  expect(wireSize(Buffer.from('word '.repeat(1000)))).toBeLessThan(100);
  expect(wireSize(randomBytes(1000))).toBe(1000);
});
