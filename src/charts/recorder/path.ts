/** Paths as canvas draws them, in the pixels of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
export type Segment =
  | ({ readonly kind: 'move' } & Point)
  | ({ readonly kind: 'line' } & Point)
  | ({ readonly kind: 'curve'; readonly first: Point; readonly second: Point } & Point)
  | ({ readonly kind: 'arc'; readonly radius: number; readonly large: boolean; readonly clockwise: boolean } & Point)
  | ({ readonly kind: 'circle'; readonly radius: number } & Point)
  | { readonly kind: 'close' };

/** A number as short as SVG allows: one decimal, no leading nought. */
export function short(value: number, places = 1): string {
  const text = String(Number(value.toFixed(places)));
  return text === '-0' ? '0' : text.replace(/^(-?)0\./u, '$1.');
}

/** Numbers in a row, parted only where they must be. */
const row = (...values: readonly number[]): string =>
  values
    .map((value) => short(value))
    .reduce((all, value) => (all === '' || value.startsWith('-') ? all + value : `${all} ${value}`), '');

/** The box around a path; arcs count by their ends. */
export function boundsOf(path: readonly Segment[]): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const segment of path) {
    if (segment.kind === 'close') continue;
    const reach = segment.kind === 'circle' ? segment.radius : 0;
    xs.push(segment.x - reach, segment.x + reach);
    ys.push(segment.y - reach, segment.y + reach);
    if (segment.kind !== 'curve') continue;
    xs.push(segment.first.x, segment.second.x);
    ys.push(segment.first.y, segment.second.y);
  }
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

export const sameBox = (a: Box | null, b: Box | null): boolean =>
  a === b || (a !== null && b !== null && a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1);

/** The part two boxes have in common. */
export const overlap = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
});

function circle({ x, y, radius }: Extract<Segment, { kind: 'circle' }>): string {
  const round = `${row(radius, radius)} 0 1 0 `;
  return `M${row(x - radius, y)}a${round}${row(2 * radius, 0)}a${round}${row(-2 * radius, 0)}z`;
}

/**
 * The `d` of a path: relative, one decimal. Every point is rounded before the
 * step to it is taken, so that rounding never adds up.
 */
export function pathData(path: readonly Segment[]): string {
  let data = '';
  let x = 0;
  let y = 0;
  let start: Point = { x: 0, y: 0 };
  const round = (value: number): number => Math.round(value * 10) / 10;
  for (const segment of path) {
    if (segment.kind === 'close') {
      data += 'z';
      ({ x, y } = start);
      continue;
    }
    if (segment.kind === 'circle') {
      data += circle(segment);
      continue;
    }
    const next = { x: round(segment.x), y: round(segment.y) };
    const [dx, dy] = [round(next.x - x), round(next.y - y)];
    if (segment.kind === 'move') {
      data += `M${row(next.x, next.y)}`;
      start = next;
    } else if (segment.kind === 'line') data += step(dx, dy);
    else if (segment.kind === 'curve') {
      const { first, second } = segment;
      data += `c${row(first.x - x, first.y - y, second.x - x, second.y - y, dx, dy)}`;
    } else {
      data += `a${row(segment.radius, segment.radius)} 0 ${Number(segment.large)} ${Number(segment.clockwise)} ${row(dx, dy)}`;
    }
    ({ x, y } = next);
  }
  return data;
}

function step(dx: number, dy: number): string {
  if (dx === 0 && dy === 0) return '';
  if (dy === 0) return `h${row(dx)}`;
  return dx === 0 ? `v${row(dy)}` : `l${row(dx, dy)}`;
}
