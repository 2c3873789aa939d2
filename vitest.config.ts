import { defineConfig } from 'vitest/config';

/** Tests that need neither a build nor a browser. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
    ],
  },
});
