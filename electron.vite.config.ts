import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const alias = { '@shared': resolve(root, 'shared'), '@renderer': resolve(root, 'renderer/src') };

// The printer and its font reader load from node_modules, so that both use one copy. What is small and made
// of many files is bundled instead: finding and reading those files would cost start-up time.
const PRINTING = ['pdfmake', 'fontkit'];
const BUNDLED = [
  'zod',
  'canonicalize',
  '@noble/hashes',
  '@scure/base',
  'age-encryption',
  'jsonc-parser',
  'd3-scale',
  'd3-shape',
];

// Targets are the oldest runtime the bundle must run on (Electron 33: Chromium 130, Node 20).
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node20',
      externalizeDeps: { include: PRINTING, exclude: BUNDLED },
      rolldownOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          'document-worker': resolve(root, 'electron/workers/document/index.ts'),
          'exchange-worker': resolve(root, 'electron/workers/exchange/index.ts'),
          report: resolve(root, 'electron/cli/report.ts'),
          schema: resolve(root, 'electron/cli/schema.ts'),
          'pack-check': resolve(root, 'electron/cli/pack-check.ts'),
          clocks: resolve(root, 'electron/cli/clocks.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve(root, 'renderer/index.html'),
        // One file for all that the first screen needs: each further one would be another request before it. Apart from
        // it is what asks about the store, which runs while that file is fetched and read. The page itself is in neither,
        // or it would be made a third file, with a script tag for that alone.
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', test: /renderer\/src\/first\.ts$/, priority: 1 },
              { name: 'start', tags: ['$initial'], test: /(?<!\.html)$/ },
            ],
          },
        },
      },
    },
  },
});
