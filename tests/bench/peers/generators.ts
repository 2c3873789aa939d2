import path from 'node:path';
import { stringify } from 'yaml';
import { measureBuild } from './build.ts';
import type { PlainChapter } from './chapters.ts';
import { asFolder, write, type Generator } from './generator.ts';
import { packages } from './packages.ts';

const fileOf = ({ id, isPart }: PlainChapter): string => (isPart ? `${id}/index.md` : `${id}.md`);
const binary = (modules: string, file: string): string => path.join(modules, 'node_modules', file);
const title = 'Two Agendas';

/** The chapters as Markdown files below a folder. */
const asFiles = (folder: string, chapters: readonly PlainChapter[], heading: boolean): Record<string, string> =>
  Object.fromEntries(
    chapters.map((chapter) => [
      path.join(folder, fileOf(chapter)),
      `---\n${stringify({ title: chapter.title, description: chapter.description })}---\n\n` +
        `${heading ? `# ${chapter.title}\n\n` : ''}${chapter.body}\n`,
    ]),
  );

/** A project that names what it is made with: Astro bundles only what stands there. */
const project = (...names: readonly (keyof typeof packages)[]) => ({
  'package.json': JSON.stringify({
    private: true,
    type: 'module',
    dependencies: Object.fromEntries(names.map((name) => [name, packages[name]])),
  }),
});
const pagefindControls = { field: '.pagefind-ui__search-input', hit: '.pagefind-ui__result-link' };

const starlight: Generator = {
  name: `Starlight ${packages['@astrojs/starlight']}`,
  output: 'dist',
  address: asFolder,
  search: { open: 'button[data-open-modal]', ...pagefindControls },
  build(folder, modules, chapters) {
    write(folder, {
      ...project('astro', '@astrojs/starlight'),
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
      ...project('vitepress'),
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
      ...project('astro', 'pagefind'),
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

/** The sites that this one is measured beside. */
export const peers = [starlight, vitepress, floor] as const;
