import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { '@shared': resolve(root, 'shared'), '@renderer': resolve(root, 'renderer/src') } },
  test: {
    restoreMocks: true,
    // Generous, for a busy machine: a test that hangs still ends.
    testTimeout: 30_000,
    allowOnly: !process.env.CI,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{unit,integration,architecture}/**/*.test.{ts,tsx}'],
          // Only where fewer cases are meant: by itself the library takes its own number.
          setupFiles: process.env.PROPERTY_SHARE === undefined ? [] : ['test/helpers/property-runs.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['test/component/**/*.test.tsx'],
          setupFiles: ['test/component/setup.ts'],
          // Whole screens are drawn anew with every key.
          testTimeout: 120_000,
        },
      },
    ],
  },
});
