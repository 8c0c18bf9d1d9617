/** The layers of shared/ and the parts of electron/, each with what it may import. Data for the linter and for a test. */

/** Lowest first: a layer of shared/ imports its own files and those of the layers before it, types included. */
export const SHARED_LAYERS = [
  'base',
  'pack',
  'assessment',
  'storage',
  'scoring',
  'decisions',
  'loss',
  'clocks',
  'actions',
  'history',
  'incident',
  'wording',
  'charts',
  'document',
  'release',
  'exchange',
  'vault',
  'ipc',
];

/** Parts of electron/ by folder, each with the other parts it may import. @type {Record<string, string[]>} */
export const ELECTRON_PARTS = {
  'node/files': [],
  'node/store': ['node/files'],
  'node/journal': ['node/files'],
  'node/vault': ['node/files', 'node/journal'],
  'node/marker': ['node/files', 'node/journal', 'node/vault'],
  'node/backup': ['node/files', 'node/journal', 'node/marker', 'node/vault'],
  'node/documents/writers': ['node/files'],
  'node/documents/extract': ['node/files'],
  'node/documents/verify': ['node/files', 'node/documents/extract'],
  'node/documents': [
    'node/files',
    'node/documents/writers',
    'node/documents/extract',
    'node/documents/verify',
  ],
  workers: ['node/files', 'node/backup', 'node/vault', 'node/documents', 'node/documents/verify'],
  cli: ['node/files', 'node/documents'],
  preload: [],
  main: ['node/files', 'node/store', 'node/journal', 'node/backup', 'node/vault', 'workers'],
};
