import sharp from 'sharp';
import { textSizes } from '../context.ts';
import { layouts, type Layout } from '../definition.ts';
import { pngFonts, toPng } from '../downloads/png.ts';
import type { PublishedChart } from '../published.ts';
import { escapeXml, marksToSvg } from '../recorder/svg.ts';
import { record } from '../render.ts';
import { fontStack } from '../text/metrics.ts';
import { dark, light } from '../theme.ts';

const schemes = { light, dark } as const;

/** One of the ways in which a reader may see a chart. */
export interface View {
  readonly layout: Layout;
  readonly scheme: keyof typeof schemes;
  /** `wide-light` and the like: names its files. */
  readonly name: string;
}

/** Every view of a chart: wide and narrow, light and dark. */
export const views: readonly View[] = layouts.flatMap((layout) =>
  (['light', 'dark'] as const).map((scheme) => ({ layout, scheme, name: `${layout}-${scheme}` })),
);

/** Room around a drawing in units: what sticks out of it should be seen. */
const margin = 8;

/** The drawing of a chart alone, without title and source, as an SVG on its ground. */
export function viewSvg(chart: PublishedChart, { layout, scheme, name }: View, family = fontStack): string {
  const { definition, dataset, drawing } = chart;
  const [width, height] = definition.size[layout];
  const theme = schemes[scheme];
  const size = textSizes[layout].label;
  const marks = record({ definition, rows: dataset.rows, words: drawing, layout }, 'literal', theme);
  const [outerWidth, outerHeight] = [width + 2 * margin, height + 2 * margin];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${outerWidth} ${outerHeight}" width="${outerWidth}" height="${outerHeight}" fill="none" font-size="${size}" font-family="${escapeXml(family)}">`,
    `<rect x="${-margin}" y="${-margin}" width="${outerWidth}" height="${outerHeight}" fill="${theme.paper}"/>`,
    marksToSvg(marks, { id: `${chart.id}-${name}`, size, mode: 'literal' }),
    '</svg>\n',
  ].join('');
}

/**
 * The same in pixels, one for each unit, set in the face that comes with the
 * site: it looks the same on every machine. Few colours, so that it is small.
 */
export async function viewPng(chart: PublishedChart, view: View): Promise<Buffer> {
  const png = await toPng(viewSvg(chart, view, pngFonts.sans), 1);
  return sharp(png).png({ palette: true, colours: 48, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
}
