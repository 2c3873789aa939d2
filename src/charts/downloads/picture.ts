import { textSizes } from '../context.ts';
import { escapeXml, marksToSvg } from '../recorder/svg.ts';
import { record, type Rendering } from '../render.ts';
import { fill, fontStack, leading, wrap } from '../text/metrics.ts';
import { light } from '../theme.ts';

/** Words around a picture that leaves the site. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  /** Source and origin, below the drawing. */
  readonly lines: readonly string[];
}

/** The faces of title and text; the site's reading face where it is installed. */
export const serifStack = '"Source Serif 4", "Iowan Old Style", Charter, Georgia, serif';
const margin = 24;
const sizes = { title: 23, text: 15, small: 12.5 } as const;

interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly fill: string;
  readonly family?: string;
}

const block = (text: string, width: number, size: number, fill: string, family?: string): Block => ({
  lines: wrap(text, width, size),
  size,
  fill,
  ...(family !== undefined && { family }),
});

/** Blocks of text below one another. @returns their markup and the y at which they end */
function textBlocks(blocks: readonly Block[], top: number): readonly [markup: string, bottom: number] {
  let y = top;
  let markup = '';
  for (const { lines, size, fill, family } of blocks) {
    for (const line of lines) {
      y += size * leading;
      markup += `<text x="${margin}" y="${y.toFixed(1)}" font-size="${size}" fill="${fill}"${family === undefined ? '' : ` font-family="${escapeXml(family)}"`}>${escapeXml(line)}</text>`;
    }
    y += size * 0.35;
  }
  return [markup, y];
}

/**
 * A chart as an SVG file that stands alone: title, drawing, source, on its own
 * ground and in literal colours.
 * @param fonts - other families than the site's stacks, for a renderer that has only those
 */
export function standalonePicture(
  rendering: Rendering,
  words: PictureWords,
  fonts: { readonly sans: string; readonly serif: string } = { sans: fontStack, serif: serifStack },
): string {
  const [width, height] = rendering.definition.size[rendering.layout];
  const { title, subtitle, summary, lines } = words;
  const [head, headEnd] = textBlocks(
    [block(title, width, sizes.title, light.ink, fonts.serif), block(subtitle, width, sizes.text, light.soft)],
    margin - 6,
  );
  const top = Math.ceil(headEnd + 8);
  const [foot, footEnd] = textBlocks(
    lines.map((line) => ({ lines: fill(line, width, sizes.small), size: sizes.small, fill: light.soft })),
    top + height + 6,
  );
  const total = Math.ceil(footEnd + margin - 6);
  const outer = width + 2 * margin;
  const { id } = rendering;
  const body = marksToSvg(record(rendering, 'literal'), {
    id,
    size: textSizes[rendering.layout].label,
    mode: 'literal',
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${outer} ${total}" width="${outer}" height="${total}" fill="none" font-family="${escapeXml(fonts.sans)}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(summary)}</desc>`,
    `<rect width="100%" height="100%" fill="${light.paper}"/>`,
    head,
    `<svg x="${margin}" y="${top}" width="${width}" height="${height}" overflow="visible" font-size="${textSizes[rendering.layout].label}">${body}</svg>`,
    `${foot}</svg>\n`,
  ].join('');
}

/** The drawing in a file of `standalonePicture`. */
const DRAWING = /<svg x="\d+" y="(\d+)" width="\d+" height="(\d+)"/u;
const END = '</svg>';

/**
 * A chart’s file without what stands below its drawing, for where note and source are told beside it.
 * @param svg - as `standalonePicture` makes it
 * @throws Error when it is another
 */
export function withoutFoot(svg: string): string {
  const [, top, height] = DRAWING.exec(svg) ?? [];
  if (top === undefined || height === undefined)
    throw new Error('A chart’s picture was expected, as src/charts/downloads/picture.ts makes it.');
  const total = Number(top) + Number(height) + margin / 2;
  const drawn = svg.lastIndexOf(END, svg.lastIndexOf(END) - 1) + END.length;
  return `${svg.slice(0, drawn)}${END}\n`.replace(
    /viewBox="0 0 (\d+) \d+" width="\d+" height="\d+"/u,
    `viewBox="0 0 $1 ${total}" width="$1" height="${total}"`,
  );
}
