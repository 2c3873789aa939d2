import type { AstroIntegration } from 'astro';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProblemsError, readFiles, verdict, type Files, type Problem } from '../checks/index.ts';
import { checkRegistry } from './check.ts';
import { emitMoves, missingPlaces, type Output } from './emit.ts';
import { movesOf } from './moves.ts';
import { placesOf } from './places.ts';
import { freshIds, kinds, readRegistry, registryFile, type Ids, type Registry } from './registry.ts';

/**
 * Keeps every address that was ever handed out: fails the build when an id of the
 * registry is gone without a word where to, and leads readers on where there is one.
 * Stands before whatever reads the finished pages. In CI an id that is not in the
 * registry fails the build, too; elsewhere it is only said.
 */
export function permalinks(): AstroIntegration {
  let content = 'content';
  let site = { base: '', origin: undefined as string | undefined, defaultLanguage: 'en' };
  return {
    name: 'two-agendas:permalinks',
    hooks: {
      'astro:config:done'({ config }) {
        content = fileURLToPath(new URL('content/', config.root));
        site = {
          base: config.base.replace(/\/$/u, ''),
          origin: config.site === undefined ? undefined : new URL(config.site).origin,
          defaultLanguage: config.i18n?.defaultLocale ?? 'en',
        };
      },
      async 'astro:build:start'({ logger }) {
        const { problems, fresh } = compare(registryIn(readFiles(content)), (await verdict()).ids);
        const isFatal = fresh !== undefined && Boolean(process.env['CI']);
        if (fresh !== undefined && !isFatal) logger.warn(fresh.message);
        const all = isFatal ? [...problems, fresh] : problems;
        if (all.length > 0) throw new ProblemsError('Permalinks', all);
      },
      'astro:build:done'({ dir }) {
        const { moved, handedOut } = registryIn(readFiles(content));
        const missing = Object.entries(handedOut).flatMap(([language, ids]) => {
          const prefix = language === site.defaultLanguage ? '' : `/${language}`;
          const output: Output = {
            language,
            start: site.base + prefix,
            origin: site.origin,
            ...filesIn(fileURLToPath(dir) + prefix),
          };
          emitMoves(movesOf(ids, moved), output);
          const places = kinds.flatMap((kind) => ids[kind].flatMap((id) => placesOf(kind, id)));
          return missingPlaces(places, output).map((place) => ({ ...place, path: prefix + place.path }));
        });
        const problems = missing.map(({ path: file, fragment }): Problem => ({
          file,
          message: `${fragment === undefined ? 'this address' : `“#${fragment}” on it`} was handed out, and the built site does not have it`,
        }));
        if (problems.length > 0) throw new ProblemsError('Permalinks', problems);
      },
    },
  };
}

const registryIn = (files: Files) => readRegistry(files.get(registryFile) ?? '');

/**
 * What is wrong with the registry, and what it does not know yet.
 * @param editions - every id that there is, by language
 */
function compare(
  registry: Registry,
  editions: ReadonlyMap<string, Ids>,
): { readonly problems: Problem[]; readonly fresh: Problem | undefined } {
  const fresh = [...editions].flatMap(([language, ids]) => freshIds(registry.handedOut[language], ids));
  const [first] = fresh;
  const problems = [...editions].flatMap(([language, ids]) => checkRegistry(registry, ids, language));
  return {
    /* What moved has moved in all languages. */
    problems: [...new Map(problems.map((problem) => [problem.message, problem])).values()],
    fresh: first && {
      file: registryFile,
      message: `${fresh.length} new ${fresh.length === 1 ? 'id is' : 'ids are'} not in the registry yet, such as “${first.id}” (${first.kind}); run npm run permalinks`,
    },
  };
}

/** Reading and writing below a folder. */
function filesIn(folder: string): Pick<Output, 'read' | 'write' | 'copy'> {
  const fileOf = (place: string) => path.join(folder, place.endsWith('/') ? `${place}index.html` : place);
  return {
    read: (place) => (existsSync(fileOf(place)) ? readFileSync(fileOf(place), 'utf8') : undefined),
    write(place, html) {
      mkdirSync(path.dirname(fileOf(place)), { recursive: true });
      writeFileSync(fileOf(place), html);
    },
    copy(from, to) {
      copyFileSync(fileOf(from), fileOf(to));
    },
  };
}
