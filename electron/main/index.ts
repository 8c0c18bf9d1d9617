/** Start-up order, and nothing else. What each step does is in the folder it comes from. */
import { app, type BrowserWindow } from 'electron';
import { guardClose } from './app/close-guard';
import { loadStartPage, recoverFromCrash, watchProcesses } from './app/crash-recovery';
import { createEnding } from './app/ending';
import { openLog, type Log } from './app/log-file';
import { installMenu } from './app/menu';
import { appPaths, type AppPaths } from './app/paths';
import { removeLeftovers } from './app/session-leftovers';
import { claimSingleInstance } from './app/single-instance';
import { lookAtVault, type VaultAtStart } from './app/vault-at-start';
import { electronIpc } from './ipc/electron-ipc';
import { answererAmong, registerIpc } from './ipc/register';
import { createBundleHandler } from './protocol/handler';
import { registerAppScheme, START_URL } from './protocol/scheme';
import { serveScheme } from './protocol/serve-scheme';
import { guardApp } from './security/app-guard';
import { guardNavigation } from './security/navigation-guard';
import { guardSessions } from './security/session-guard';
import { applyOfflineSwitches } from './security/switches';
import { createMainWindow, windowStateOf } from './windows/main-window';
import type { WindowState } from './windows/bounds';
import { loadWindowState, saveWindowState } from './windows/window-state-file';

let current: BrowserWindow | null = null;
/** What is to be written before the run ends; nothing until a window is open. */
let lastWrites = (): Promise<unknown> => Promise.resolve();

/** More than the last writes give themselves. */
const ENDING_MS = 8_000;

interface Opening {
  readonly paths: AppPaths;
  readonly log: Log;
  readonly windowState: Promise<WindowState | null>;
  readonly vault: Promise<VaultAtStart>;
}

/**
 * Opens the window. The page's own process starts at once; the services and their schemas are read meanwhile. The page may
 * ask before they are there: every channel is listened to from the beginning, and a request waits for whoever answers it.
 */
async function openWindow({ paths, log, ...found }: Opening): Promise<void> {
  const [vault, state] = await Promise.all([found.vault, found.windowState]);
  const { page, guarded } = guardSessions(vault.partition);
  const window = createMainWindow({
    preload: paths.preload,
    session: page,
    state,
    mayShow: () => !ending.isEnding(),
  });
  current = window;
  window.on('closed', () => {
    current = null;
  });
  lastWrites = () => {
    const closeServices = services.then(({ close }) => close());
    return Promise.all([saveWindowState(paths.windowState, windowStateOf(window)), closeServices]);
  };
  const handshake = guardClose(window, ending);
  recoverFromCrash(window, log);
  const serve = createBundleHandler(paths.rendererDir);
  serveScheme(page, async (request) => {
    if (request.url !== START_URL) await guarded;
    return serve(request);
  });
  const loaded = loadStartPage(window, log);
  // Read beside the services, which wait for it.
  void vault.open();
  const services = import('./app/start-services').then(({ startServices }) =>
    startServices({ window, paths, handshake, log, ending, vault }),
  );
  registerIpc({
    ipc: electronIpc,
    answererOf: answererAmong(services),
    onProblem: (channel, code) => {
      log('ipc', channel, code);
    },
  });
  installMenu(window, () => services);
  log('start', app.getVersion());
  await Promise.all([guarded, services, loaded]);
}

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
  startAnew: () => {
    app.relaunch();
  },
});

function start(): void {
  const paths = appPaths(import.meta.dirname);
  const log = openLog(paths.logsDir, () => new Date());
  watchProcesses(log);
  removeLeftovers(paths.userData);
  const windowState = loadWindowState(paths.windowState);
  const vault = lookAtVault(paths);
  guardNavigation();
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(() => openWindow({ paths, log, windowState, vault }));
}

applyOfflineSwitches();
guardApp();
registerAppScheme();
if (claimSingleInstance({ window: () => current, onWanted: ending.thenStartAnew })) start();
else app.exit(0);
