import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { compress } from '../../../src/hosting/compress.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'compress-'));
const at = (file: string) => path.join(folder, file);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('Large texts are compressed beside themselves, nothing else is, and twice gives the same bytes', async () => {
  const text = 'Wörter '.repeat(500);
  for (const file of ['a.html', 'b.png']) writeFileSync(at(file), text);
  writeFileSync(at('c.html'), 'short');
  const files = ['a.html', 'b.png', 'c.html'];
  const { plain, packed } = await compress(folder, files);
  expect(plain).toBe(Buffer.byteLength(text));
  expect(packed).toBeLessThan(100);
  const first = [readFileSync(at('a.html.br')), readFileSync(at('a.html.gz'))] as const;
  expect(brotliDecompressSync(first[0]).toString()).toBe(text);
  expect(gunzipSync(first[1]).toString()).toBe(text);
  /* Time and system, which a Gzip header can name (RFC 1952, 2.3). */
  expect([...first[1].subarray(4, 8), first[1][9]]).toEqual([0, 0, 0, 0, 255]);
  for (const file of ['b.png.br', 'b.png.gz', 'c.html.br', 'c.html.gz']) expect(existsSync(at(file)), file).toBe(false);
  await compress(folder, files);
  expect(readFileSync(at('a.html.br')).equals(first[0])).toBe(true);
  expect(readFileSync(at('a.html.gz')).equals(first[1])).toBe(true);
});
