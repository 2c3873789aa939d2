import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { isLatin } from '../../fonts/latin.ts';
import { background, foreground, HEIGHT, WIDTH, type Element, type Subject } from './drawing.ts';
import { lightPalette } from './palette.ts';

/** Finished pictures, named by the hash of all that goes into them. */
const CACHE = '.astro/social';
const require = createRequire(path.resolve('package.json'));

/** The reading face as files of the site: never the machine's fonts. */
const faces = (['normal', 'italic'] as const).map((style) => ({
  name: 'reading',
  style,
  weight: 400 as const,
  data: readFileSync(require.resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-400-${style}.woff`)),
}));

/** Versions of what draws: another one may draw otherwise. */
const versions = ['satori', 'sharp'].map(
  (name) => /"version":\s*"([^"]+)"/u.exec(readFileSync(`node_modules/${name}/package.json`, 'utf8'))?.[1],
);

/** Words as outlines: satori turns text into paths. */
const outlines = (words: Element): Promise<string> =>
  // What JSX would make of it; satori needs no React for that.
  satori(words, { width: WIDTH, height: HEIGHT, fonts: faces });

/** Paints a picture, with or without words. @returns bytes of a PNG */
async function paint(behind: string, words: Element | undefined): Promise<Buffer> {
  const size = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${behind}${words ? await outlines(words) : ''}</svg>`;
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 128, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
}

/**
 * A picture for link previews, 1200 × 630 pixels. A title in letters that the face does not have is left
 * to the preview itself, which shows it beside the picture.
 * @param cache - folder of finished pictures
 * @returns bytes of a PNG; the same for the same subject, colours and fonts
 */
export async function socialPicture(subject: Subject, cache: string = CACHE): Promise<Buffer> {
  const palette = lightPalette();
  const behind = background(subject, palette);
  const isWritable = isLatin([subject.title, subject.label, subject.book, subject.tagline].join(' '));
  const words = isWritable ? foreground(subject, palette) : undefined;
  const hash = createHash('sha256').update(JSON.stringify([versions, behind, words]));
  for (const { data } of faces) hash.update(data);
  const file = path.join(cache, `${hash.digest('hex').slice(0, 32)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await paint(behind, words);
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, png);
  return png;
}
