import type { ChartDefinition, Layout } from '../definition.ts';
import type { ChartFile } from '../downloads/data-resource.ts';
import { liveChart, type LiveChart } from './live-chart.ts';
import { isIn, seriesChange } from '../series-state.ts';
import { nearestStop, stopAfter, type PlacedStop } from './steps.ts';
import { onThemeChange, themeAt } from './theme.ts';

const definitions = import.meta.glob<ChartDefinition>('/content/charts/*.ts', { import: 'default' });

/** The layout of which the page shows the drawing; the same width as in `ChartPicture.astro`. */
const layoutAt = (host: HTMLElement): Layout => (host.clientWidth >= 560 ? 'wide' : 'narrow');
const widthOf = (host: HTMLElement): number =>
  host.querySelector(`[data-layout=${layoutAt(host)}]`)?.getBoundingClientRect().width ?? 0;

/** The definition and the data of a chart. @throws Error when they cannot be had */
async function load(host: HTMLElement): Promise<readonly [ChartDefinition, ChartFile]> {
  const { chartId = '', from = '' } = host.dataset;
  const definition = definitions[`/content/charts/${chartId}.ts`];
  if (!definition) throw new Error(`no definition of “${chartId}”`);
  const [made, response] = await Promise.all([definition(), fetch(from)]);
  if (!response.ok) throw new Error(`${from}: ${response.status}`);
  // The file is this site's own, written by `chartFile`.
  return [made, (await response.json()) as ChartFile];
}

/**
 * Replaces the picture in an element by the same chart, alive: it shows the
 * value nearest to the pointer, steps with the arrow keys and says what it
 * shows. Nothing moves by itself.
 * @param ended - called when the reader has gone back to the picture
 * @returns a function that ends it from outside
 * @throws Error when data or definition cannot be loaded
 */
export async function mount(host: HTMLElement, ended: () => void): Promise<() => void> {
  const [definition, file] = await load(host);
  const listening = new AbortController();
  const { signal } = listening;
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'unseen';
  host.append(status);
  let canvas: HTMLCanvasElement | undefined;
  let chart: LiveChart | undefined;
  let current: PlacedStop | undefined;
  let stops: readonly PlacedStop[] = [];
  let width = 0;

  const draw = (): void => {
    const layout = layoutAt(host);
    width = widthOf(host);
    if (width === 0) return;
    chart?.destroy();
    canvas?.remove();
    canvas = document.createElement('canvas');
    canvas.ariaHidden = 'true';
    host.append(canvas);
    chart = liveChart(canvas, { definition, file, theme: themeAt(host), layout, width });
    host.dataset['live'] = layout;
    stops = chart.stops.filter(({ paint }) => paint === undefined || !isIn(host, 'hidden', paint));
    const { dataset, index } = current ?? {};
    current = stops.find((stop) => stop.dataset === dataset && stop.index === index);
    if (current) chart.show(current);
  };
  const show = (stop: PlacedStop | undefined, aloud: boolean): void => {
    if (stop === current) return;
    current = stop;
    chart?.show(stop);
    if (stop && aloud) status.textContent = `${stop.head}: ${stop.body}`;
  };
  const point = (event: MouseEvent): void => {
    if (!canvas || !chart) return;
    const box = canvas.getBoundingClientRect();
    const [units] = definition.size[layoutAt(host)];
    const scale = units / box.width;
    show(nearestStop(stops, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale), false);
  };
  const end = (): void => {
    listening.abort();
    resize.disconnect();
    chart?.destroy();
    canvas?.remove();
    status.remove();
    delete host.dataset['live'];
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      end();
      ended();
      return;
    }
    const next = stopAfter(stops, current, event.key);
    if (!next) return;
    event.preventDefault();
    show(next, true);
  };

  const resize = new ResizeObserver(() => {
    if (Math.abs(widthOf(host) - width) > 0.5) draw();
  });
  draw();
  resize.observe(host);
  onThemeChange(draw, signal);
  host.addEventListener(seriesChange, draw, { signal });
  host.addEventListener('pointermove', point, { signal });
  host.addEventListener('click', point, { signal });
  host.addEventListener('keydown', press, { signal });
  host.addEventListener(
    'pointerleave',
    () => {
      show(undefined, false);
    },
    { signal },
  );
  return end;
}
