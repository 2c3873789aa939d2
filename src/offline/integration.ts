import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { defaultLanguage, languages } from '../book/languages.ts';
import { writeRetirement, writeWorker } from './write-worker.ts';

export interface Options {
  /**
   * `true` switches offline reading off for everybody: the worker of readers who have one removes itself and all that
   * it kept. Leave it so for as long as somebody may come back who has one. Default: `false`.
   */
  readonly retire?: boolean;
}

/** Writes the service worker once everything else is written: it knows every file by its hash. */
export function offline({ retire = false }: Options = {}): AstroIntegration {
  let site = { base: '/', assets: '_astro/' };
  return {
    name: 'two-agendas:offline',
    hooks: {
      'astro:config:done'({ config }) {
        site = { base: config.base.replace(/\/?$/u, '/'), assets: `${config.build.assets}/` };
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        if (retire) {
          await writeRetirement(folder, site);
          logger.warn('offline reading is switched off for everybody who has it');
          return;
        }
        const pages = languages.map((language) => (language === defaultLanguage ? 'offline/' : `${language}/offline/`));
        const { build, size } = await writeWorker(folder, { ...site, offline: pages });
        logger.info(`build ${build}, worker of ${Math.round(size / 1000)} kB`);
      },
    },
  };
}
