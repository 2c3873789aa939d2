import { renderAsync } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { isLatin } from '../../fonts/latin.ts';

const require = createRequire(import.meta.url);
/** The faces of pictures in pixels: they come with the site, so that pictures look the same wherever they are built. */
export const pngFonts = {
  /** As wide as Arial, for which labels are placed. */
  sans: 'Arimo',
  serif: 'Source Serif 4',
} as const;
const FILES = [
  'arimo/files/arimo-latin-400-normal.woff2',
  'source-serif-4/files/source-serif-4-latin-400-normal.woff2',
];
const LATIN = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
const folder = '.astro/fonts';
let fonts: Promise<string[]> | undefined;

/** A face as the TrueType file that the renderer wants. @returns its path */
async function fontFile(name: string): Promise<string> {
  const source = readFileSync(require.resolve(`@fontsource/${name}`));
  const file = path.join(folder, `pictures-${createHash('sha256').update(source).digest('hex').slice(0, 12)}.ttf`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await subsetFont(source, `${LATIN}–—‘’“”…−•`, { targetFormat: 'sfnt' }));
  }
  return file;
}

/**
 * An SVG in pixels. Letters that the faces do not have come from the machine’s fonts: such a
 * picture looks the same only where those are.
 * @param zoom - pixels for each unit of the drawing
 */
export async function toPng(svg: string, zoom = 2): Promise<Buffer<ArrayBuffer>> {
  fonts ??= Promise.all(FILES.map(fontFile));
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontFiles: await fonts, loadSystemFonts: !isLatin(svg), defaultFontFamily: pngFonts.sans },
  });
  return Buffer.from(picture.asPng());
}
