import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { checkDatasets } from './data/datasets-on-disk.ts';
import { generateTypes } from './generate-types.ts';

/** Checks the datasets before anything is built, and keeps the types of their rows up to date. */
export function charts(): AstroIntegration {
  return {
    name: 'two-agendas:charts',
    hooks: {
      'astro:config:setup'({ config }) {
        const content = fileURLToPath(new URL('content/', config.root));
        generateTypes(content);
        checkDatasets(content);
      },
      'astro:server:setup'({ server, logger }) {
        server.watcher.on('change', (file) => {
          if (!/content\/datasets\/[^/]+\.(?:csv|yaml)$/u.test(file.replaceAll('\\', '/'))) return;
          try {
            generateTypes(`${server.config.root}/content`);
            checkDatasets(`${server.config.root}/content`);
          } catch (error) {
            logger.error(error instanceof Error ? error.message : String(error));
          }
        });
      },
    },
  };
}
