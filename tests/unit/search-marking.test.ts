import { expect, test } from 'vitest';
import { searchLanguage } from '../../src/search/languages/index.ts';
import { excerpt, pieces } from '../../src/search/marking.ts';

const language = await searchLanguage('en');
const found = (text: string, ...stems: string[]) =>
  pieces(text, new Set(stems), language)
    .filter(({ isFound }) => isFound)
    .map((piece) => piece.text);
const whole = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join('');

test('forms of a word are found, with their accents and possessives', () => {
  expect(found('Chávez’s rule; CHAVEZ said', 'chavez')).toEqual(['Chávez’s', 'CHAVEZ']);
  expect(found('gangs, a gang’s, gangster', 'gang')).toEqual(['gangs', 'gang’s']);
});

test('numbers are found as they stand', () => {
  expect(found('about 140,000 murders, 8.5%', '140000', '8.5')).toEqual(['140,000', '8.5']);
});

test('stop words are never marked', () => {
  expect(found('the state of the state', 'the', 'state')).toEqual(['state', 'state']);
});

test('the pieces are the text, whatever it holds', () => {
  for (const text of ['', 'plain', '<b>gang</b> & gangs', '🙂 gang 🙂', 'gang'])
    expect(whole(pieces(text, new Set(['gang']), language))).toBe(text);
});

test('a short text is shown whole', () => {
  expect(whole(excerpt('A gang.', new Set(['gang']), language))).toBe('A gang.');
});

test('a long text is cut between words, around the words sought', () => {
  const filler = 'word '.repeat(100);
  const shown = whole(excerpt(`${filler}gangs and more gangs here ${filler}`, new Set(['gang']), language));
  expect(shown).toMatch(/^…word.*gangs and more gangs.*word…$/u);
  expect(shown.length).toBeLessThan(230);
});

test('a long text without the words shows its beginning, one without spaces is not cut', () => {
  expect(whole(excerpt(`Start ${'word '.repeat(100)}`, new Set(['gang']), language))).toMatch(/^Start .*…$/u);
  const solid = 'x'.repeat(500);
  expect(whole(excerpt(solid, new Set(['gang']), language))).toBe(solid);
});
