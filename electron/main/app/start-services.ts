/**
 * Starts what the page asks of main, in the order in which the page needs it. Read while the page's own process starts,
 * so that no window waits for it; holds no rule of its own.
 */
import type { BrowserWindow } from 'electron';
import type { StorageDoor } from '../../node/backup/open-storage';
import { sendEvent } from '../ipc/send-event';
import type { CloseHandshake } from './close-handshake';
import type { Ending } from './ending';
import type { Log } from './log-file';
import { openStoreService } from './open-store';
import type { AppPaths } from './paths';
import { openStorage } from './storage';
import { wireIpc } from './wire-ipc';

/** What the services belong to. */
export interface ServiceParts {
  readonly window: BrowserWindow;
  readonly paths: AppPaths;
  readonly handshake: CloseHandshake;
  readonly log: Log;
  readonly ending: Ending;
}

/**
 * Begins to check the store, opens the storage and registers every channel. Once per window, before any script of its
 * page is served. The store is not checked yet when this returns: whoever asks for its condition waits for that.
 */
export function startServices({ window, paths, handshake, log, ending }: ServiceParts): StorageDoor {
  const store = openStoreService({ files: paths.store, log, window, ending });
  void store.prepare();
  const storage = openStorage(paths.userData, {
    log,
    onBackup: () => {
      if (!window.isDestroyed()) sendEvent(window.webContents, 'backup:made', {});
    },
  });
  wireIpc({ window, paths, handshake, storage, log, store });
  return storage;
}
