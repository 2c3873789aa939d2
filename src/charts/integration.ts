import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { ContentError } from './data/content-error.ts';
import { generateTypes } from './generate-types.ts';

/** Keeps the types of the datasets’ rows up to date; what is wrong in a dataset the content’s checks tell. */
export function charts(): AstroIntegration {
  let content = 'content';
  const keepTypes = () => {
    try {
      generateTypes(content);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
    }
  };
  return {
    name: 'two-agendas:charts',
    hooks: {
      'astro:config:setup'({ config }) {
        content = fileURLToPath(new URL('content/', config.root));
        keepTypes();
      },
      'astro:server:setup'({ server }) {
        server.watcher.on('change', (file) => {
          if (/content\/datasets\/[^/]+\.(?:csv|yaml)$/u.test(file.replaceAll('\\', '/'))) keepTypes();
        });
      },
    },
  };
}
