import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawnBefore } from '../charts/drawn-before.ts';
import { mistakePage } from './mistake-page.ts';
import { ProblemsError, report } from './problem.ts';
import { beginCheck, verdict, type Project } from './verdict.ts';

/** How long the files must have been quiet before they are looked at again, in milliseconds: an editor saves several. */
const QUIET = 300;

/** Fails with all that is wrong. */
async function judge(): Promise<void> {
  const { problems } = await verdict();
  if (problems.length > 0) throw new ProblemsError('Content', problems);
}

/**
 * Checks what authors write while the build is set up, before any page is made, and
 * fails with all that is wrong. In dev it checks at the start and after each change, says
 * the same, and shows it in place of pages for as long as something cannot be read.
 */
export function contentChecks({ first }: Pick<Project, 'first'>): AstroIntegration {
  let root = '.';
  let isWrong = false;
  /** @returns what to show instead of pages */
  const tell = async (logger: AstroIntegrationLogger): Promise<string | undefined> => {
    /* A build checks in a thread and does not load all this. */
    const { checkProject } = await import('./check-project.ts');
    const { problems, isUnreadable } = await checkProject(root, first);
    const text = problems.length > 0 ? report('Content', problems) : undefined;
    if (text !== undefined) logger.warn(text);
    else if (isWrong) logger.info('Content: all is well again');
    isWrong = text !== undefined;
    return isUnreadable ? text : undefined;
  };
  return {
    name: 'two-agendas:content-checks',
    hooks: {
      async 'astro:config:setup'({ config, command, updateConfig }) {
        root = fileURLToPath(config.root);
        if (command === 'build' || command === 'sync') beginCheck({ root, first });
        /* Syncing has no later step that could fail. */
        if (command === 'sync') await judge();
        updateConfig({ vite: { plugins: [drawnBefore(async () => (await verdict()).drawings)] } });
      },
      'astro:build:start': judge,
      async 'astro:server:setup'({ server, logger }) {
        let timer: NodeJS.Timeout | undefined;
        let shown: string | undefined;
        const look = async () => {
          const before = shown;
          shown = await tell(logger);
          if (before !== shown) server.hot.send({ type: 'full-reload' });
        };
        server.watcher.on('all', (_event, file) => {
          if (!['content', 'public'].some((name) => path.resolve(file).startsWith(path.resolve(root, name) + path.sep)))
            return;
          clearTimeout(timer);
          timer = setTimeout(() => void look(), QUIET);
        });
        server.httpServer?.once('close', () => {
          clearTimeout(timer);
        });
        server.middlewares.use((request, response, next) => {
          const wantsPage = request.headers.accept?.includes('text/html') ?? false;
          if (shown === undefined || !wantsPage) {
            next();
            return;
          }
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(mistakePage(shown));
        });
        await look();
      },
    },
  };
}
