import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { defaultLanguage, languages } from './src/book/languages.ts';
import { contentChecks, pageChecks } from './src/checks/index.ts';
import { citations } from './src/citation/integration.ts';
import { readingFace } from './src/fonts/subset.ts';
import { charts } from './src/charts/integration.ts';
import { hosting, policies } from './src/hosting/index.ts';
import { authoring } from './src/markdown/integration.ts';
import { sitemapOf } from './src/meta/sitemap.ts';
import { offline } from './src/offline/integration.ts';
import { permalinks } from './src/permalinks/index.ts';
import { search } from './src/search/integration.ts';
import { takeAlong } from './src/take-along/integration.ts';

const fonts = './.astro/fonts';

export default defineConfig({
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  cacheDir: './.astro',
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  /* Pictures are packed in threads of their own: others are drawn meanwhile. */
  build: { concurrency: 4 },
  markdown: { syntaxHighlight: false },
  integrations: [
    readingFace(fonts),
    contentChecks({ first: defaultLanguage }),
    charts(),
    citations(),
    authoring(),
    mdx(),
    permalinks(),
    policies(),
    search(),
    takeAlong(),
    ...sitemapOf(process.env.SITE_URL),
    pageChecks({ framed: /^\/(?:[a-z-]+\/)?embed\//u }),
    offline(),
    hosting({ framed: ['embed'], shared: ['charts', 'cite', 'social'] }),
  ],
  i18n: { locales: [...languages], defaultLocale: defaultLanguage, routing: { prefixDefaultLocale: false } },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      fallbacks: ['serif'],
      options: {
        variants: [
          { weight: '400', style: 'normal', src: [`${fonts}/serif-normal.woff2`] },
          { weight: '400', style: 'italic', src: [`${fonts}/serif-italic.woff2`] },
        ],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: {
      /* A page's own small styles and scripts come with it rather than in a request each. */
      assetsInlineLimit: 4600,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
