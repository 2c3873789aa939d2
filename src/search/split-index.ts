import { decode, encode } from 'cborg';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { gzipped } from '../hosting/compress.ts';

/** What every packed file of Pagefind begins with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';
/** Bytes of a part’s words before packing: about 5 KB packed. */
const PART = 12_000;

/* The shapes of Pagefind 1.6, which are its own: what is not named here is passed on as it is. */
type Word = readonly [word: string, ...rest: unknown[]];
type Chunk = readonly [from: string, to: string, hash: string];
type Meta = readonly [version: string, pages: unknown, chunks: readonly Chunk[], ...rest: unknown[]];

/** What a packed file of Pagefind holds. */
export const unpack = (content: Uint8Array): Buffer => gunzipSync(content).subarray(SIGNATURE.length);

/** Packs a value as Pagefind does. @returns the bytes, and a name for them */
async function pack(value: unknown): Promise<{ content: Uint8Array; hash: string }> {
  const content = await gzipped(Buffer.concat([Buffer.from(SIGNATURE), encode(value)]));
  return { content, hash: createHash('sha256').update(content).digest('hex').slice(0, 10) };
}

/** Words in order, in groups of about the same size. */
function grouped(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size >= PART) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += encode(word).byteLength;
  }
  return groups;
}

/**
 * Parts the words of Pagefind’s index into many small files where it makes a few large ones, for which it has no
 * setting: a question then fetches little more than its own words.
 * @param files - all that Pagefind made
 * @returns the same with its words in other files
 * @throws Error when a file is missing that another names
 */
export async function splitIndex(files: readonly IndexFile[]): Promise<IndexFile[]> {
  const byPath = new Map(files.map((file) => [file.path, file.content]));
  const read = (path: string): unknown => {
    const content = byPath.get(path);
    if (!content) throw new Error(`Search index: Pagefind made no ${path}`);
    return decode(unpack(content));
  };
  const made: IndexFile[] = [];
  const renamed = new Map<string, string>();
  for (const { path } of files) {
    const [, name = '', language = ''] = /^pagefind\.((.+)_[^_]+)\.pf_meta$/u.exec(path) ?? [];
    if (name === '') continue;
    const [version, pages, chunks, ...rest] = read(path) as Meta;
    const words = chunks.flatMap(([, , hash]) => (read(`index/${hash}.pf_index`) as readonly [Word[]])[0]);
    const parts: Chunk[] = [];
    for (const group of grouped(words)) {
      const { content, hash } = await pack([group]);
      made.push({ path: `index/${language}_${hash}.pf_index`, content });
      parts.push([group[0]?.[0] ?? '', group.at(-1)?.[0] ?? '', `${language}_${hash}`]);
    }
    const { content, hash } = await pack([version, pages, parts, ...rest]);
    made.push({ path: `pagefind.${language}_${hash}.pf_meta`, content });
    renamed.set(name, `${language}_${hash}`);
  }
  const kept = files.filter(({ path }) => !/\.pf_(?:index|meta)$/u.test(path));
  return [
    ...kept.map((file) => (file.path === ENTRY ? { ...file, content: withNames(file.content, renamed) } : file)),
    ...made,
  ];
}

/** The file that says which index and which program a language has. */
export const ENTRY = 'pagefind-entry.json';

/** Names the languages’ new indexes. */
function withNames(entry: Uint8Array, renamed: ReadonlyMap<string, string>): Uint8Array {
  const read = JSON.parse(Buffer.from(entry).toString('utf8')) as { languages: Record<string, { hash: string }> };
  for (const language of Object.values(read.languages)) language.hash = renamed.get(language.hash) ?? language.hash;
  return Buffer.from(JSON.stringify(read));
}
