import { sameBox, type Box, type Segment } from './path.ts';

/** How a line is drawn: SVG attributes that differ from their defaults. */
export type LineStyle = Readonly<Record<string, string>>;

/** A painted path. Paints are what the chart called them: `s1`, `s1/20`, `#1d4f86`. */
export interface Shape {
  readonly kind: 'shape';
  readonly segments: readonly Segment[];
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly line: LineStyle;
  readonly clip: Box | null;
}

/** A line of text; `y` is its baseline, `angle` in degrees. */
export interface Label {
  readonly kind: 'label';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** The paint around the letters. */
  readonly halo: string | null;
}
export type Mark = Shape | Label;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const hasCircle = ({ segments }: Shape): boolean => segments.some(({ kind }) => kind === 'circle');

/**
 * Adds a shape to the marks, into the last one where the picture stays the
 * same: a stroke around the fill before it, or more of the same style.
 */
export function addShape(marks: Mark[], shape: Shape): void {
  const last = marks.at(-1);
  if (last?.kind !== 'shape' || !sameBox(last.clip, shape.clip)) {
    marks.push(shape);
    return;
  }
  if (last.fill !== null && last.stroke === null && shape.fill === null && same(last.segments, shape.segments)) {
    marks[marks.length - 1] = { ...last, stroke: shape.stroke, line: shape.line };
    return;
  }
  const sameStyle = last.fill === shape.fill && last.stroke === shape.stroke && same(last.line, shape.line);
  // What shines through would be painted once instead of twice where it overlaps; circles are shorter on their own.
  const solid = !`${shape.fill}${shape.stroke}`.includes('/');
  if (sameStyle && solid && !hasCircle(last) && !hasCircle(shape)) {
    marks[marks.length - 1] = { ...last, segments: [...last.segments, ...shape.segments] };
    return;
  }
  marks.push(shape);
}

/** Adds a label; a fill upon the stroke of the same words makes them one label with a halo. */
export function addLabel(marks: Mark[], label: Label): void {
  const last = marks.at(-1);
  const upon =
    last?.kind === 'label' &&
    last.halo !== null &&
    last.text === label.text &&
    last.x === label.x &&
    last.y === label.y;
  if (upon) marks[marks.length - 1] = { ...label, halo: last.halo };
  else marks.push(label);
}
