import { textWidth } from '../text/metrics.ts';
import type { Pen } from './pen.ts';

/** Slats of the open end, and the pixels from one to the next. */
const slats = 9;
const pitch = 9;
/** How far an open end reaches beyond its lower bound, in pixels. */
export const openReach = slats * pitch;

/**
 * The end of a bar that is only a lower bound: it dissolves into thinner and
 * thinner slats, which also print and show in forced colours.
 * @param from - pixel of the lower bound
 * @param across - top and bottom of a lying bar, or left and right of an upright one
 */
export function drawOpenEnd(
  pen: Pen,
  from: number,
  across: readonly [number, number],
  direction: 'right' | 'up',
  paint: string,
): void {
  for (let slat = 0; slat < slats; slat++) {
    const thickness = pitch * 0.72 * (1 - slat / slats);
    const at = slat * pitch + 2;
    const [a, b] = across;
    if (direction === 'right') pen.box(from + at, a, thickness, b - a, paint);
    else pen.box(a, from - at - thickness, b - a, thickness, paint);
  }
}

/** Whether a text can stand in a lying bar that reaches to `amount`. */
export const fitsWithin = (pen: Pen, amount: number, text: string, size: number): boolean =>
  textWidth(text, size) + 20 < pen.x(amount) - pen.x(0);
