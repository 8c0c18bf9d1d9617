/** The native menu as data. Pure; holds no reference to the window, and gives the page commands only. */
import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '@shared/ipc/contract';

/** A command of the menu that the page carries out. */
export type MenuCommand = EventPayload<'app:menu-command'>['command'];

/** What the menu's items do. */
export interface MenuActions {
  readonly send: (command: MenuCommand) => void;
  readonly zoom: (step: 'in' | 'out' | 'reset') => void;
  /** Locks the vault; where there is none, the page shows how to make one. */
  readonly lock: () => void;
  readonly close: () => void;
}

const SEPARATOR = { type: 'separator' } as const satisfies MenuItemConstructorOptions;

function fileMenu(isMac: boolean, { send, lock, close }: MenuActions): MenuItemConstructorOptions {
  const end: MenuItemConstructorOptions = isMac
    ? { label: 'Close Window', accelerator: 'Command+W', click: close }
    : { label: 'Quit', accelerator: 'Ctrl+Q', click: close };
  return {
    label: '&File',
    submenu: [
      {
        label: 'New Assessment',
        accelerator: 'CmdOrCtrl+N',
        click: () => {
          send('new-assessment');
        },
      },
      {
        label: 'We Have an Incident',
        accelerator: 'CmdOrCtrl+I',
        click: () => {
          send('we-have-an-incident');
        },
      },
      {
        label: 'Import…',
        accelerator: 'CmdOrCtrl+O',
        click: () => {
          send('import');
        },
      },
      SEPARATOR,
      {
        label: 'All Assessments',
        accelerator: 'Alt+0',
        registerAccelerator: false,
        click: () => {
          send('show-list');
        },
      },
      {
        label: 'Backups',
        click: () => {
          send('show-backups');
        },
      },
      {
        label: 'Protection',
        click: () => {
          send('show-protection');
        },
      },
      SEPARATOR,
      { label: 'Lock Now', accelerator: 'CmdOrCtrl+L', click: lock },
      end,
    ],
  };
}

const EDIT_MENU: MenuItemConstructorOptions = {
  label: '&Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'delete' },
    SEPARATOR,
    { role: 'selectAll' },
  ],
};

function viewMenu({ send, zoom }: MenuActions): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      {
        label: 'Zoom In',
        accelerator: 'CmdOrCtrl+Plus',
        click: () => {
          zoom('in');
        },
      },
      // The same key without Shift, as on most keyboards; shown once only.
      {
        label: 'Zoom In',
        accelerator: 'CmdOrCtrl+=',
        visible: false,
        click: () => {
          zoom('in');
        },
      },
      {
        label: 'Zoom Out',
        accelerator: 'CmdOrCtrl+-',
        click: () => {
          zoom('out');
        },
      },
      {
        label: 'Actual Size',
        accelerator: 'CmdOrCtrl+0',
        click: () => {
          zoom('reset');
        },
      },
      SEPARATOR,
      { role: 'togglefullscreen' },
      {
        label: 'Light or Dark',
        accelerator: 'CmdOrCtrl+Shift+L',
        click: () => {
          send('toggle-theme');
        },
      },
    ],
  };
}

/** The page reads these keys by their place on the keyboard; here they are told, and registered only where Electron must. */
function goMenu(send: MenuActions['send']): MenuItemConstructorOptions {
  return {
    label: '&Go',
    submenu: [
      {
        label: 'Back',
        accelerator: 'CmdOrCtrl+[',
        registerAccelerator: false,
        click: () => {
          send('go-back');
        },
      },
      {
        label: 'Forward',
        accelerator: 'CmdOrCtrl+]',
        registerAccelerator: false,
        click: () => {
          send('go-forward');
        },
      },
    ],
  };
}

function macAppMenu(send: MenuActions['send']): MenuItemConstructorOptions {
  return {
    label: 'Brieflock',
    submenu: [
      {
        label: 'About Brieflock',
        click: () => {
          send('about');
        },
      },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
}

/** Builds the menu bar in the order each platform expects. */
export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const help: MenuItemConstructorOptions = {
    label: '&Help',
    role: 'help',
    submenu: [
      {
        label: 'About Brieflock',
        click: () => {
          actions.send('about');
        },
      },
    ],
  };
  return [
    ...(isMac ? [macAppMenu(actions.send)] : []),
    fileMenu(isMac, actions),
    EDIT_MENU,
    viewMenu(actions),
    goMenu(actions.send),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    help,
  ];
}

const ZOOM = { min: 1, max: 2, step: 0.1 } as const;

/** The next zoom factor: from 1 (100 %) to 2 (200 %) in tenths. */
export function nextZoom(current: number, step: 'in' | 'out' | 'reset'): number {
  if (step === 'reset') return ZOOM.min;
  const moved = current + (step === 'in' ? ZOOM.step : -ZOOM.step);
  return Math.min(ZOOM.max, Math.max(ZOOM.min, Math.round(moved * 10) / 10));
}
