/**
 * Starts what the page asks of main, in the order in which the page needs it. Read while the page's own process starts,
 * so that no window waits for it; what no start asks is read when it is first asked. Holds no rule of its own.
 */
import { app, type BrowserWindow } from 'electron';
import { startContract } from '@shared/ipc/start-contract';
import type { Channel } from '@shared/ipc/contract';
import type { StorageDoor } from '../../node/backup/open-storage';
import { createAnswerer } from '../ipc/answer';
import { createStartHandlers } from '../ipc/start-handlers';
import type { Answerer, AnswererSource } from '../ipc/register';
import { sendEvent } from '../ipc/send-event';
import { createStorageService } from '../services/storage-service';
import type { CloseHandshake } from './close-handshake';
import type { Ending } from './ending';
import type { Log } from './log-file';
import { openStoreService } from './open-store';
import type { AppPaths } from './paths';
import { openStorage } from './storage';

/** What the services belong to. */
export interface ServiceParts {
  readonly window: BrowserWindow;
  readonly paths: AppPaths;
  readonly handshake: CloseHandshake;
  readonly log: Log;
  readonly ending: Ending;
}

/** The services of a window. */
export interface Services extends AnswererSource {
  readonly storage: StorageDoor;
}

function isAskedByStart(name: Channel): boolean {
  return Object.hasOwn(startContract, name);
}

/**
 * Begins to check the store and opens the storage. Once per window. The store is not checked yet when this returns:
 * whoever asks for its condition waits for that.
 */
export function startServices({ window, paths, handshake, log, ending }: ServiceParts): Services {
  const store = openStoreService({ files: paths.store, log, window, ending });
  void store.prepare();
  const storage = openStorage(paths.userData, {
    log,
    onBackup: () => {
      if (!window.isDestroyed()) sendEvent(window.webContents, 'backup:made', {});
    },
  });
  window.webContents.on('did-navigate', handshake.pageGone);
  window.once('closed', store.watch());
  const handlers = createStartHandlers({
    info: {
      appVersion: app.getVersion(),
      electronVersion: process.versions.electron,
      platform: process.platform,
    },
    storage: createStorageService(storage),
    store,
    onFlushed: handshake.confirm,
    onPageReady: handshake.pageReady,
  });
  const start = Promise.resolve(createAnswerer(startContract, handlers));
  // Read at the first request for one of them.
  let later: Promise<Answerer> | null = null;
  const askLater = (): Promise<Answerer> => {
    later ??= import('./later-services').then(({ startLaterServices }) =>
      startLaterServices({ window, paths, storage }),
    );
    return later;
  };
  return { storage, answererOf: (name) => (isAskedByStart(name) ? start : askLater()) };
}
