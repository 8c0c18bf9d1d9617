/** The native menu as data. Pure; holds no reference to the window, and gives the page commands only. */
import type { MenuItemConstructorOptions } from 'electron';
import { COMMAND_IDS, commandEntry, type CommandId } from '@shared/ipc/commands';
import { NOTHING_TO_UNDO, type UndoNames } from './undo-names';

/** A command of the menu that the page carries out. */
export type MenuCommand = CommandId;

/** What the menu's items do. */
export interface MenuActions {
  readonly send: (command: MenuCommand) => void;
  readonly zoom: (step: 'in' | 'out' | 'reset') => void;
  /** Locks the vault; where there is none, the page shows how to make one. */
  readonly lock: () => void;
  readonly close: () => void;
}

const SEPARATOR = { type: 'separator' } as const satisfies MenuItemConstructorOptions;

type Items = MenuItemConstructorOptions[];

/** A command of the table. The page listens for its keys too and comes first: what it takes never reaches the menu. */
function itemOf(id: MenuCommand, { send, lock }: MenuActions): MenuItemConstructorOptions {
  const { words, keys } = commandEntry(id);
  const accelerator = keys[0]?.replace('Mod', 'CmdOrCtrl');
  return {
    label: words,
    ...(accelerator === undefined ? {} : { accelerator }),
    // The page reads brackets by their place on the keyboard; here they are told, and registered only where Electron must.
    ...(id === 'go-back' || id === 'go-forward' ? { registerAccelerator: false } : {}),
    click: () => {
      if (id === 'lock') lock();
      else send(id);
    },
  };
}

/** The commands of a menu, in the order of the table. */
function itemsOf(menu: ReturnType<typeof commandEntry>['menu'], actions: MenuActions): Items {
  return COMMAND_IDS.filter((id) => commandEntry(id).menu === menu).map((id) => itemOf(id, actions));
}

function fileMenu(isMac: boolean, actions: MenuActions): MenuItemConstructorOptions {
  const end: MenuItemConstructorOptions = isMac
    ? { label: 'Close window', accelerator: 'Command+W', click: actions.close }
    : { label: 'Quit', accelerator: 'Ctrl+Q', click: actions.close };
  return { label: '&File', submenu: [...itemsOf('file', actions), SEPARATOR, end] };
}

/** In a menu a single "&" would underline a letter. */
function named(act: string, what: string | null): string {
  return what === null ? act : `${act}: ${what.replaceAll('&', '&&')}`;
}

/** The page reads the keys of undo and redo itself; they are told here. */
function editMenu({ undo, redo }: UndoNames, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      { ...itemOf('undo', actions), label: named('Undo', undo), registerAccelerator: false },
      { ...itemOf('redo', actions), label: named('Redo', redo), registerAccelerator: false },
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'delete' },
      SEPARATOR,
      { role: 'selectAll' },
      SEPARATOR,
      ...itemsOf('edit', actions),
    ],
  };
}

function viewMenu(actions: MenuActions): MenuItemConstructorOptions {
  const { zoom } = actions;
  return {
    label: '&View',
    submenu: [
      {
        label: 'Zoom in',
        accelerator: 'CmdOrCtrl+Plus',
        click: () => {
          zoom('in');
        },
      },
      // The same key without Shift, as on most keyboards; shown once only.
      {
        label: 'Zoom in',
        accelerator: 'CmdOrCtrl+=',
        visible: false,
        click: () => {
          zoom('in');
        },
      },
      {
        label: 'Zoom out',
        accelerator: 'CmdOrCtrl+-',
        click: () => {
          zoom('out');
        },
      },
      {
        label: 'Actual size',
        accelerator: 'CmdOrCtrl+0',
        click: () => {
          zoom('reset');
        },
      },
      SEPARATOR,
      { role: 'togglefullscreen' },
      ...itemsOf('view', actions),
    ],
  };
}

function goMenu(actions: MenuActions): MenuItemConstructorOptions {
  return { label: '&Go', submenu: itemsOf('go', actions) };
}

function macAppMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'Brieflock',
    submenu: [
      itemOf('about', actions),
      SEPARATOR,
      itemOf('preferences', actions),
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
export function menuTemplate(
  platform: NodeJS.Platform,
  actions: MenuActions,
  undoNames: UndoNames = NOTHING_TO_UNDO,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const help: MenuItemConstructorOptions = {
    label: '&Help',
    role: 'help',
    submenu: itemsOf('help', actions),
  };
  return [
    ...(isMac ? [macAppMenu(actions)] : []),
    fileMenu(isMac, actions),
    editMenu(undoNames, actions),
    viewMenu(actions),
    goMenu(actions),
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
