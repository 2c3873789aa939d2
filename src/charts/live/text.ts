import { baselineShift, sizeOf, textWidth } from '../text/metrics.ts';

/** Makes a browser's canvas measure and place text as the recorder does, so that the live chart lies on the drawn one. */
export function layTextAsDrawn(context: CanvasRenderingContext2D): void {
  type Write = (text: string, x: number, y: number) => void;
  const placed =
    (write: Write): Write =>
    (text, x, y) => {
      const { textBaseline } = context;
      context.textBaseline = 'alphabetic';
      write(text, x, y + baselineShift(textBaseline, sizeOf(context.font)));
      context.textBaseline = textBaseline;
    };
  context.fillText = placed(context.fillText.bind(context));
  context.strokeText = placed(context.strokeText.bind(context));
  // Chart.js reads nothing but the width.
  context.measureText = (text) => ({ width: textWidth(text, sizeOf(context.font)) }) as TextMetrics;
}
