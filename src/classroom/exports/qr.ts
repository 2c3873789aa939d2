import { encode } from 'uqr';

/** Modules of quiet around a code that readers want (ISO/IEC 18004). */
const QUIET = 4;
/** Pixels of a module in a picture made of them. */
const PIXELS = 8;

/** A QR code: dark modules by row and column, quiet zone included. */
export type Code = readonly (readonly boolean[])[];

/** The code of a text. Error correction is as strong as fits in the size that the text needs. */
export const codeOf = (text: string): Code => encode(text, { ecc: 'L', boostEcc: true, border: QUIET }).data;

/** The dark modules as the path of a drawing whose unit is a module: one stroke for each run in a row. */
export function pathOf(code: Code): string {
  return code
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1h-${(end < 0 ? row.length : end) - x}z`];
      }),
    )
    .join('');
}

/** The code as an SVG file, black on white whatever the theme. */
export const svgOf = (code: Code): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.length} ${code.length}" width="${code.length * PIXELS}" height="${code.length * PIXELS}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${code.length}v${code.length}H0z"/><path d="${pathOf(code)}"/></svg>\n`;

/** The code as an element of the page. @param label - what it is, for those who do not see it */
export function drawingOf(code: Code, label: string): SVGSVGElement {
  const make = <Name extends keyof SVGElementTagNameMap>(
    name: Name,
    attributes: Readonly<Record<string, string>>,
  ): SVGElementTagNameMap[Name] => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const size = String(code.length);
  const svg = make('svg', {
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': label,
    'shape-rendering': 'crispEdges',
    class: 'qr',
  });
  svg.append(
    make('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` }),
    make('path', { fill: '#000', d: pathOf(code) }),
  );
  return svg;
}

/** The code as a PNG. @throws Error where the browser cannot make one */
export async function pngOf(code: Code): Promise<Blob> {
  const size = code.length * PIXELS;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.fillStyle = '#000';
  code.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) context.fillRect(x * PIXELS, y * PIXELS, PIXELS, PIXELS);
    });
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('no picture'));
    }, 'image/png');
  });
}
