import type { PublishedChart } from './assemble.ts';
import { layouts, type Layout } from './definition.ts';
import { renderInline } from './render.ts';

/** A chart as a page shows it. */
interface Drawing {
  readonly markup: string;
  /** Ids of the labels that were looked for. */
  readonly labels: ReadonlySet<string>;
}

/* In dev a chart that was edited is another object. */
const drawings = new WeakMap<PublishedChart, Map<Layout, Drawing>>();

/** Draws a chart for a page, once: its check, its page, its frame and the chapters want the same. */
export function drawn(chart: PublishedChart, layout: Layout): Drawing {
  const layouts = drawings.get(chart) ?? new Map<Layout, Drawing>();
  drawings.set(chart, layouts);
  const drawing = layouts.get(layout) ?? draw(chart, layout);
  layouts.set(layout, drawing);
  return drawing;
}

function draw({ id, definition, dataset, drawing }: PublishedChart, layout: Layout): Drawing {
  const labels = new Set<string>();
  const watched = new Proxy(drawing.labels, {
    get(target, label) {
      labels.add(String(label));
      return target[String(label)];
    },
  });
  const words = { ...drawing, labels: watched };
  return { markup: renderInline({ id: `chart-${id}`, definition, rows: dataset.rows, words, layout }), labels };
}

/** A chart's drawing for a page. */
export const drawingOf = (chart: PublishedChart, layout: Layout): string => drawn(chart, layout).markup;

/** What tells a drawing from all others of the site. */
export const nameOf = ({ language, id }: PublishedChart, layout: Layout): string => `${language}/${id} ${layout}`;

/** All drawings of some charts under the names of {@link nameOf}. */
export const drawingsOf = (charts: readonly PublishedChart[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    charts.flatMap((chart) => layouts.map((layout) => [nameOf(chart, layout), drawingOf(chart, layout)] as const)),
  );
