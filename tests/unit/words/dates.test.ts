import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/words/dates.ts';

describe('formatDate', () => {
  it.each([
    ['2008', 'en', '2008'],
    ['2008-10', 'en', 'October 2008'],
    ['2008-10-31', 'en', 'October 31, 2008'],
    ['2008-01-01', 'en', 'January 1, 2008'],
    ['2008-10', 'es', 'octubre de 2008'],
  ])('writes %s in %s as “%s”', (date, language, text) => {
    expect(formatDate(date, language)).toBe(text);
  });
});
