import type { ViteUserConfig } from 'astro';
import type { PublishedChart } from './assemble.ts';
import { layouts } from './definition.ts';
import { drawingOf, nameOf } from './drawing.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** What `virtual:drawn-before` is to Vite: no file. */
const RESOLVED = '\0virtual:drawn-before';

/**
 * Gives pages the drawings that the check of the content has made, under the names of `nameOf`.
 * @param charts - what was checked; none in dev, where charts change
 */
export const drawnBefore = (charts: readonly PublishedChart[]): Plugin => ({
  name: 'two-agendas:drawn-before',
  resolveId: { filter: { id: /^virtual:drawn-before$/u }, handler: () => RESOLVED },
  load: {
    filter: { id: /^\0virtual:drawn-before$/u },
    handler() {
      const drawings = charts.flatMap((chart) =>
        layouts.map((layout) => [nameOf(chart, layout), drawingOf(chart, layout)] as const),
      );
      return `export default ${JSON.stringify(Object.fromEntries(drawings))}`;
    },
  },
});
