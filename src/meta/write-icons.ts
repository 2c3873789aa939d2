/**
 * Draws the icons in `public` from the site's sign and colours.
 * Run after either has changed: `node src/meta/write-icons.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { icons } from './icons.ts';
import { paletteFrom, type Palette } from './social/palette.ts';
import { sign } from './social/drawing.ts';

/** Width of the sign in radii of its circles. */
const SPAN = 2.94;

/** The sign in the middle of a square of paper. */
function square(palette: Palette, size: number, share: number): string {
  const radius = (size * share) / SPAN;
  const left = (size - size * share) / 2 + radius;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${palette.paper}"/>${sign(palette, left, size / 2, radius)}</svg>`;
}

/** The sign alone, for a browser's tab: lighter circles on a dark one. */
function favicon(light: Palette, dark: Pick<Palette, 'ink' | 'hues'>): string {
  const circles = '<circle class="one" cx="10.9" cy="16" r="10.4"/><circle class="two" cx="21.1" cy="16" r="10.4"/>';
  const lens = '<path class="both" d="M16 6.93A10.4 10.4 0 0 1 16 25.07A10.4 10.4 0 0 1 16 6.93Z"/>';
  const colours = ({ ink, hues }: Pick<Palette, 'ink' | 'hues'>) =>
    `.one{fill:${hues.first.strong}}.two{fill:${hues.second.strong}}.both{fill:${ink}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>${colours(light)}@media (prefers-color-scheme:dark){${colours(dark)}}</style>${circles}${lens}</svg>\n`;
}

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const light = paletteFrom(tokens);
/* The dark half of each token, put where the light one stands. */
const dark = paletteFrom(tokens.replace(/light-dark\(#[0-9a-f]{6}, (#[0-9a-f]{6})\)/giu, 'light-dark($1, $1)'));

writeFileSync('public/favicon.svg', favicon(light, dark));
for (const { file, size, share } of icons) {
  writeFileSync(
    `public/${file}`,
    await sharp(Buffer.from(square(light, size, share)))
      .png({ palette: true, compressionLevel: 9, effort: 10 })
      .toBuffer(),
  );
}
