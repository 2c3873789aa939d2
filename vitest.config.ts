import { defineConfig } from 'vitest/config';

/** Tests that need neither this site's build nor its pages in a browser; how search answers needs its build, those in Firefox and WebKit both. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      {
        /* Each of these builds a small book: two at a time are what a small machine can do. */
        test: { name: 'second-book', include: ['tests/second-book/**/*.test.ts'], maxConcurrency: 2 },
      },
      {
        test: { name: 'mistakes', include: ['tests/mistakes/**/*.test.ts'], maxConcurrency: 2, fileParallelism: false },
      },
      { test: { name: 'search', include: ['tests/search/**/*.test.ts'] } },
      { test: { name: 'firefox', include: ['tests/browsers/firefox.test.ts'] } },
      { test: { name: 'webkit', include: ['tests/browsers/webkit.test.ts'] } },
    ],
  },
});
