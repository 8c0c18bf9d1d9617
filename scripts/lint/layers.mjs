/** Who may import whom, as data for eslint-plugin-boundaries. Packages and globals are in `bans.mjs`. */
import { join } from 'node:path';
import boundaries from 'eslint-plugin-boundaries';
import { ELECTRON_PARTS, SHARED_LAYERS } from './order.mjs';

/** @param {string} layer */
const sharedLayer = (layer) => `shared-${layer}`;
/** @param {string} part */
const electronPart = (part) => `electron-${part.replaceAll('/', '-')}`;

const SHARED = SHARED_LAYERS.map(sharedLayer);
/** Longest first: a file belongs to the innermost of the folders it stands in. */
const ELECTRON_FOLDERS = Object.keys(ELECTRON_PARTS).toSorted((a, b) => b.length - a.length);

/** Folder to layer; the first that fits counts. */
const LAYERS = [
  ...SHARED_LAYERS.map((layer) => [sharedLayer(layer), `shared/${layer}`]),
  ...ELECTRON_FOLDERS.map((part) => [electronPart(part), `electron/${part}`]),
  ['app', 'renderer/src/app'],
  ['registry', 'renderer/src/screens/registry'],
  ['screen', 'renderer/src/screens/*'],
  ['data', 'renderer/src/data'],
  ['records', 'renderer/src/records'],
  ['stores', 'renderer/src/stores'],
  ['router', 'renderer/src/router'],
  ['ui', 'renderer/src/ui'],
  ['platform', 'renderer/src/platform'],
  ['styles', 'renderer/src/styles'],
  ['resources', 'resources/*'],
];

/** The part of `electron/` that reads what ships beside the code: the name of its pack is bundled with it. */
const READS_RESOURCES = 'node/files';

/** Layer to the layers it may import. A layer always reaches its own folder. @type {Record<string, string[]>} */
const MAY_IMPORT = {
  ...Object.fromEntries(SHARED.map((layer, place) => [layer, SHARED.slice(0, place + 1)])),
  // Which file of `shared/` the preload may import is in `bans.mjs`: names of channels and types only.
  ...Object.fromEntries(
    Object.entries(ELECTRON_PARTS).map(([part, others]) => [
      electronPart(part),
      [
        electronPart(part),
        ...others.map(electronPart),
        ...SHARED,
        ...(part === READS_RESOURCES ? ['resources'] : []),
      ],
    ]),
  ),
  platform: [...SHARED, 'resources'],
  data: [...SHARED, 'platform'],
  records: [...SHARED, 'platform', 'data'],
  stores: [...SHARED, 'platform', 'data', 'records'],
  styles: [sharedLayer('base')],
  ui: [...SHARED, 'styles'],
  // Names and types of the registry; it fetches the screens itself, and only when they are asked for.
  router: [...SHARED, 'platform', 'data', 'records', 'registry'],
  registry: [...SHARED, 'router'],
  screen: [...SHARED, 'platform', 'stores', 'records', 'data', 'ui', 'styles', 'router', 'registry'],
  app: [...SHARED, 'platform', 'stores', 'records', 'data', 'ui', 'styles', 'router', 'registry'],
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
