import { Resvg } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { isLatin } from '../../fonts/latin.ts';

const require = createRequire(import.meta.url);
/** The one face of pictures in pixels: it comes with the site, so that they look the same wherever they are built. */
export const pngFamily = 'Source Serif 4';
const folder = '.astro/fonts';
let font: Promise<string> | undefined;

/** The reading face as the TrueType file that the renderer wants. @returns its path */
async function fontFile(): Promise<string> {
  const source = readFileSync(
    require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'),
  );
  const file = path.join(folder, `pictures-${createHash('sha256').update(source).digest('hex').slice(0, 12)}.ttf`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const latin = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
    writeFileSync(file, await subsetFont(source, `${latin}–—‘’“”…−•`, { targetFormat: 'sfnt' }));
  }
  return file;
}

/**
 * An SVG in pixels. Letters that the face does not have come from the machine’s fonts: such a
 * picture looks the same only where those are.
 * @param zoom - pixels for each unit of the drawing
 */
export async function toPng(svg: string, zoom = 2): Promise<Buffer<ArrayBuffer>> {
  font ??= fontFile();
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontFiles: [await font], loadSystemFonts: !isLatin(svg), defaultFontFamily: pngFamily },
  });
  return Buffer.from(renderer.render().asPng());
}
