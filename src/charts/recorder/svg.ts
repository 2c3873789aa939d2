import { tokens } from '../theme.ts';
import type { Label, Mark, Shape } from './marks.ts';
import { pathData, short, type Box } from './path.ts';

/** How paints are written: as classes that follow the theme, or as literal colours for a picture that leaves the site. */
export type PaintMode = 'class' | 'literal';

export interface SvgOptions {
  /** Unique on its page: begins every id inside. */
  readonly id: string;
  /** The size in pixels that most labels have; it stands on the outer element. */
  readonly size: number;
  readonly mode: PaintMode;
}

/** One element: what tells it apart (`own`), what it may share with its neighbours (`style`). */
interface Element {
  readonly tag: 'circle' | 'path' | 'text';
  readonly own: string;
  readonly text: string;
  readonly style: string;
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

const known = new Set<string>(tokens);

/** Splits `s1/20` or `#1d4f8633` into the paint and its opacity. */
function split(paint: string, mode: PaintMode): readonly [paint: string, opacity: string | undefined] {
  if (mode === 'literal') {
    const hex = /^(#[0-9a-f]{6})([0-9a-f]{2})$/iu.exec(paint);
    return hex ? [hex[1] ?? paint, short(Number.parseInt(hex[2] ?? 'ff', 16) / 255, 2)] : [paint, undefined];
  }
  const [token = '', percent] = paint.split('/');
  if (!known.has(token)) throw new Error(`“${paint}” is no colour of the theme; use one of ${tokens.join(', ')}.`);
  return [token, percent === undefined ? undefined : short(Number(percent) / 100, 2)];
}

function painted(
  { fill, stroke }: Pick<Shape, 'fill' | 'stroke'>,
  mode: PaintMode,
  classes: readonly string[] = [],
): Record<string, string> {
  const names = [...classes];
  const values: Record<string, string> = {};
  for (const [name, letter, paint] of [
    ['fill', 'f', fill],
    ['stroke', 'k', stroke],
  ] as const) {
    if (paint === null) continue;
    const [colour, opacity] = split(paint, mode);
    if (mode === 'class') names.push(`${letter}-${colour}`);
    else values[name] = colour;
    if (opacity !== undefined) values[`${name}-opacity`] = opacity;
  }
  return { ...(names.length > 0 && { class: names.join(' ') }), ...values };
}

function textElement(label: Label, { size, mode }: SvgOptions): Element {
  const halo = label.halo === null ? {} : { 'stroke-width': '4', 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  const style = attributes({
    ...painted(
      { fill: label.fill, stroke: mode === 'class' ? null : label.halo },
      mode,
      label.halo !== null && mode === 'class' ? ['halo'] : [],
    ),
    ...(label.anchor !== 'start' && { 'text-anchor': label.anchor }),
    ...(label.size !== size && { 'font-size': short(label.size) }),
    ...(mode === 'literal' && halo),
  });
  const [x, y] = [short(label.x), short(label.y)];
  const rotation = label.angle === 0 ? {} : { transform: `rotate(${short(label.angle)} ${x} ${y})` };
  return { tag: 'text', own: attributes({ x, y, ...rotation }), text: escapeXml(label.text), style };
}

function shapeElement(shape: Shape, mode: PaintMode, clipId: (box: Box) => string): Element {
  const clip = shape.clip === null ? {} : { 'clip-path': `url(#${clipId(shape.clip)})` };
  const style = attributes({ ...painted(shape, mode), ...shape.line, ...clip });
  const [first, ...rest] = shape.segments;
  if (first?.kind === 'circle' && rest.every(({ kind }) => kind === 'close')) {
    return {
      tag: 'circle',
      own: attributes({ cx: short(first.x), cy: short(first.y), r: short(first.radius) }),
      text: '',
      style,
    };
  }
  return { tag: 'path', own: attributes({ d: pathData(shape.segments) }), text: '', style };
}

/** Neighbours of one style go into one group, which says it once. */
function grouped(elements: readonly Element[]): string {
  let markup = '';
  for (let start = 0; start < elements.length;) {
    const style = elements[start]?.style ?? '';
    let end = start + 1;
    while (elements[end]?.style === style) end++;
    const run = elements.slice(start, end);
    const together = run.length > 1 && style !== '';
    const body = run
      .map(({ tag, own, text }) => `<${tag}${own}${together ? '' : style}${text === '' ? '/>' : `>${text}</${tag}>`}`)
      .join('');
    markup += together ? `<g${style}>${body}</g>` : body;
    start = end;
  }
  return markup;
}

/**
 * Marks as SVG, without the outer element.
 * @throws Error for a paint that is no colour of the theme, in class mode
 */
export function marksToSvg(marks: readonly Mark[], options: SvgOptions): string {
  const clips = new Map<string, string>();
  const clipId = ({ x0, y0, x1, y1 }: Box): string => {
    const rect = `<rect${attributes({ x: short(x0), y: short(y0), width: short(x1 - x0), height: short(y1 - y0) })}/>`;
    const id = clips.get(rect) ?? `${options.id}-clip-${clips.size + 1}`;
    clips.set(rect, id);
    return id;
  };
  const elements = marks.map((mark) =>
    mark.kind === 'label' ? textElement(mark, options) : shapeElement(mark, options.mode, clipId),
  );
  const body = grouped(elements);
  return [...clips].map(([rect, id]) => `<clipPath id="${id}">${rect}</clipPath>`).join('') + body;
}
