/**
 * A thread that cuts the reading face down: its compression takes half a second
 * that the checks of the content need not wait for. Its data is the target folder.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const FACES = { normal: '400-normal', italic: '400-italic' } as const;
/** What running text needs of the face: without its other figures, small capitals and swashes, it is a quarter lighter. */
const OPTIONS = { targetFormat: 'woff2', keepFeatures: ['kern', 'liga'] } as const;
const PRINTABLE_ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');
const TEXT = /\.(?:mdx|yaml|bib|ts|astro)$/u;

/** Every character in the files that hold a reader's words, sorted. */
function charactersIn(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
      : [],
  );
  const characters = new Set(PRINTABLE_ASCII);
  for (const file of files.filter((name) => TEXT.test(name))) {
    for (const character of readFileSync(file, 'utf8')) characters.add(character);
  }
  return [...characters].sort().join('');
}

/**
 * Cuts the reading face down to the characters the site uses.
 * Skipped when nothing it depends on has changed.
 * @param target - folder for the two WOFF2 files, `serif-normal.woff2` and `serif-italic.woff2`
 */
async function cutReadingFace(target: string): Promise<void> {
  const characters = charactersIn(['content', 'src/words']);
  mkdirSync(target, { recursive: true });
  for (const [style, face] of Object.entries(FACES)) {
    const source = readFileSync(require.resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${face}.woff2`));
    const hash = createHash('sha256').update(source).update(characters).update(JSON.stringify(OPTIONS)).digest('hex');
    const file = path.join(target, `serif-${style}.woff2`);
    const stamp = `${file}.sha256`;
    if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    writeFileSync(file, await subsetFont(source, characters, OPTIONS));
    writeFileSync(stamp, hash);
  }
}

await cutReadingFace(workerData as string);
