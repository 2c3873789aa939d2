import { describe, expect, test } from 'vitest';
import { searchLanguage } from '../../src/search/languages/index.ts';
import { ordinaryWords } from '../../src/search/languages/ordinary.ts';
import { porter } from '../../src/search/languages/porter.ts';
import { fold, indexWord, tokenize } from '../../src/search/text.ts';

const english = await searchLanguage('en');
const wordsOf = (text: string) => tokenize(text, english).map(({ word }) => word);

describe('folding', () => {
  test.each([
    ['Chávez’s', 'chavez'],
    ["Chávez's", 'chavez'],
    ['U.S.', 'us'],
    ['140,000', '140000'],
    ['1990s', '1990'],
    ['Bogotá', 'bogota'],
    ['ﬁrm', 'firm'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('leaves a list of numbers apart', () => {
    expect(fold('2000,2001')).toBe('2000,2001');
  });
});

describe('words', () => {
  test('parts hyphens, dashes, and letters from digits', () => {
    expect(wordsOf('state-strengthening US–Mexico MS-13 30kg')).toEqual([
      'state',
      'strengthening',
      'us',
      'mexico',
      'ms',
      '13',
      '30',
      'kilograms',
    ]);
  });

  test('writes the same thing in one way', () => {
    expect(wordsOf('United States')).toEqual(wordsOf('the U.S.').slice(1));
    expect(wordsOf('8.5%')).toEqual(wordsOf('8.5 per cent'));
    expect(wordsOf('$1.4bn')).toEqual(['1.4', 'billion']);
  });

  test('are none in a text without letters or digits', () => {
    expect(wordsOf('  “…” — ?! ')).toEqual([]);
  });

  test('of an unknown language stay as they are', async () => {
    const plain = await searchLanguage('xx');
    expect(tokenize('the gangs', plain)).toEqual([
      { word: 'the', stem: 'the', isStop: false },
      { word: 'gangs', stem: 'gangs', isStop: false },
    ]);
  });

  test('stand in the index so that none is the beginning of another', () => {
    expect(indexWord('warn').startsWith(indexWord('war'))).toBe(false);
    expect(indexWord('1.4')).not.toContain('.');
  });
});

describe('Porter’s stemmer', () => {
  /* Examples of the paper, one or more of each step. */
  test.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['feed', 'feed'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['bled', 'bled'],
    ['motoring', 'motor'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['sized', 'size'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['sky', 'sky'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['vietnamization', 'vietnam'],
    ['operator', 'oper'],
    ['decisiveness', 'decis'],
    ['triplicate', 'triplic'],
    ['hopefulness', 'hope'],
    ['revival', 'reviv'],
    ['adjustment', 'adjust'],
    ['adoption', 'adopt'],
    ['probate', 'probat'],
    ['rate', 'rate'],
    ['controlling', 'control'],
    ['roll', 'roll'],
  ])('%s → %s', (word, stem) => {
    expect(porter(word)).toBe(stem);
  });

  test('brings forms of a word together', () => {
    for (const forms of [
      ['kidnap', 'kidnapping', 'kidnappings', 'kidnapped'],
      ['peacekeeping', 'peacekeepings'],
      ['deport', 'deportation', 'deported', 'deporting'],
    ])
      expect(new Set(forms.map(porter)).size).toBe(1);
  });

  test('keeps apart what differs', () => {
    expect(porter('police')).not.toBe(porter('policy'));
  });
});

test('ordinary words come with forms their stem does not cover', () => {
  expect(ordinaryWords('en')).toEqual(expect.arrayContaining(['clear', 'clearly', 'clearer', 'clearest', 'happily']));
  expect(ordinaryWords('xx')).toEqual([]);
});
