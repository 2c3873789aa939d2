import { satteri } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { blockMarkers } from './block-markers.ts';
import { readKnown, type Known } from './known.ts';

/** Sets up the Markdown that chapters are written in: block markers, author components and their checks. */
export function authoring(): AstroIntegration {
  const cache = new Map<string, Known>();
  return {
    name: 'two-agendas:authoring',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        const content = fileURLToPath(new URL('content/', config.root));
        const known = (language: string): Known => {
          const value = cache.get(language) ?? readKnown(content, language);
          cache.set(language, value);
          return value;
        };
        updateConfig({
          markdown: {
            processor: satteri({ features: { gfm: { footnotes: false } }, mdastPlugins: [blockMarkers(known)] }),
          },
        });
      },
      'astro:server:setup'({ server }) {
        server.watcher.on('all', () => {
          cache.clear();
        });
      },
    },
  };
}
