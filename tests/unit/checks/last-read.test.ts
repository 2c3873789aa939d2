import { z } from 'astro/zod';
import { expect, test, vi } from 'vitest';
import { readEntry } from '../../../src/checks/edition/entry.ts';
import { lastRead } from '../../../src/checks/edition/last-read.ts';

const schema = z.strictObject({ title: z.string() });

test('a file is read again only when it has changed or is read as something else', () => {
  const read = vi.fn(() => ({}));
  const first = lastRead('a.yaml', 'title: A', schema, read);
  expect(lastRead('a.yaml', 'title: A', schema, read)).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
  lastRead('a.yaml', 'title: B', schema, read);
  lastRead('a.yaml', 'title: B', z.unknown(), read);
  lastRead('b.yaml', 'title: B', z.unknown(), read);
  expect(read).toHaveBeenCalledTimes(4);
});

test('an entry that was mended is right, and one that was spoilt is wrong', () => {
  const read = (yaml: string) => readEntry({ file: 'a.yaml', id: 'a', yaml }, schema);
  expect(read('tilte: A')).toHaveProperty('problems');
  expect(read('title: A')).toHaveProperty('entry.data', { title: 'A' });
  expect(read('title: [')).toHaveProperty('problems');
});
