/** Where the app's own files are, packaged or not. Knows no user data but the folder Electron gives. */
import { join } from 'node:path';
import { app } from 'electron';
import type { StoreFiles } from '../services/store-service';

/** How Chromium names the folders of the page's origin, `app://bundle`. */
const STORE_ORIGIN = 'app_bundle_0';

/** Absolute paths. */
export interface AppPaths {
  /** Fonts, packs, samples. */
  readonly resourcesDir: string;
  /** The built pages. */
  readonly rendererDir: string;
  readonly preload: string;
  readonly workersDir: string;
  readonly windowState: string;
  /** Where journals, marker and backups are. */
  readonly userData: string;
  readonly logsDir: string;
  readonly store: StoreFiles;
}

/**
 * Resolves all paths.
 *
 * @param mainDir - folder of main's own built file
 */
export function appPaths(mainDir: string): AppPaths {
  const userData = app.getPath('userData');
  return {
    resourcesDir: app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'),
    rendererDir: join(mainDir, '../renderer'),
    preload: join(mainDir, '../preload/index.cjs'),
    workersDir: mainDir,
    windowState: join(userData, 'window.json'),
    userData,
    logsDir: join(userData, 'logs'),
    store: {
      store: join(userData, 'IndexedDB', `${STORE_ORIGIN}.indexeddb.leveldb`),
      largeValues: join(userData, 'IndexedDB', `${STORE_ORIGIN}.indexeddb.blob`),
      largeValuesList: join(userData, 'large-values.json'),
      copies: join(userData, 'store-repairs'),
      note: join(userData, 'store.json'),
      handedOver: join(userData, 'unsaved.json'),
    },
  };
}
