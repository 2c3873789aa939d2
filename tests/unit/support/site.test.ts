import { describe, expect, it } from 'vitest';
import { addressOf, filesOf } from '../../support/site.ts';

describe('addressOf', () => {
  it.each([
    ['index.html', '/'],
    ['charts/index.html', '/charts/'],
    ['404.html', '/404.html'],
    ['my-index.html', '/my-index.html'],
  ])('of %s is %s', (file, address) => {
    expect(addressOf(file)).toBe(address);
  });
});

describe('filesOf', () => {
  it('says what to do when there is no site', () => {
    expect(() => filesOf('/nowhere')).toThrow('npm run build');
  });
});
