import { BasicPlatform } from 'chart.js';
import { contextFor, textSizes, type DrawingWords } from './context.ts';
import type { Row } from './data/read-dataset.ts';
import type { ChartDefinition, Layout } from './definition.ts';
import { draw, isStill } from './kinds/index.ts';
import { drawStill } from './kinds/still.ts';
import { Recorder } from './recorder/recorder.ts';
import { marksToSvg, type PaintMode } from './recorder/svg.ts';
import { Chart } from './register.ts';
import { light, named, type Theme } from './theme.ts';
import type { Mark } from './recorder/marks.ts';

export interface Rendering {
  readonly id: string;
  readonly definition: ChartDefinition;
  readonly rows: readonly Row[];
  readonly words: DrawingWords;
  readonly layout: Layout;
}

/**
 * Lets Chart.js, or a kind without it, draw a chart on a recorder and gives back what was drawn.
 * @param theme - the colours; by default names for classes, and the light ones as literals
 */
export function record(
  { definition, rows, words, layout }: Omit<Rendering, 'id'>,
  mode: PaintMode,
  theme: Theme = mode === 'class' ? named : light,
): readonly Mark[] {
  const [width, height] = definition.size[layout];
  const context = contextFor(rows, words, theme, layout);
  const recorder = new Recorder(width, height);
  if (isStill(definition.picture)) {
    drawStill(definition.picture, context, recorder);
    return recorder.marks;
  }
  const { config } = draw(definition.picture, context);
  // The recorder is all of a canvas that Chart.js uses, which its types cannot know.
  const chart = new Chart(recorder.canvas as unknown as HTMLCanvasElement, {
    ...config,
    platform: BasicPlatform,
    options: { ...config.options, devicePixelRatio: 1 },
  });
  const marks = [...recorder.marks];
  chart.destroy();
  return marks;
}

/**
 * A drawing of a chart for a page: the inside of an `svg` with theme classes.
 * Hidden from assistive technology, which gets the text alternative instead.
 */
export function renderInline(rendering: Rendering): string {
  const { id, layout } = rendering;
  const marks = record(rendering, 'class');
  return `<g aria-hidden="true">${marksToSvg(marks, { id: `${id}-${layout}`, size: textSizes[layout].label, mode: 'class' })}</g>`;
}
