import { baselineShift, sizeOf, textWidth } from '../text/metrics.ts';
import { addLabel, addShape, type Label, type LineStyle, type Mark } from './marks.ts';
import { boundsOf, overlap, short, type Box, type Point, type Segment } from './path.ts';

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
/** What `save` keeps. */
type State = Pick<
  Recorder,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'lineDashOffset'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
> & { readonly dash: readonly number[]; readonly matrix: Matrix; readonly clip: Box | null };

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const anchors: Readonly<Record<string, Label['anchor']>> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};
const turn = Math.PI * 2;

/**
 * The part of a canvas's 2D context that Chart.js calls, recording what is
 * drawn as marks (https://html.spec.whatwg.org/multipage/canvas.html). Paints
 * are kept by name; gradients and patterns are refused.
 */
export class Recorder {
  readonly canvas: {
    width: number;
    height: number;
    readonly style: Record<string, string>;
    readonly getContext: () => Recorder;
  };
  readonly marks: Mark[] = [];
  // Chart.js sets some of these to undefined where it means the default.
  fillStyle: unknown = 'ink';
  strokeStyle: unknown = 'ink';
  lineWidth: number | undefined = 1;
  lineCap: string | undefined = 'butt';
  lineJoin: string | undefined = 'miter';
  lineDashOffset: number | undefined = 0;
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  direction = 'ltr';
  #dash: readonly number[] = [];
  #matrix: Matrix = identity;
  #clip: Box | null = null;
  readonly #saved: State[] = [];
  #path: Segment[] = [];
  #hasPen = false;

  /** @param width - in pixels, as is `height` */
  constructor(width: number, height: number) {
    this.canvas = { width, height, style: {}, getContext: () => this };
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, font, textAlign, textBaseline } =
      this;
    const pens = {
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      lineDashOffset,
      font,
      textAlign,
      textBaseline,
    };
    this.#saved.push({ ...pens, dash: this.#dash, matrix: this.#matrix, clip: this.#clip });
  }
  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) return;
    const { dash, matrix, clip, ...pens } = saved;
    Object.assign(this, pens);
    this.#dash = dash;
    this.#matrix = matrix;
    this.#clip = clip;
  }
  setLineDash(dash: readonly number[]): void {
    this.#dash = [...dash];
  }
  getLineDash(): number[] {
    return [...this.#dash];
  }
  resetTransform(): void {
    this.#matrix = identity;
  }
  setTransform(...matrix: Matrix): void {
    this.#matrix = matrix;
  }
  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#matrix;
    this.#matrix = [a, b, c, d, e + a * x + c * y, f + b * x + d * y];
  }
  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.#matrix;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }
  measureText(text: string): { width: number } {
    return { width: textWidth(text, sizeOf(this.font)) };
  }

  beginPath(): void {
    this.#path = [];
    this.#hasPen = false;
  }
  closePath(): void {
    if (this.#path.length > 0) this.#path.push({ kind: 'close' });
  }
  moveTo(x: number, y: number): void {
    this.#path.push({ kind: 'move', ...this.#at(x, y) });
    this.#hasPen = true;
  }
  lineTo(x: number, y: number): void {
    this.#path.push({ kind: this.#hasPen ? 'line' : 'move', ...this.#at(x, y) });
    this.#hasPen = true;
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.push({ kind: 'curve', first: this.#at(x1, y1), second: this.#at(x2, y2), ...this.#at(x, y) });
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }
  arc(x: number, y: number, radius: number, from: number, to: number, counterclockwise = false): void {
    if (Math.abs(to - from) >= turn - 1e-6) {
      this.#path.push({ kind: 'circle', radius, ...this.#at(x, y) });
      this.#hasPen = false;
      return;
    }
    this.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
    if (radius === 0) return;
    const span = (((counterclockwise ? from - to : to - from) % turn) + turn) % turn;
    const end = this.#at(x + radius * Math.cos(to), y + radius * Math.sin(to));
    this.#path.push({ kind: 'arc', radius, large: span > Math.PI, clockwise: !counterclockwise, ...end });
  }
  fill(): void {
    this.#paint(named(this.fillStyle), null);
  }
  stroke(): void {
    this.#paint(null, named(this.strokeStyle));
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }
  clearRect(): void {
    this.marks.length = 0;
  }
  clip(): void {
    const box = boundsOf(this.#path);
    this.#clip = this.#clip ? overlap(this.#clip, box) : box;
  }
  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, named(this.strokeStyle));
  }
  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, null);
  }

  #at(x: number, y: number): Point {
    const [a, b, c, d, e, f] = this.#matrix;
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  }

  #write(text: string, x: number, y: number, halo: string | null): void {
    if (text.trim() === '') return;
    const size = sizeOf(this.font);
    const [a, b] = this.#matrix;
    const place = this.#at(x, y + baselineShift(this.textBaseline, size));
    const angle = (Math.atan2(b, a) * 360) / turn;
    addLabel(this.marks, {
      kind: 'label',
      text,
      ...place,
      angle,
      size,
      anchor: anchors[this.textAlign] ?? 'start',
      fill: named(this.fillStyle),
      halo,
    });
  }

  #paint(fill: string | null, stroke: string | null): void {
    if (this.#path.length === 0 || (fill ?? stroke) === 'transparent') return;
    const box = boundsOf(this.#path);
    const clip = this.#clip;
    const width = this.lineWidth ?? 1;
    const reach = stroke === null ? 0 : width / 2;
    if (stroke !== null && width <= 0) return;
    if (
      clip &&
      (box.x1 + reach < clip.x0 || box.x0 - reach > clip.x1 || box.y1 + reach < clip.y0 || box.y0 - reach > clip.y1)
    )
      return;
    // A clip is written only where it would cut more than the half width of a line.
    const cut =
      clip !== null && (box.x0 < clip.x0 - 1 || box.x1 > clip.x1 + 1 || box.y0 < clip.y0 - 1 || box.y1 > clip.y1 + 1);
    addShape(this.marks, {
      kind: 'shape',
      segments: [...this.#path],
      fill,
      stroke,
      line: stroke === null ? {} : this.#line(),
      clip: cut ? clip : null,
    });
  }

  #line(): LineStyle {
    const { lineWidth = 1, lineCap = 'butt', lineJoin = 'miter', lineDashOffset = 0 } = this;
    const dash = this.#dash;
    return {
      ...(lineWidth !== 1 && { 'stroke-width': short(lineWidth, 2) }),
      ...(dash.length > 0 && { 'stroke-dasharray': dash.map((length) => short(length)).join(' ') }),
      ...(dash.length > 0 && lineDashOffset !== 0 && { 'stroke-dashoffset': short(lineDashOffset) }),
      ...(lineCap !== 'butt' && { 'stroke-linecap': lineCap }),
      ...(lineJoin !== 'miter' && { 'stroke-linejoin': lineJoin }),
    };
  }
}

/** @throws TypeError for a gradient or a pattern, which no theme can recolour */
function named(paint: unknown): string {
  if (typeof paint !== 'string')
    throw new TypeError('A gradient or pattern reached a chart; use a colour of the theme.');
  return paint;
}
