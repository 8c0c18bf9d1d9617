/** Where the app's own files are, packaged or not. Knows no user data but the folder Electron gives. */
import { join } from 'node:path';
import { app } from 'electron';

/** Absolute paths. */
export interface AppPaths {
  /** Fonts, packs, samples. */
  readonly resourcesDir: string;
  /** The built pages. */
  readonly rendererDir: string;
  readonly preload: string;
  readonly workersDir: string;
  readonly windowState: string;
  /** Where journals, marker, keys and backups are. */
  readonly userData: string;
  readonly logsDir: string;
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
  };
}
