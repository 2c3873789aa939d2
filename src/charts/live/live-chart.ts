import { BasicPlatform, Tooltip } from 'chart.js';
import { contextFor, textSizes } from '../context.ts';
import type { ChartDefinition, Layout } from '../definition.ts';
import type { ChartFile } from '../downloads/data-resource.ts';
import { draw, isStill } from '../kinds/index.ts';
import { Chart } from '../register.ts';
import { fontStack, wrap } from '../text/metrics.ts';
import type { Theme } from '../theme.ts';
import type { PlacedStop } from './steps.ts';
import { layTextAsDrawn } from './text.ts';

Chart.register(Tooltip);

/** A chart on a canvas, the same drawing as the picture beneath it. */
export interface LiveChart {
  readonly stops: readonly PlacedStop[];
  /** Points at a value, or at none. */
  show(stop: PlacedStop | undefined): void;
  destroy(): void;
}

export interface LiveOptions {
  readonly definition: ChartDefinition;
  readonly file: ChartFile;
  readonly theme: Theme;
  readonly layout: Layout;
  /** Width at which the picture is shown, in CSS pixels. */
  readonly width: number;
}

/** Draws a chart on a canvas that lies upon its picture. */
export function liveChart(
  canvas: HTMLCanvasElement,
  { definition, file, theme, layout, width }: LiveOptions,
): LiveChart {
  const [units, height] = definition.size[layout];
  if (isStill(definition.picture)) throw new TypeError(`a ${definition.picture.kind} does not come alive`);
  const { config, stops } = draw(definition.picture, contextFor(file.data, file.chart, theme, layout));
  canvas.width = units;
  canvas.height = height;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${(height * width) / units}px`;
  const context = canvas.getContext('2d');
  if (context) layTextAsDrawn(context);
  const size = textSizes[layout].tick;
  const find = (dataset: number, index: number) =>
    stops.find((stop) => stop.dataset === dataset && stop.index === index);
  const chart = new Chart(canvas, {
    ...config,
    platform: BasicPlatform,
    options: {
      ...config.options,
      devicePixelRatio: (devicePixelRatio * width) / units,
      plugins: {
        tooltip: {
          enabled: true,
          displayColors: false,
          backgroundColor: theme.ink,
          titleColor: theme.paper,
          bodyColor: theme.paper,
          titleFont: { family: fontStack, size, weight: 'normal' },
          bodyFont: { family: fontStack, size },
          padding: 9,
          cornerRadius: 3,
          caretPadding: 8,
          callbacks: {
            title: ([item]) => (item ? lines(find(item.datasetIndex, item.dataIndex)?.head) : ''),
            label: (item) => lines(find(item.datasetIndex, item.dataIndex)?.body),
          },
        },
      },
    },
  });
  const lines = (text = ''): string[] => wrap(text, Math.min(units - 60, 300), size);
  const placed = stops.flatMap((stop): PlacedStop[] => {
    const { x, y } = chart.getDatasetMeta(stop.dataset).data[stop.index]?.tooltipPosition(true) ?? {};
    return typeof x === 'number' && typeof y === 'number' ? [{ ...stop, x, y }] : [];
  });
  return {
    stops: placed,
    show(stop) {
      const active = stop ? [{ datasetIndex: stop.dataset, index: stop.index }] : [];
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: stop?.x ?? 0, y: stop?.y ?? 0 });
      chart.update('none');
    },
    destroy() {
      chart.destroy();
    },
  };
}
