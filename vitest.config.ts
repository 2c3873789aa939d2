import { defineConfig } from 'vitest/config';

/* A machine that is shared may stand still: no test is about its speed. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

/** Tests that need neither this site's build nor its pages in a browser; how search answers needs its build, those in Firefox and WebKit both. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...patience } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], ...patience } },
      {
        /* Each of these builds a small book: two at a time are what a small machine can do. */
        test: { name: 'second-book', include: ['tests/second-book/**/*.test.ts'], maxConcurrency: 2, ...patience },
      },
      {
        test: {
          name: 'mistakes',
          include: ['tests/mistakes/**/*.test.ts'],
          maxConcurrency: 2,
          fileParallelism: false,
          ...patience,
        },
      },
      { test: { name: 'search', include: ['tests/search/**/*.test.ts'], ...patience } },
      { test: { name: 'firefox', include: ['tests/browsers/firefox.test.ts'], ...patience } },
      { test: { name: 'webkit', include: ['tests/browsers/webkit.test.ts'], ...patience } },
    ],
  },
});
