/** Ties the store's service to this run of the app: its page, its restart, its file manager. Holds no rule of its own. */
import { shell, type BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/send-event';
import { createStoreService, type StoreFiles, type StoreService } from '../services/store-service';
import type { Log } from './log-file';

/** What the service is tied to. */
export interface StoreDeps {
  readonly files: StoreFiles;
  readonly log: Log;
  readonly window: BrowserWindow;
  /** Ends the run and starts the app anew. */
  readonly restart: () => void;
}

/** Makes the service. It must be prepared before a page opens the store. */
export function openStoreService({ files, log, window, restart }: StoreDeps): StoreService {
  return createStoreService({
    files,
    log,
    now: () => new Date(),
    onSpace: (space) => {
      if (!window.isDestroyed()) sendEvent(window.webContents, 'store:space', space);
    },
    restart,
    showFolder: (path) => {
      shell.showItemInFolder(path);
    },
  });
}
