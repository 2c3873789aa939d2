import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../../src/markdown/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'mara', 4],
    ['mara', '', 4],
    ['mara', 'mara', 0],
    ['mara', 'maras', 1],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
  ])('from “%s” to “%s” is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nearest', () => {
  it('is the closest candidate', () => {
    expect(nearest('marra', ['coca', 'maras', 'mara'])).toBe('mara');
  });

  it('is nothing when all are far', () => {
    expect(nearest('mara', ['eradication', 'maraxyz'])).toBeUndefined();
    expect(nearest('mara', [])).toBeUndefined();
  });
});

describe('didYouMean', () => {
  it('ends a message', () => {
    expect(didYouMean('cocoa', ['coca'])).toBe('; did you mean “coca”?');
    expect(didYouMean('cocoa', ['eradication'])).toBe('');
  });
});
