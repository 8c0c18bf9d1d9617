import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { '@shared': resolve(root, 'shared'), '@renderer': resolve(root, 'renderer/src') } },
  test: {
    environment: 'node',
    include: ['test/{unit,integration,architecture}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Generous, for a busy machine: a test that hangs still ends.
    testTimeout: 30_000,
    allowOnly: !process.env.CI,
  },
});
