import type { ViteUserConfig } from 'astro';
type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** What `virtual:drawn-before` is to Vite: no file. */
const RESOLVED = '\0virtual:drawn-before';

/**
 * Gives pages the drawings that the check of the content has made.
 * @param drawings - under the names of `nameOf`; none in dev, where charts change
 */
export const drawnBefore = (drawings: () => Promise<Readonly<Record<string, string>>>): Plugin => ({
  name: 'two-agendas:drawn-before',
  resolveId: { filter: { id: /^virtual:drawn-before$/u }, handler: () => RESOLVED },
  load: {
    filter: { id: /^\0virtual:drawn-before$/u },
    handler: async () => `export default ${JSON.stringify(await drawings())}`,
  },
});
