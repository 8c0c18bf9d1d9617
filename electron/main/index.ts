/** Start-up order, and nothing else. What each step does is in the folder it comes from. */
import { app, session, type BrowserWindow } from 'electron';
import { guardClose } from './app/close-guard';
import { loadStartPage, recoverFromCrash, watchProcesses } from './app/crash-recovery';
import { createEnding, type Ending } from './app/ending';
import { openLog, type Log } from './app/log-file';
import { installMenu } from './app/menu';
import { openStoreService } from './app/open-store';
import { appPaths, type AppPaths } from './app/paths';
import { claimSingleInstance } from './app/single-instance';
import { openStorage } from './app/storage';
import type { StoreService } from './services/store-service';
import { sendEvent } from './ipc/send-event';
import { createBundleHandler } from './protocol/handler';
import { APP_SCHEME } from './protocol/origin';
import { registerAppScheme } from './protocol/scheme';
import { guardApp } from './security/app-guard';
import { guardNavigation } from './security/navigation-guard';
import { guardSessions } from './security/session-guard';
import { applyOfflineSwitches } from './security/switches';
import { createMainWindow, windowStateOf } from './windows/main-window';
import { loadWindowState, saveWindowState } from './windows/window-state-file';

let current: BrowserWindow | null = null;
/** What is to be written before the run ends; nothing until a window is open. */
let lastWrites = (): Promise<unknown> => Promise.resolve();

/** More than the last writes give themselves. */
const ENDING_MS = 8_000;

interface Opening {
  readonly paths: AppPaths;
  readonly log: Log;
  readonly store: StoreService;
  readonly ending: Ending;
  /** Settles once the store may be opened. */
  readonly prepared: Promise<void>;
}

/**
 * Opens the window. The services and their schemas are read while the page's own process starts; nothing of the page
 * is served before they are wired, so no question of the page can come too early.
 */
async function openWindow({ paths, log, store, ending, prepared }: Opening): Promise<void> {
  const [windowState] = await Promise.all([loadWindowState(paths.windowState), guardSessions()]);
  const window = createMainWindow(paths.preload, windowState);
  current = window;
  window.on('closed', () => {
    current = null;
  });
  const storage = openStorage(paths.userData, {
    log,
    onBackup: () => {
      if (!window.isDestroyed()) sendEvent(window.webContents, 'backup:made', {});
    },
  });
  lastWrites = () =>
    Promise.all([saveWindowState(paths.windowState, windowStateOf(window)), storage.close()]);
  const handshake = guardClose(window, ending);
  recoverFromCrash(window, log);
  const wired = import('./app/wire-ipc').then(({ wireIpc }) => {
    wireIpc({ window, paths, handshake, storage, log, store });
  });
  const serve = createBundleHandler(paths.rendererDir);
  session.defaultSession.protocol.handle(APP_SCHEME, async (request) => {
    await wired;
    return serve(request);
  });
  installMenu(window);
  await prepared;
  await Promise.all([wired, loadStartPage(window, log)]);
}

function start(): void {
  const paths = appPaths(import.meta.dirname);
  const log = openLog(paths.logsDir, () => new Date());
  watchProcesses(log);
  const ending = createEnding({
    hide: () => {
      current?.hide();
      // A second start must not bring it back: what is typed now could not be kept.
      current = null;
    },
    lastWrites: async () => {
      await lastWrites();
    },
    mostMs: ENDING_MS,
  });
  const store = openStoreService({
    files: paths.store,
    log,
    currentWindow: () => current,
    end: ending.end,
  });
  // While Electron still starts: the files are read by the time the page needs them.
  const prepared = store.prepare();
  guardNavigation();
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(async () => {
    log('start', app.getVersion());
    await openWindow({ paths, log, store, ending, prepared });
  });
}

applyOfflineSwitches();
guardApp();
registerAppScheme();
if (claimSingleInstance(() => current)) start();
else app.exit(0);
