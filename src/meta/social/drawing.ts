import type { Hue } from '../../schemas/book.ts';
import type { Palette } from './palette.ts';

/** Size of a picture in pixels, as link previews want it. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** What a picture says. */
export interface Subject {
  readonly title: string;
  /** Above the title: the part it belongs to. */
  readonly label: string | undefined;
  /** The perspective it takes; none for the whole book. */
  readonly hue: Hue | undefined;
  /** Name of the book and what it adds to it. */
  readonly book: string;
  readonly tagline: string;
}

/** An element for satori: React's shape without React. */
export interface Element {
  readonly type: 'div';
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children?: Element[] | string };
}

const box = (style: Record<string, string | number>, children?: Element[] | string): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children !== undefined && { children }) },
});

const MARGIN = 84;
const SPINE = 26;

/** The two circles beside the words, the first part's above the second's: radius, centres, the lens that they share. */
const RING = { radius: 196, x: 1074, first: 202, second: 428 } as const;

/** What two circles of one radius share, as a path between the two points where they meet. */
function lens(from: readonly [number, number], to: readonly [number, number], radius: number): string {
  const [x1, y1, x2, y2] = [...from, ...to].map((value) => Number(value.toFixed(2)));
  return `M${x1} ${y1}A${radius} ${radius} 0 0 1 ${x2} ${y2}A${radius} ${radius} 0 0 1 ${x1} ${y1}Z`;
}

/** Half the distance between the points where two circles meet. */
const halfChord = (radius: number, apart: number): number => Math.sqrt(radius ** 2 - (apart / 2) ** 2);

/** The site's sign at a place: two solid circles, darker where they overlap. */
export function sign(palette: Palette, x: number, y: number, radius: number): string {
  const apart = radius * 0.94;
  const middle = x + apart / 2;
  const half = halfChord(radius, apart);
  const { first, second } = palette.hues;
  return [
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${first.strong}"/>`,
    `<circle cx="${x + apart}" cy="${y}" r="${radius}" fill="${second.strong}"/>`,
    `<path d="${lens([middle, y - half], [middle, y + half], radius)}" fill="${palette.ink}"/>`,
  ].join('');
}

/**
 * Everything of a picture but its words: paper, spine, the circles with what the
 * subject is about filled in (one perspective, the other, or what they share), the sign.
 */
export function background({ hue }: Pick<Subject, 'hue'>, palette: Palette): string {
  const { hues, paper, line } = palette;
  const whole = hue === undefined;
  const centre = (RING.first + RING.second) / 2;
  const half = halfChord(RING.radius, RING.second - RING.first);
  const shared = lens([RING.x - half, centre], [RING.x + half, centre], RING.radius);
  const ring = (own: 'first' | 'second', fill: string, stroke: string) =>
    `<circle cx="${RING.x}" cy="${RING[own]}" r="${RING.radius}" fill="${fill}" stroke="${stroke}" stroke-width="3"/>`;
  const colour = (own: 'first' | 'second') => (whole || hue === own ? hues[own].strong : line);
  const wash = (own: 'first' | 'second') => (whole || hue === own ? hues[own].wash : 'none');
  /* The perspective in question lies on top. */
  const order: readonly ('first' | 'second')[] = hue === 'first' ? ['second', 'first'] : ['first', 'second'];
  const spine = (y: number, height: number, fill: string) =>
    `<rect y="${y}" width="${SPINE}" height="${height}" fill="${fill}"/>`;
  return [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>`,
    ...order.map((own) => ring(own, wash(own), colour(own))),
    ...(whole
      ? [`<path d="${shared}" fill="${hues.third.wash}"/>`, ...order.map((own) => ring(own, 'none', colour(own)))]
      : []),
    ...(hue === 'third'
      ? [`<path d="${shared}" fill="${hues.third.wash}" stroke="${hues.third.strong}" stroke-width="3"/>`]
      : []),
    ...(whole
      ? [spine(0, HEIGHT / 2, hues.first.strong), spine(HEIGHT / 2, HEIGHT / 2, hues.second.strong)]
      : [spine(0, HEIGHT, hues[hue].strong)]),
    sign(palette, MARGIN + 25, HEIGHT - 82, 25),
  ].join('');
}

/** Type size of a title, in pixels: as large as its length allows in the room there is. */
export const titleSize = (title: string): number => {
  const { length } = title;
  if (length < 22) return 112;
  if (length < 46) return 84;
  if (length < 60) return 78;
  return length < 90 ? 71 : 58;
};

/** The words of a picture, to be set by satori. */
export function foreground({ title, label, hue, book, tagline }: Subject, palette: Palette): Element {
  const on = hue === undefined ? palette.soft : palette.hues[hue].strong;
  const frame = { width: WIDTH, height: HEIGHT, flexDirection: 'column', fontFamily: 'reading', color: palette.ink };
  const foot = { position: 'absolute', left: MARGIN + 96, top: HEIGHT - 122, flexDirection: 'column' };
  return box({ ...frame, padding: `64px 0 0 ${MARGIN}px` }, [
    ...(label === undefined ? [] : [box({ fontSize: 37, fontStyle: 'italic', color: on, marginBottom: 18 }, label)]),
    box(
      { fontSize: titleSize(title), lineHeight: 1.09, letterSpacing: '-0.022em', width: 768, textWrap: 'balance' },
      title,
    ),
    box(foot, [
      box({ fontSize: 38, lineHeight: 1.1, letterSpacing: '-0.01em' }, book),
      box({ fontSize: 27, lineHeight: 1.2, fontStyle: 'italic', color: palette.soft, marginTop: 4 }, tagline),
    ]),
  ]);
}
