import { decode, encode } from 'cborg';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ENTRY, splitIndex, unpack as bytesOf } from '../../src/search/split-index.ts';

const pack = (value: unknown) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)]));
const unpack = (content: Uint8Array): unknown => decode(bytesOf(content));

const words = Array.from({ length: 3000 }, (_, index) => [
  `w${String(index).padStart(4, '0')}_`,
  [[index, [-25, 3], []]],
  [],
]);
const files = [
  { path: ENTRY, content: Buffer.from('{"version":"1.6.0","languages":{"en":{"hash":"en_meta","wasm":"en"}}}') },
  {
    path: 'pagefind.en_meta.pf_meta',
    content: pack([
      '1.6.0',
      [['en_page', 9]],
      [
        ['w0', 'w1', 'en_one'],
        ['w2', 'w2', 'en_two'],
      ],
      [],
    ]),
  },
  { path: 'index/en_one.pf_index', content: pack([words.slice(0, 2000)]) },
  { path: 'index/en_two.pf_index', content: pack([words.slice(2000)]) },
  { path: 'fragment/en_page.pf_fragment', content: Buffer.from('as it was') },
];
const split = await splitIndex(files);
const at = (path: string) => split.find((file) => file.path === path)?.content ?? new Uint8Array();
const entry = JSON.parse(Buffer.from(at(ENTRY)).toString('utf8')) as {
  languages: { en: { hash: string; wasm: string } };
};
const meta = unpack(at(`pagefind.${entry.languages.en.hash}.pf_meta`)) as [
  string,
  unknown,
  [string, string, string][],
  unknown,
];

test('words stand in many files of about the same size, in order and none lost', () => {
  const parts = meta[2].map(([from, to, hash]) => {
    const [part] = unpack(at(`index/${hash}.pf_index`)) as [[string][]];
    expect([from, to]).toEqual([part[0]?.[0], part.at(-1)?.[0]]);
    expect(encode(part).byteLength).toBeLessThan(13_000);
    return part;
  });
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.flat()).toEqual(words);
});

test('everything else is passed on, the old files are gone, and the entry names the new list', () => {
  expect([meta[0], meta[1], meta[3]]).toEqual(['1.6.0', [['en_page', 9]], []]);
  expect(entry.languages.en.wasm).toBe('en');
  expect(Buffer.from(at('fragment/en_page.pf_fragment')).toString('utf8')).toBe('as it was');
  const paths = split.map(({ path }) => path);
  expect(paths).not.toContain('index/en_one.pf_index');
  expect(paths).not.toContain('pagefind.en_meta.pf_meta');
});

test('the same words have files of the same names and bytes', async () => {
  expect(await splitIndex(files)).toEqual(split);
});

test('a file that is named and missing is said', async () => {
  await expect(splitIndex(files.filter(({ path }) => path !== 'index/en_two.pf_index'))).rejects.toThrow(
    'index/en_two.pf_index',
  );
});
