/** Puts the native menu in place for a window. What it contains is in `menu-template.ts`. */
import { Menu, type BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/send-event';
import { menuTemplate, nextZoom, type MenuActions } from './menu-template';
import type { Services } from './start-services';
import { NOTHING_TO_UNDO, onUndoNamed, type UndoNames } from './undo-names';

/** Installs the menu; its commands go to this window's page, and locking to the services once they are there. */
export function installMenu(
  window: BrowserWindow,
  services: () => Promise<Pick<Services, 'wantLock'>>,
): void {
  const page = window.webContents;
  const actions: MenuActions = {
    send: (command) => {
      sendEvent(page, 'app:menu-command', { command });
    },
    zoom: (step) => {
      page.setZoomFactor(nextZoom(page.getZoomFactor(), step));
    },
    lock: () => {
      void services().then(({ wantLock }) => {
        if (wantLock() === 'nothing-to-lock') sendEvent(page, 'app:menu-command', { command: 'lock' });
      });
    },
    close: () => {
      window.close();
    },
  };
  const install = (names: UndoNames): void => {
    // A label cannot be changed in a menu that stands.
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, actions, names)));
  };
  install(NOTHING_TO_UNDO);
  onUndoNamed(install);
  // A page that loads anew, as after a lock, has nothing to undo, and its words leave the menu.
  page.on('did-start-navigation', ({ isSameDocument, isMainFrame }) => {
    if (isMainFrame && !isSameDocument) install(NOTHING_TO_UNDO);
  });
}
