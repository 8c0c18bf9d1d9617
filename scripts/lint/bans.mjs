/** What may not be imported or touched where: packages, globals and Electron's raw powers. */

const UI_PACKAGES = ['react', 'react-dom', 'react/*', 'react-dom/*', '@mantine/*', '@tabler/*'];
const DATABASE_PACKAGES = ['dexie', 'dexie-react-hooks'];
const STATE_PACKAGES = [...DATABASE_PACKAGES, 'zustand', 'zustand/*', 'react-hook-form'];
const NODE = ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process', 'http', 'https', 'net'];
const ELECTRON = ['electron', 'electron/*'];
const TESTS = ['**/test/**'];

/** @param {readonly string[]} group @param {string} message */
const ban = (group, message) => ({ group: [...group], message });

const NO_TESTS = ban(TESTS, 'Production code never imports tests.');
const PURE = ban(
  [...NODE, ...ELECTRON, ...UI_PACKAGES, ...STATE_PACKAGES],
  'shared/ is pure: IO is passed in.',
);

/**
 * @param {string} name
 * @param {readonly string[]} files
 * @param {readonly object[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
const imports = (name, files, patterns) => ({
  name: `brieflock/imports/${name}`,
  files: [...files],
  rules: {
    'no-restricted-imports': 'off',
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NO_TESTS, ...patterns] }],
  },
});

const NO_DOMAIN_STATE = ban([...ELECTRON, ...UI_PACKAGES, ...STATE_PACKAGES], 'Not in this process.');

const NO_FORMATS = ban(
  ['pdfmake', 'pdfmake/*', 'docx'],
  'Documents are blocks; only the writer of a format knows its library.',
);

const importBans = [
  imports('shared', ['shared/**/*.ts'], [PURE, NO_FORMATS]),
  imports('pdf-writer', ['shared/document/pdf/**/*.ts'], [PURE, ban(['docx'], 'Not in pages.')]),
  imports(
    'base',
    ['shared/base/**/*.ts'],
    [PURE, NO_FORMATS, ban(['zod', 'zod/*'], 'The base stays without zod.')],
  ),
  imports('main', ['electron/main/**/*.ts'], [ban([...UI_PACKAGES, ...STATE_PACKAGES], 'Not in main.')]),
  imports('workers', ['electron/{workers,cli,node}/**/*.ts'], [NO_DOMAIN_STATE, NO_FORMATS]),
  imports('writers', ['electron/node/documents/writers/**/*.ts'], [NO_DOMAIN_STATE]),
  imports(
    'preload',
    ['electron/preload/**/*.ts'],
    [
      {
        regex: '^(?!electron$|electron/renderer$|@shared/ipc/(channels|request-size)$|\\./)',
        allowTypeImports: true,
        message:
          'The preload imports electron, the channel names and types and the size of requests, nothing else.',
      },
    ],
  ),
  imports(
    'renderer',
    ['renderer/**/*.{ts,tsx}'],
    [
      ban([...NODE, ...ELECTRON], 'The page has no Node and no Electron.'),
      ban(DATABASE_PACKAGES, 'Only renderer/src/data/repository touches the database.'),
    ],
  ),
  imports(
    'repository',
    ['renderer/src/data/repository/**/*.{ts,tsx}'],
    [ban([...NODE, ...ELECTRON], 'The page has no Node and no Electron.')],
  ),
];

const GLOBALS_FROM_OUTSIDE = [
  'console',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'fetch',
  'process',
  'Buffer',
];

/** @type {import('eslint').Linter.Config} */
const pureShared = {
  name: 'brieflock/pure',
  files: ['shared/**/*.ts'],
  rules: {
    'no-restricted-globals': ['error', ...GLOBALS_FROM_OUTSIDE],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'The time is passed in.' },
      { object: 'Math', property: 'random', message: 'Randomness is passed in.' },
    ],
  },
};

/** @param {string} selector @param {string} message */
const syntax = (selector, message) => ({ selector, message });

const CLOCK = syntax("NewExpression[callee.name='Date'][arguments.length=0]", 'The time is passed in.');
const DYNAMIC_CODE = syntax("NewExpression[callee.name='Function']", 'No code from text.');
const IPC_MAIN = [
  syntax("ImportSpecifier[imported.name='ipcMain']", 'Only electron/main/ipc touches ipcMain.'),
  syntax(
    "CallExpression[callee.property.name=/^(send|sendToFrame|postMessage)$/][callee.object.property.name='webContents']",
    'Only electron/main/ipc sends to the page.',
  ),
  syntax(
    "CallExpression[callee.property.name=/^(send|sendToFrame|postMessage)$/][callee.object.name='webContents']",
    'Only electron/main/ipc sends to the page.',
  ),
];
const IPC_RENDERER = syntax(
  "ImportSpecifier[imported.name='ipcRenderer']",
  'Only electron/preload/index.ts touches ipcRenderer.',
);
const OPEN_EXTERNAL = syntax(
  "MemberExpression[property.name='openExternal']",
  'Only electron/main/security/external-links.ts hands links to the system.',
);
const BRIDGE = syntax(
  "MemberExpression[object.name=/^(window|globalThis|self)$/][property.name='brieflock']",
  'Only renderer/src/platform touches the bridge.',
);

/**
 * @param {string} name
 * @param {{ files: string[], ignores?: string[] }} where
 * @param {readonly object[]} banned
 * @returns {import('eslint').Linter.Config}
 */
const syntaxBan = (name, where, banned) => ({
  name: `brieflock/syntax/${name}`,
  ...where,
  rules: { 'no-restricted-syntax': ['error', DYNAMIC_CODE, ...banned] },
});

const IPC_FILES = ['electron/main/ipc/**'];
const LINKS_FILE = ['electron/main/security/external-links.ts'];
const PRELOAD_FILE = ['electron/preload/index.ts'];

const syntaxBans = [
  syntaxBan('shared', { files: ['shared/**/*.ts'] }, [CLOCK]),
  syntaxBan(
    'electron',
    { files: ['electron/**/*.ts'], ignores: [...IPC_FILES, ...LINKS_FILE, ...PRELOAD_FILE] },
    [...IPC_MAIN, IPC_RENDERER, OPEN_EXTERNAL],
  ),
  syntaxBan('ipc', { files: IPC_FILES }, [IPC_RENDERER, OPEN_EXTERNAL]),
  syntaxBan('links', { files: LINKS_FILE }, [...IPC_MAIN, IPC_RENDERER]),
  syntaxBan('preload', { files: PRELOAD_FILE }, [...IPC_MAIN, OPEN_EXTERNAL]),
  syntaxBan('renderer', { files: ['renderer/**/*.{ts,tsx}'], ignores: ['renderer/src/platform/**'] }, [
    BRIDGE,
  ]),
];

/** @type {import('eslint').Linter.Config[]} */
export const bans = [...importBans, pureShared, ...syntaxBans];
