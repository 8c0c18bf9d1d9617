/** Start-up order, and nothing else. What each step does is in the folder it comes from. */
import { app, session, type BrowserWindow } from 'electron';
import { guardClose } from './app/close-guard';
import { recoverFromCrash, watchProcesses } from './app/crash-recovery';
import { openLog, type Log } from './app/log-file';
import { installMenu } from './app/menu';
import { appPaths, type AppPaths } from './app/paths';
import { claimSingleInstance } from './app/single-instance';
import { openStorage } from './app/storage';
import { wireIpc } from './app/wire-ipc';
import { createBundleHandler } from './protocol/handler';
import { APP_SCHEME } from './protocol/origin';
import { registerAppScheme, START_URL } from './protocol/scheme';
import { guardApp } from './security/app-guard';
import { guardNavigation } from './security/navigation-guard';
import { guardSessions } from './security/session-guard';
import { applyOfflineSwitches } from './security/switches';
import { createMainWindow, windowStateOf } from './windows/main-window';
import { loadWindowState, saveWindowState } from './windows/window-state-file';

let current: BrowserWindow | null = null;

async function openWindow(paths: AppPaths, log: Log): Promise<void> {
  const [windowState] = await Promise.all([loadWindowState(paths.windowState), guardSessions()]);
  session.defaultSession.protocol.handle(APP_SCHEME, createBundleHandler(paths.rendererDir));
  const window = createMainWindow(paths.preload, windowState);
  current = window;
  window.on('closed', () => {
    current = null;
  });
  const storage = openStorage(paths.userData, log);
  const handshake = guardClose(window, async () => {
    await Promise.all([saveWindowState(paths.windowState, windowStateOf(window)), storage.close()]);
  });
  recoverFromCrash(window, log);
  wireIpc({ window, paths, handshake, storage, log });
  installMenu(window);
  await window.loadURL(START_URL);
}

function start(): void {
  const paths = appPaths(import.meta.dirname);
  const log = openLog(paths.logsDir, () => new Date());
  watchProcesses(log);
  guardNavigation();
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(async () => {
    log('start', app.getVersion());
    await openWindow(paths, log);
  });
}

applyOfflineSwitches();
guardApp();
registerAppScheme();
if (claimSingleInstance(() => current)) start();
else app.exit(0);
