import { defineConfig } from '@playwright/test';
import { port } from './tests/support/site.ts';
import { launchOptions } from './tests/support/browser.ts';

const ci = Boolean(process.env['CI']);

/** Tests of the built site in a real browser; `npm run build` comes first. */
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'a11y', testDir: 'tests/a11y' },
    { name: 'looks', testDir: 'tests/looks', timeout: 120_000 },
  ],
  globalSetup: './tests/support/prepare.ts',
  fullyParallel: true,
  workers: 2,
  /* A machine that is shared may stand still: there is more time there, and a second try when that runs out, too. */
  timeout: ci ? 60_000 : 30_000,
  expect: { timeout: ci ? 15_000 : 5_000 },
  retries: ci ? 1 : 0,
  forbidOnly: ci,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    locale: 'en-US',
    launchOptions: launchOptions(),
  },
  webServer: {
    command: 'node tests/support/serve-dist.ts',
    env: { PATH: `node_modules/.bin:${process.env['PATH'] ?? ''}` },
    url: `http://localhost:${port}/`,
    reuseExistingServer: !ci,
  },
});
