import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readingFace } from '../../src/fonts/subset.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'reading-face-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Sets the site up as Astro does, of whose hooks these use next to nothing. */
async function setUp(target: string, command: 'build' | 'dev' | 'preview'): Promise<void> {
  const { hooks } = readingFace(target);
  await hooks['astro:config:setup']?.({ command } as never);
  await hooks['astro:config:done']?.({} as never);
  if (command === 'build') await hooks['astro:build:start']?.({} as never);
}

test.each(['build', 'dev'] as const)('both faces are there once the site is set up: %s', async (command) => {
  await setUp(path.join(folder, command), command);
  for (const style of ['normal', 'italic'])
    expect(existsSync(path.join(folder, command, `serif-${style}.woff2`))).toBe(true);
});

test('what goes wrong with them is told', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await expect(setUp(file, 'build')).rejects.toThrow('EEXIST');
});

test('a preview needs none', async () => {
  await setUp(path.join(folder, 'none'), 'preview');
  expect(existsSync(path.join(folder, 'none'))).toBe(false);
});
