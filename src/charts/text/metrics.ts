import { widths } from './font-widths.ts';

/** The fonts charts are set in; what is measured is what is shown. */
export const fontStack = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", Roboto, sans-serif';

/** Fonts of readers differ from Arial; most are narrower. Widths are taken this much larger to be safe. */
const slack = 1.03;
/** Width of a character that the table does not know, in thousandths of an em. */
const unknown = 600;
const widthOfCharacter = new Map(
  widths.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

/** Distance between lines of a label, in times of its size. */
export const leading = 1.25;

/**
 * From a baseline of canvas down to the alphabetic one, in em. `middle` is half
 * the height of figures, so that they sit centred on their mark.
 */
const baselines: Readonly<Record<string, number>> = {
  alphabetic: 0,
  middle: 0.35,
  top: 0.776,
  hanging: 0.72,
  bottom: -0.21,
  ideographic: -0.21,
};

/** How far below a place the alphabetic baseline of its text lies, in pixels. */
export const baselineShift = (baseline: string, size: number): number => (baselines[baseline] ?? 0) * size;

/** The size in pixels of a CSS font such as `13px Arial`. */
export const sizeOf = (font: string): number => Number(/([\d.]+)px/u.exec(font)?.[1] ?? 12);

/** Width of a line of text in pixels at a font size in pixels. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += widthOfCharacter.get(character) ?? unknown;
  return (units / 1000) * size * slack;
}

/** Width of the widest line. */
export const blockWidth = (lines: readonly string[], size: number): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size)));

/**
 * Breaks a text into the fewest lines that fit, of about the same length.
 * A newline in the text is kept.
 * @param width - room in pixels
 */
export function wrap(text: string, width: number, size: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const fewest = fill(paragraph, width, size);
    let best = fewest;
    for (let narrower = width - 4; narrower > width / 2; narrower -= 4) {
      const lines = fill(paragraph, narrower, size);
      if (lines.length > fewest.length || blockWidth(lines, size) > narrower) break;
      best = lines;
    }
    return best;
  });
}

/** Breaks a text into lines that are as long as fits, as running text is set. */
export function fill(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
