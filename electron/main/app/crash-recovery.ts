/** What happens when a process fails: one dialog in plain words, one line in the log, no stack on the screen. */
import { app, dialog, type BrowserWindow } from 'electron';
import { START_URL } from '../protocol/scheme';
import type { Log } from './log-file';

const RELOAD = 0;

/**
 * Loads the start page: the page may have written any address of its origin into its history, and the bundle has no
 * file for most of them.
 */
export async function loadStartPage(window: BrowserWindow, log: Log): Promise<void> {
  try {
    await window.loadURL(START_URL);
    // What the page that died left in the history are addresses without a page: going back must not load one.
    window.webContents.navigationHistory.clear();
  } catch {
    // The window was closed meanwhile, or the page died, which is offered anew.
    log('page-not-loaded');
  }
}

async function offerReload(window: BrowserWindow, log: Log): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Brieflock',
    message: 'This window stopped working',
    detail:
      'Everything that was marked “Saved” is safe on this computer. Words typed after that may be lost. ' +
      'Reload to go on working.',
    buttons: ['Reload', 'Quit'],
    defaultId: RELOAD,
    cancelId: RELOAD,
  });
  if (window.isDestroyed()) return;
  if (response === RELOAD) await loadStartPage(window, log);
  else window.close();
}

/**
 * Watches a window's page; when its process dies, offers to load the start page again, whatever address it was at, or to
 * close the window in order.
 */
export function recoverFromCrash(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page-gone', reason, exitCode);
    if (reason !== 'clean-exit') void offerReload(window, log);
  });
}

/** Watches main itself and its helpers. A fault in main ends the app: going on could write wrong data. */
export function watchProcesses(log: Log): void {
  const stop = (kind: string): void => {
    log(kind);
    dialog.showErrorBox(
      'Brieflock has to close',
      'Brieflock met a fault of its own. Everything that was marked “Saved” is safe on this computer. ' +
        'Start Brieflock again; if it happens again, tell your IT team.',
    );
    app.exit(1);
  };
  process.on('uncaughtException', () => {
    stop('main-exception');
  });
  process.on('unhandledRejection', () => {
    stop('main-rejection');
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    // Workers are killed when their one job is done or cancelled; that is no event.
    if (type === 'Utility' && reason === 'killed') return;
    log('process-gone', type.replaceAll(' ', '-'), reason, exitCode);
  });
}
