import { defineConfig } from '@playwright/test';

// The tests start the built app in a real Electron (see test/helpers/electron-runtime.ts): no browser projects.
export default defineConfig({
  testDir: 'test/e2e/specs',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
});
