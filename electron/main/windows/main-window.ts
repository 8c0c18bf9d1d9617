/** Makes the one window, hardened. Loads nothing and decides nothing about its content. */
import { BrowserWindow, nativeTheme, screen, app } from 'electron';
import { defaultBounds, fitBounds, MIN_SIZE, type Rectangle, type WindowState } from './bounds';

/** Equal to the page's own paper color, so that no white flash is seen before its first paint. */
const BACKGROUND = { light: '#faf7f0', dark: '#11171b' } as const;

function placement(state: WindowState | null): Rectangle {
  const primary = screen.getPrimaryDisplay();
  if (state === null) return defaultBounds(primary.workArea);
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return fitBounds(state.bounds, [primary.workArea, ...others.map(({ workArea }) => workArea)]);
}

/**
 * Makes the window, hidden until its first paint.
 *
 * @param preload - absolute path of the bridge script
 * @param state - where the window was last time, or `null`
 */
export function createMainWindow(preload: string, state: WindowState | null): BrowserWindow {
  const window = new BrowserWindow({
    ...placement(state),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Brieflock',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (state?.maximized === true) window.maximize();
    window.show();
  });
  return window;
}

/** The window's present place, for the next run. */
export function windowStateOf(window: BrowserWindow): WindowState {
  return { version: 1, bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}
