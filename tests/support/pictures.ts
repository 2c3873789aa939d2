import sharp from 'sharp';

/** How far two pictures are from one another. */
export interface Difference {
  /** Odd pixels in the square of the picture that has most of them: those with nothing like them in the other picture. */
  readonly pixels: number;
  /** The second picture, pale, with those pixels in red; a PNG. */
  readonly picture: () => Promise<Buffer>;
}

/*
 * Measured on many labels: moved by 3 pixels, one leaves 14 odd pixels in a
 * square or more; all of them set 0.4 pixels aside, or 1 percent larger, at
 * most 11; the few colours in which the kept pictures are saved, none.
 */

/** Odd pixels that a square may have. */
export const tolerated = 12;
/** Both pictures are softened first, by this deviation in pixels: what is left of a hairline is next to nothing. */
const softness = 1;
/** A pixel may find its like this far away, in pixels. */
const reach = 1;
/** By how much one channel of it may differ, of 255. */
const shade = 32;
/** The side of a square in pixels: about a figure or two. They overlap by half. */
const side = 24;

interface Bitmap {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function read(png: Buffer, blur: boolean): Promise<Bitmap> {
  const picture = sharp(png).flatten().removeAlpha();
  const { data, info } = await (blur ? picture.blur(softness) : picture)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Whether near a place a picture has a colour like that of the other picture there. */
function hasLike({ data: wanted, width, height }: Bitmap, { data }: Bitmap, x: number, y: number): boolean {
  const at = (y * width + x) * 3;
  const far = (there: number, channel: number): number =>
    Math.abs((wanted[at + channel] ?? 0) - (data[there + channel] ?? 0));
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
    for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++) {
      const there = (row * width + column) * 3;
      if (far(there, 0) <= shade && far(there, 1) <= shade && far(there, 2) <= shade) return true;
    }
  return false;
}

/** The greatest number of places that lie in one square. */
function crowd(places: readonly (readonly [x: number, y: number])[]): number {
  const squares = new Map<string, number>();
  for (const [x, y] of places)
    for (const right of [0, side / 2])
      for (const down of [0, side / 2]) {
        const square = [Math.floor((x + right) / side), Math.floor((y + down) / side), right, down].join(' ');
        squares.set(square, (squares.get(square) ?? 0) + 1);
      }
  return Math.max(0, ...squares.values());
}

/**
 * Compares two pictures as a reader would: what has moved by a few pixels, is
 * missing or has another colour counts; what is a hair thinner or a fraction
 * of a pixel aside does not.
 */
export async function difference(kept: Buffer, drawn: Buffer): Promise<Difference> {
  const [a, b] = await Promise.all([read(kept, true), read(drawn, true)]);
  const { width, height } = b;
  if (a.width !== width || a.height !== height) return { pixels: Infinity, picture: () => Promise.resolve(drawn) };
  const odd: [x: number, y: number][] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (!hasLike(a, b, x, y) || !hasLike(b, a, x, y)) odd.push([x, y]);
  return {
    pixels: crowd(odd),
    async picture() {
      const { data } = await read(drawn, false);
      const shown = data.map((channel) => 255 - (255 - channel) / 4);
      for (const [x, y] of odd) shown.set([220, 0, 40], (y * width + x) * 3);
      return sharp(shown, { raw: { width, height, channels: 3 } })
        .png()
        .toBuffer();
    },
  };
}
