import type { Chart } from 'chart.js';
import { fontStack, leading } from '../text/metrics.ts';

/** On which side of a point something stands. */
export type Side = 'left' | 'right' | 'above' | 'below' | 'over';

export interface TextStyle {
  readonly paint: string;
  readonly size: number;
  /** The paint of the ground, where letters may cross a line. */
  readonly halo?: string | undefined;
}

const aligned = {
  left: 'right',
  right: 'left',
  above: 'center',
  below: 'center',
  over: 'center',
} as const satisfies Record<Side, CanvasTextAlign>;
/** Room between a point and its text, in pixels. */
const room = 9;

/** What a pen writes on: a chart, or the like of it where there is none. */
export type Surface = Pick<Chart, 'ctx' | 'chartArea' | 'scales'>;

/** A pen for what Chart.js does not draw itself, in values of the axes and pixels. */
export class Pen {
  readonly #chart: Surface;
  constructor(chart: Surface) {
    this.#chart = chart;
  }

  get area() {
    return this.#chart.chartArea;
  }
  x(value: number): number {
    return this.#chart.scales['x']?.getPixelForValue(value) ?? 0;
  }
  y(value: number): number {
    return this.#chart.scales['y']?.getPixelForValue(value) ?? 0;
  }

  line(points: readonly (readonly [x: number, y: number])[], paint: string, width = 1, dash: number[] = []): void {
    const { ctx } = this.#chart;
    ctx.save();
    ctx.strokeStyle = paint;
    ctx.lineWidth = width;
    ctx.setLineDash(dash);
    ctx.beginPath();
    for (const [index, [x, y]] of points.entries()) {
      if (index === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
    ctx.stroke();
    ctx.restore();
  }

  polygon(points: readonly (readonly [x: number, y: number])[], paint: string): void {
    const { ctx } = this.#chart;
    ctx.save();
    ctx.fillStyle = paint;
    ctx.beginPath();
    for (const [index, [x, y]] of points.entries()) {
      if (index === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
    ctx.closePath();
    ctx.fill();
    ctx.restore();
  }

  box(x: number, y: number, width: number, height: number, paint: string): void {
    const { ctx } = this.#chart;
    ctx.save();
    ctx.fillStyle = paint;
    ctx.fillRect(x, y, width, height);
    ctx.restore();
  }

  /** A dot with a seam of the ground around it. */
  disc(x: number, y: number, radius: number, paint: string, ground: string): void {
    const { ctx } = this.#chart;
    ctx.save();
    ctx.fillStyle = paint;
    ctx.strokeStyle = ground;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, Math.PI * 2);
    ctx.closePath();
    ctx.fill();
    ctx.stroke();
    ctx.restore();
  }

  /** Lines of text beside a point; above and below it they stand in one block. */
  text(lines: readonly string[], x: number, y: number, side: Side, style: TextStyle): void {
    const step = style.size * leading;
    const block = lines.length * step;
    const beside = side === 'left' ? -room : side === 'right' ? room : 0;
    const middle = side === 'above' ? y - room * 0.7 - block / 2 : side === 'below' ? y + room * 0.7 + block / 2 : y;
    this.write(lines, x + beside, middle - (block - step) / 2, aligned[side], style);
  }

  /** Lines of text, the middle of the first at `y`. */
  write(
    lines: readonly string[],
    x: number,
    y: number,
    align: CanvasTextAlign,
    { paint, size, halo }: TextStyle,
  ): void {
    const { ctx } = this.#chart;
    ctx.save();
    ctx.font = `${size}px ${fontStack}`;
    ctx.textAlign = align;
    ctx.textBaseline = 'middle';
    for (const [index, line] of lines.entries()) {
      const at = y + index * size * leading;
      if (halo !== undefined) {
        ctx.strokeStyle = halo;
        ctx.lineWidth = 4;
        ctx.lineJoin = 'round';
        ctx.strokeText(line, x, at);
      }
      ctx.fillStyle = paint;
      ctx.fillText(line, x, at);
    }
    ctx.restore();
  }
}
