/** Makes the one window, hardened. Loads nothing and decides nothing about its content. */
import { BrowserWindow, nativeTheme, screen, app, type Session } from 'electron';
import { defaultBounds, fitBounds, MIN_SIZE, type Rectangle, type WindowState } from './bounds';

/** Equal to the page's own paper color, so that no white flash is seen before its first paint. */
const BACKGROUND = { light: '#faf7f0', dark: '#11171b' } as const;

function placement(state: WindowState | null): Rectangle {
  const primary = screen.getPrimaryDisplay();
  if (state === null) return defaultBounds(primary.workArea);
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return fitBounds(state.bounds, [primary.workArea, ...others.map(({ workArea }) => workArea)]);
}

/** What the window is made from. */
export interface MainWindow {
  /** Absolute path of the bridge script. */
  readonly preload: string;
  /** In which its page lives. */
  readonly session: Session;
  /** Where the window was last time, or `null`. */
  readonly state: WindowState | null;
  /** Asked at its first paint: one that is closed before stays out of sight. */
  readonly mayShow: () => boolean;
}

/** Makes the window, hidden until its first paint. */
export function createMainWindow({ preload, session, state, mayShow }: MainWindow): BrowserWindow {
  const window = new BrowserWindow({
    ...placement(state),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Brieflock',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      session,
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
    if (!mayShow()) return;
    if (state?.maximized === true) window.maximize();
    window.show();
  });
  return window;
}

/** The window's present place, for the next run. */
export function windowStateOf(window: BrowserWindow): WindowState {
  return { version: 1, bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}
