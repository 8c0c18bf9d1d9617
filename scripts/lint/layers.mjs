/** Who may import whom, as data for eslint-plugin-boundaries. Packages and globals are in `bans.mjs`. */
import { join } from 'node:path';
import boundaries from 'eslint-plugin-boundaries';

/** Folder to layer; the first that fits counts. */
const LAYERS = [
  ['base', 'shared/{lib,errors}'],
  ['core', 'shared/*'],
  ['preload', 'electron/preload'],
  ['main', 'electron/main'],
  ['node', 'electron/*'],
  ['app', 'renderer/src/app'],
  ['registry', 'renderer/src/screens/registry'],
  ['screen', 'renderer/src/screens/*'],
  ['data', 'renderer/src/data'],
  ['stores', 'renderer/src/stores'],
  ['router', 'renderer/src/router'],
  ['ui', 'renderer/src/ui'],
  ['platform', 'renderer/src/platform'],
  ['styles', 'renderer/src/styles'],
  ['resources', 'resources/*'],
];

/** Layer to the layers it may import. A layer always reaches its own folder. @type {Record<string, string[]>} */
const MAY_IMPORT = {
  base: ['base'],
  core: ['base', 'core'],
  // Which file of `core` is in `bans.mjs`: names of channels and types only.
  preload: ['base', 'core'],
  node: ['base', 'core', 'node'],
  main: ['base', 'core', 'node', 'resources'],
  platform: ['base', 'core', 'resources'],
  data: ['base', 'core', 'platform'],
  stores: ['base', 'core', 'platform', 'data'],
  styles: ['base'],
  ui: ['base', 'core', 'styles'],
  // Names and types of the registry; it fetches the screens itself, and only when they are asked for.
  router: ['base', 'core', 'platform', 'data', 'registry'],
  registry: ['base', 'core', 'router'],
  screen: ['base', 'core', 'platform', 'stores', 'data', 'ui', 'styles', 'router', 'registry'],
  app: ['base', 'core', 'platform', 'stores', 'data', 'ui', 'styles', 'router', 'registry'],
};

const policies = Object.entries(MAY_IMPORT).map(([from, to]) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: to } } } },
}));

const throughTheDoor = ['registry', 'screen', 'app'].map((from) => ({
  from: { element: { type: from } },
  allow: { to: { element: { type: 'screen', fileInternalPath: 'index.ts' } } },
}));

/** @type {import('eslint').Linter.Config[]} */
export const layers = [
  {
    files: ['{shared,electron,renderer}/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': join(import.meta.dirname, '..', '..'),
      'boundaries/elements': LAYERS.map(([type, pattern]) => ({ type, pattern, partialMatch: false })),
      'import/resolver': { [join(import.meta.dirname, 'alias-resolver.cjs')]: {} },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', policies: [...policies, ...throughTheDoor] },
      ],
    },
  },
];
