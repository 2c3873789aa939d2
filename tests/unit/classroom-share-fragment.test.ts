import { describe, expect, it } from 'vitest';
import { textDirective } from '../../src/classroom/share/text-fragment.ts';

/** The directive for a text on a page; `nth` where it occurs more than once. */
function directive(page: string, text: string, nth = 0): string | undefined {
  let from = page.indexOf(text);
  for (let count = 0; count < nth; count++) from = page.indexOf(text, from + 1);
  return textDirective(page, from, from + text.length);
}

describe('the link to a selected text', () => {
  it('names a text that stands once on the page, and nothing more', () => {
    expect(directive('Some crops were sprayed.\nOthers grew.', 'crops were sprayed')).toBe(
      'text=crops%20were%20sprayed',
    );
  });

  it('encodes what has a meaning in a directive', () => {
    expect(directive('A US-led, costly R&D effort — “so to say”.', 'US-led, costly R&D effort — “so')).toBe(
      'text=US%2Dled%2C%20costly%20R%26D%20effort%20%E2%80%94%20%E2%80%9Cso',
    );
  });

  it('takes words whole, without the white space at the ends', () => {
    expect(directive('The region lived another story.', 'gion lived an')).toBe('text=region%20lived%20another');
    expect(directive('The region lived another story.', ' lived ')).toBe('text=lived');
    expect(directive('The paper’s claim stands.', 'aper')).toBe('text=paper%E2%80%99s');
  });

  it('adds the words before it where the text occurs earlier', () => {
    const page = 'The drug trade grew.\nNobody stopped the drug trade.';
    expect(directive(page, 'drug trade')).toBe('text=drug%20trade');
    expect(directive(page, 'drug trade', 1)).toBe('text=stopped%20the-,drug%20trade');
  });

  it('adds the words behind it where nothing stands before', () => {
    expect(directive('Drugs pay.\nDrugs feed wars.', 'Drugs', 1)).toBe('text=Drugs,-feed');
  });

  it('adds both where one alone does not tell', () => {
    const page = 'x one two y.\nx one two z.\nw one two z.\nw one two y.\nx one two y.\nv one two y.';
    expect(directive('a b c.\nd b e.\nd b c.', 'b', 2)).toBe('text=d-,b,-c.');
    expect(directive(page, 'one two', 1)).toBe('text=one%20two,-z.');
  });

  it('compares without case and accents, as browsers do', () => {
    expect(directive('BOGOTA is high.\nThey saw Bogotá again.', 'Bogotá')).toBe('text=saw-,Bogot%C3%A1');
  });

  it('does not mistake a part of a word for the text', () => {
    expect(directive('Maratime law.\nThe mara fled.', 'mara')).toBe('text=mara');
  });

  it('names a long text by its first and last words', () => {
    const sentence = 'one two three four five six seven eight nine ten eleven twelve '.repeat(5).trim();
    expect(
      directive(
        `Before.\nFirst of all ${sentence} last words here now.`,
        `First of all ${sentence} last words here now`,
      ),
    ).toBe('text=First%20of%20all%20one,last%20words%20here%20now');
  });

  it('spans blocks by a beginning and an end within their blocks', () => {
    expect(directive('Alpha beta.\nGamma delta.\nEpsilon.', 'beta.\nGamma delta')).toBe('text=beta.,Gamma%20delta');
  });

  it('says when there is nothing to link to', () => {
    expect(textDirective('Alpha beta.', 5, 6)).toBeUndefined();
    expect(textDirective('', 0, 0)).toBeUndefined();
    expect(directive('Same words.\nSame words.', 'Same words', 1)).toBeUndefined();
  });
});
