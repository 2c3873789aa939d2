import type { PublishedChart } from './assemble.ts';
import type { Layout } from './definition.ts';
import { renderInline } from './render.ts';

/* In dev a chart that was edited is another object. */
const drawn = new WeakMap<PublishedChart, Map<Layout, string>>();

/** A chart's drawing for a page, made once: its page, its frame and the chapters show the same. */
export function drawingOf(chart: PublishedChart, layout: Layout): string {
  const layouts = drawn.get(chart) ?? new Map<Layout, string>();
  drawn.set(chart, layouts);
  const { id, definition, dataset, drawing } = chart;
  const markup =
    layouts.get(layout) ?? renderInline({ id: `chart-${id}`, definition, rows: dataset.rows, words: drawing, layout });
  layouts.set(layout, markup);
  return markup;
}
