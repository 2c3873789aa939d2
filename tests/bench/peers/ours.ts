import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { multiply } from '../multiply.ts';
import { measureBuild } from './build.ts';
import { asFolder, write, type Generator } from './generator.ts';

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const PAGES = 'src/pages/[...lang]';

/** What the peers do not make: further files, and the checks that would miss them. */
const EXTRAS = ['take-along', 'offline', 'hosting', 'page-checks', 'permalinks'].map((name) => `two-agendas:${name}`);
const PICTURES = ['social', 'charts/[id].png.ts'];
/** The pages that this site has beside its chapters, front page and search. */
const FURTHER = ['about', 'assignment', 'compare', 'offline', 'paper-map', 'sources']
  .map((name) => `${name}.astro`)
  .concat('charts', 'cite', 'embed', 'glossary', 'teach', 'site.webmanifest.ts');

/** Makes this project with many times its chapters. */
function multiplied(folder: string, copies: number): void {
  multiply(folder, copies);
  spawnSync(process.execPath, ['src/permalinks/write.ts'], { cwd: folder });
}

const ours: Generator = {
  name: 'This site, all of it',
  output: 'dist',
  address: asFolder,
  search: {
    open: '[data-search-open]',
    field: 'dialog[open] input[type="search"]',
    hit: 'a[data-search-result]',
  },
  build(folder, _modules, _chapters, copies) {
    multiplied(folder, copies);
    return measureBuild(folder, [[ASTRO, 'build']], path.join(folder, 'dist'));
  },
};

/** This site without its extras. @param leftOut - what is left out of its pages, too */
const withoutExtras = (name: string, leftOut: readonly string[]): Generator => ({
  ...ours,
  name,
  build(folder, _modules, _chapters, copies) {
    multiplied(folder, copies);
    for (const page of leftOut) rmSync(path.join(folder, PAGES, page), { recursive: true, force: true });
    write(folder, {
      'pages.config.mjs': `import config from './astro.config.mjs';
const extras = ${JSON.stringify(EXTRAS)};
export default { ...config, integrations: config.integrations.filter(({ name }) => !extras.includes(name)) };
`,
    });
    return measureBuild(folder, [[ASTRO, 'build', '--config', 'pages.config.mjs']], path.join(folder, 'dist'));
  },
});

/** This site as it is, and twice with less: its pages and search, and the chapters and search that the peers have, too. */
export const own = [
  ours,
  withoutExtras('This site, pages and search', PICTURES),
  withoutExtras('This site, chapters, search', [...PICTURES, ...FURTHER]),
] as const;
