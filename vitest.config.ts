import { defineConfig } from 'vitest/config';

/** Tests that need neither a build nor a browser; those in Firefox need both, and are a suite of their own. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      { test: { name: 'firefox', include: ['tests/firefox/**/*.test.ts'] } },
    ],
  },
});
