import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProblemsError, readFiles, type Problem } from '../checks/index.ts';
import { movesIn } from '../permalinks/index.ts';
import { CADDY, caddyFile } from './caddy.ts';
import { compress } from './compress.ts';
import { HEADERS, headersFile, REDIRECTS, redirectsFile } from './files.ts';
import { policyIn, tighten } from './inline.ts';
import { NGINX, nginxFile } from './nginx.ts';
import { redirectsOf } from './redirects.ts';
import { rulesOf, type Site } from './rules.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'))
    .sort();

/**
 * Leaves of each page’s content security policy what the page needs, and fails the build when a script or style in a
 * page is not covered. Stands before whatever notes what the pages hold.
 */
export function policies(): AstroIntegration {
  return {
    name: 'two-agendas:policies',
    hooks: {
      'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        const problems = filesIn(folder)
          .filter((file) => file.endsWith('.html'))
          .flatMap((file): Problem[] => {
            const place = path.join(folder, file);
            const { html, refused } = tighten(readFileSync(place, 'utf8'));
            writeFileSync(place, html);
            return refused.map(({ element }) => ({
              file,
              message: `a ${element} in the page is not named in its content security policy; let Astro write it, or add its hash`,
            }));
          });
        if (problems.length > 0) throw new ProblemsError('Policies', problems);
      },
    },
  };
}

type Options = Pick<Site, 'framed' | 'shared'>;

/**
 * Tells hosts about the finished site: `_headers` and `_redirects` for Netlify and Cloudflare Pages, the same for nginx
 * and Caddy, and every text a second and third time, compressed. Comes last of all.
 */
export function hosting({ framed, shared }: Options): AstroIntegration {
  let content = 'content';
  let site = { base: '/', assets: '_astro/', languages: [] as string[] };
  let prefixOf: (language: string) => string = () => '';
  return {
    name: 'two-agendas:hosting',
    hooks: {
      'astro:config:done'({ config: { base, build, i18n, root } }) {
        content = fileURLToPath(new URL('content/', root));
        prefixOf = (language) => (language === i18n?.defaultLocale ? '' : `${language}/`);
        site = {
          base: base.replace(/\/?$/u, '/'),
          assets: `${build.assets}/`,
          languages: (i18n?.locales ?? [])
            .map((locale) => prefixOf(typeof locale === 'string' ? locale : locale.path))
            .filter(Boolean),
        };
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const files = filesIn(folder);
        const rules = rulesOf({
          ...site,
          framed,
          shared,
          files,
          worker: 'sw.js',
          policyOf: (file) =>
            file.endsWith('.html') ? policyIn(readFileSync(path.join(folder, file), 'utf8')) : undefined,
        });
        const redirects = [...movesIn(readFiles(content))].flatMap(([language, moves]) =>
          redirectsOf(moves, (site.base + prefixOf(language)).slice(0, -1)),
        );
        const all = { base: site.base, rules, redirects };
        const write = (name: string, text: string) => {
          writeFileSync(path.join(folder, name), text);
        };
        write(HEADERS, headersFile(rules));
        write(REDIRECTS, redirectsFile(redirects));
        write(NGINX, nginxFile(all));
        write(CADDY, caddyFile(all));
        const { plain, packed } = await compress(folder, files);
        const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
        logger.info(`${rules.length} rules for hosts; ${mb(plain)} MB of text are ${mb(packed)} MB as Brotli`);
      },
    },
  };
}
