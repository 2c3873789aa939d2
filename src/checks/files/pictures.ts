import type { Problem } from '../problem.ts';

/** The heaviest picture that the site may ship as it is, in bytes: more than every icon needs. */
const HEAVIEST = 100_000;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/iu;

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;

/** Pictures in `public` are sent as they are, so they must be light. @param sizes - in bytes, by path */
export const pictures = (sizes: ReadonlyMap<string, number>): Problem[] =>
  [...sizes]
    .filter(([file, size]) => PICTURE.test(file) && size > HEAVIEST)
    .map(([file, size]) => ({
      file,
      message: `weighs ${kilobytes(size)}; expected at most ${kilobytes(HEAVIEST)}: make it smaller, or draw it as a chart`,
    }));
