import { expect, it } from 'vitest';
import { storageKey } from '../../../src/reader/storage-key.ts';

it('Two sites on one origin never share what is kept on the device', () => {
  expect(storageKey('/', 'theme')).toBe('two-agendas:/:theme');
  expect(storageKey('/two-agendas/', 'theme')).not.toBe(storageKey('/', 'theme'));
});
