import { describe, expect, test } from 'vitest';
import { searchLanguage } from '../../src/search/languages/index.ts';
import { edits, likeness, readSpelling, slip, slipsOf } from '../../src/search/spelling.ts';

const language = await searchLanguage('en');
const spelling = readSpelling(
  [
    {
      words: 'coca corruption drugs gangs insurgency state states trade',
      aliases: 'pandillas',
      others: 'helmets',
      ordinary: 'game',
    },
  ],
  language,
);

describe('edits', () => {
  test.each([
    ['gang', 'gang', 0],
    ['gang', 'gangs', 1],
    ['gnag', 'gang', 1],
    ['game', 'gang', 2],
  ])('%s and %s differ by %i', (a, b, distance) => {
    expect(edits(a, b, 2)).toBe(distance);
    expect(edits(b, a, 2)).toBe(distance);
  });

  test('stop counting at the limit', () => {
    expect(edits('insurgency', 'pandillas', 2)).toBe(3);
  });
});

describe('a slip', () => {
  test('is one edit in a word of five letters, two in a long one that still looks like it', () => {
    expect(slip('stats', 'state')).toBe(1);
    expect(slip('stae', 'state')).toBe(1);
    expect(slip('corupption', 'corruption')).toBe(2);
    expect(slip('corrosions', 'corruption')).toBeUndefined();
  });

  test('in four letters is a swap of neighbours only', () => {
    expect(slip('ccoa', 'coca')).toBe(1);
    expect(slip('cola', 'coca')).toBeUndefined();
  });

  test('is found in any two words that are few enough edits apart', () => {
    const meant = ['corruption', 'corrections', 'insurgency', 'states', 'coca', 'maras'];
    const once = (word: string) =>
      Array.from(word, (_, at) => [
        word.slice(0, at) + word.slice(at + 1),
        `${word.slice(0, at)}e${word.slice(at)}`,
        `${word.slice(0, at)}t${word.slice(at + 1)}`,
        word.slice(0, at) +
          word
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          word.slice(at + 2),
      ]).flat();
    const sorted = (word: string) => [...word].sort().join('');
    const expected = (word: string, own: string) => {
      if (word.length < 4 || !own.startsWith(word.charAt(0))) return undefined;
      const distance = edits(word, own, 20);
      if (distance === 1) return Math.max(word.length, own.length) > 4 || sorted(word) === sorted(own) ? 1 : undefined;
      return distance === 2 && word.length > 6 && likeness(word, own) >= 0.6 ? 2 : undefined;
    };
    const typed = new Set(meant.flatMap(once).flatMap((word) => [word, ...once(word)]));
    const wrong = [...typed].flatMap((word) =>
      meant.filter((own) => slip(word, own) !== expected(word, own)).map((own) => `${word} for ${own}`),
    );
    expect(wrong).toEqual([]);
    const isSlip = slipsOf(meant);
    const isOne = (word: string) => meant.some((own) => slip(word, own) !== undefined);
    expect([...typed].filter((word) => isSlip(word) !== isOne(word))).toEqual([]);
  });

  test('keeps the first letter, and is never of a number', () => {
    expect(slip('ptates', 'states')).toBeUndefined();
    expect(slip('14000', '14001')).toBeUndefined();
  });
});

test('likeness is 1 for the same word and 0 for strangers', () => {
  expect(likeness('coca', 'coca')).toBe(1);
  expect(likeness('coca', 'night')).toBe(0);
});

test('words of longer names are mended, not completed', () => {
  expect(spelling.correction('hemlets')).toBe('helmets');
  expect(spelling.completions('helm')).toEqual([]);
  expect(spelling.owns('helmets')).toBe(false);
});

test('two words written as one are parted, once what is left of the first is known', () => {
  expect(spelling.rests('drugstrade')).toEqual(['trade']);
  expect(spelling.halves('drugstrade')).toEqual(['drugs', 'trade']);
  expect(spelling.halves('drugstrude')).toBeUndefined();
});

test('endings of other languages stand for ours', () => {
  expect(spelling.correction('corrupcion')).toBe('corruption');
});

test('an ordinary word is never corrected, in any of its forms', () => {
  expect(spelling.correction('games')).toBeUndefined();
});

test('similar words are of the site and look alike', () => {
  expect(spelling.similar('insurgancy')).toEqual(['insurgency']);
  expect(spelling.similar('zzzz')).toEqual([]);
});

test('an alias completes a word, but is not the site’s own', () => {
  expect(spelling.completions('pand')).toEqual(['pandillas']);
  expect(spelling.owns('pandillas')).toBe(false);
  expect(spelling.owns('gangs')).toBe(true);
  expect(spelling.completions('pa')).toEqual([]);
});
