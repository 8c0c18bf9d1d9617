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
    // Where only what changed is tested: these reach tests by no import of theirs.
    forceRerunTriggers: [
      '**/{package,package-lock,tsconfig}.json',
      '**/vitest.config.ts',
      '**/resources/**',
      '**/test/component/*.ts',
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{unit,integration,architecture}/**/*.test.{ts,tsx}'],
          // Only where less is to be tried: by itself the library of properties takes its own number.
          setupFiles: process.env.TEST_SHARE === undefined ? [] : ['test/helpers/test-share.ts'],
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
