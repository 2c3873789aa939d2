import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent } from './content/index.ts';
import { readFiles } from './edition/read-files.ts';
import { ProblemsError, report } from './problem.ts';

/** How long the files must have been quiet before they are looked at again, in milliseconds: an editor saves several. */
const QUIET = 300;

/**
 * Checks the files of `content` before anything is built, and fails with all that
 * is wrong in them. In dev it checks them at the start and after each change, and
 * only says so.
 */
export function contentChecks(): AstroIntegration {
  let content = 'content';
  let isWrong = false;
  const tell = (logger: AstroIntegrationLogger) => {
    try {
      const problems = checkContent(readFiles(content));
      if (problems.length > 0) logger.warn(report('Content', problems));
      else if (isWrong) logger.info('Content: all is well again');
      isWrong = problems.length > 0;
    } catch (error) {
      logger.error(`The content could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return {
    name: 'two-agendas:content-checks',
    hooks: {
      'astro:config:done'({ config }) {
        content = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:start'() {
        const problems = checkContent(readFiles(content));
        if (problems.length > 0) throw new ProblemsError('Content', problems);
      },
      'astro:server:setup'({ server, logger }) {
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(path.resolve(content) + path.sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            tell(logger);
          }, QUIET);
        });
        server.httpServer?.once('close', () => {
          clearTimeout(timer);
        });
        tell(logger);
      },
    },
  };
}
