import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { multiply } from '../multiply.ts';
import type { SearchControls } from '../../support/measure.ts';
import { measureBuild, type Build } from './build.ts';
import type { PlainChapter } from './chapters.ts';

/** The packages that are measured beside this site, in exact versions; Astro's is this project's own. */
export const packages = {
  '@astrojs/starlight': '0.42.4',
  vitepress: '1.6.4',
} as const;

/** A way to make a site of chapters. */
export interface Generator {
  readonly name: string;
  /**
   * Makes a project and builds it from a cold cache.
   * @param folder - a folder to make it in, not there yet
   * @param modules - the folder whose `node_modules` has the peers
   */
  readonly build: (folder: string, modules: string, chapters: readonly PlainChapter[], copies: number) => Build;
  /** Where the built site lies below its project. */
  readonly output: string;
  /** A chapter's address on the built site. */
  readonly address: (chapter: PlainChapter) => string;
  readonly search?: SearchControls;
}

const asFolder = ({ id }: PlainChapter): string => `/${id}/`;
const fileOf = ({ id, isPart }: PlainChapter): string => (isPart ? `${id}/index.md` : `${id}.md`);
const binary = (modules: string, file: string): string => path.join(modules, 'node_modules', file);
const title = 'Two Agendas';

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The chapters as Markdown files below a folder. */
const asFiles = (folder: string, chapters: readonly PlainChapter[], heading: boolean): Record<string, string> =>
  Object.fromEntries(
    chapters.map((chapter) => [
      path.join(folder, fileOf(chapter)),
      `---\n${stringify({ title: chapter.title, description: chapter.description })}---\n\n` +
        `${heading ? `# ${chapter.title}\n\n` : ''}${chapter.body}\n`,
    ]),
  );

const project = { 'package.json': '{ "private": true, "type": "module" }\n' };
const pagefindControls = { field: '.pagefind-ui__search-input', hit: '.pagefind-ui__result-link' };

const starlight: Generator = {
  name: `Starlight ${packages['@astrojs/starlight']}`,
  output: 'dist',
  address: asFolder,
  search: { open: 'button[data-open-modal]', ...pagefindControls },
  build(folder, modules, chapters) {
    write(folder, {
      ...project,
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: '${title}' })] });
`,
      'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': `---\ntitle: ${title}\n---\n`,
      ...asFiles('src/content/docs', chapters, false),
    });
    return measureBuild(folder, [[binary(modules, 'astro/bin/astro.mjs'), 'build']], path.join(folder, 'dist'));
  },
};

const vitepress: Generator = {
  name: `VitePress ${packages.vitepress}`,
  output: '.vitepress/dist',
  address: ({ id, isPart }) => (isPart ? `/${id}/` : `/${id}.html`),
  search: { open: '.DocSearch-Button', field: '#localsearch-input', hit: 'a.result' },
  build(folder, modules, chapters) {
    const sidebar = chapters.map(({ id, isPart, title: text }) => ({ text, link: isPart ? `/${id}/` : `/${id}` }));
    write(folder, {
      ...project,
      '.vitepress/config.js': `export default {
  title: '${title}',
  themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(sidebar)} },
};
`,
      'index.md': `# ${title}\n`,
      ...asFiles('.', chapters, true),
    });
    const output = path.join(folder, '.vitepress/dist');
    return measureBuild(folder, [[binary(modules, 'vitepress/bin/vitepress.js'), 'build']], output);
  },
};

/** Nothing but the words: the least that Astro can make of them; its search is Pagefind's own interface. */
const floor: Generator = {
  name: 'Bare Astro, Pagefind',
  output: 'dist',
  address: asFolder,
  search: { open: 'a[href="/search/"]', ...pagefindControls },
  build(folder, modules, chapters) {
    const page = (head: string, body: string) =>
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}${body}</html>`;
    write(folder, {
      ...project,
      'astro.config.mjs': 'export default {};\n',
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { chapters: defineCollection({ loader: glob({ base: './chapters', pattern: '**/*.md' }) }) };
`,
      'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('chapters')).map((chapter) => ({ params: { id: chapter.id }, props: { chapter } }));
const { chapter } = Astro.props;
const { Content } = await render(chapter);
---
${page('<link rel="icon" href="data:,"><title>{chapter.data.title}</title>', '<a href="/search/">Search</a><main><h1>{chapter.data.title}</h1><Content /></main>')}
`,
      'src/pages/search.astro': page(
        '<link rel="icon" href="data:,"><title>Search</title><link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script is:inline src="/pagefind/pagefind-ui.js"></script>',
        '<div id="search" data-pagefind-ignore></div><script is:inline>new PagefindUI({ element: "#search", showSubResults: true, showImages: false });</script>',
      ),
      ...asFiles('chapters', chapters, false),
    });
    return measureBuild(
      folder,
      [
        [binary(modules, 'astro/bin/astro.mjs'), 'build'],
        [binary(modules, 'pagefind/lib/runner/bin.cjs'), '--site', 'dist'],
      ],
      path.join(folder, 'dist'),
    );
  },
};

const search: SearchControls = {
  open: '[data-search-open]',
  field: 'dialog[open] input[type="search"]',
  hit: 'a[data-search-result]',
};

/** Makes this project with many times its chapters. */
function multiplied(folder: string, copies: number): void {
  multiply(folder, copies);
  spawnSync(process.execPath, ['src/permalinks/write.ts'], { cwd: folder });
}
const astro = 'node_modules/astro/bin/astro.mjs';

const ours: Generator = {
  name: 'This site, all of it',
  output: 'dist',
  address: asFolder,
  search,
  build(folder, _modules, _chapters, copies) {
    multiplied(folder, copies);
    return measureBuild(folder, [[astro, 'build']], path.join(folder, 'dist'));
  },
};

/* What the peers do not make, and the checks that would miss it. */
const EXTRAS = ['take-along', 'offline', 'page-checks', 'permalinks'].map((name) => `two-agendas:${name}`);
const PICTURES = ['social', 'charts/[id].png.ts'];

const oursPagesOnly: Generator = {
  ...ours,
  name: 'This site, pages and search',
  build(folder, _modules, _chapters, copies) {
    multiplied(folder, copies);
    for (const name of PICTURES) rmSync(path.join(folder, 'src/pages/[...lang]', name), { recursive: true });
    write(folder, {
      'pages.config.mjs': `import config from './astro.config.mjs';
const extras = ${JSON.stringify(EXTRAS)};
export default { ...config, integrations: config.integrations.filter(({ name }) => !extras.includes(name)) };
`,
    });
    return measureBuild(folder, [[astro, 'build', '--config', 'pages.config.mjs']], path.join(folder, 'dist'));
  },
};

/** All that are built; the first is measured as a reader sees it, the second only built. */
export const generators = { ours, oursPagesOnly, peers: [starlight, vitepress, floor] } as const;
