/** Puts the native menu in place for a window. What it contains is in `menu-template.ts`. */
import { Menu, type BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/send-event';
import { menuTemplate, nextZoom } from './menu-template';
import type { Services } from './start-services';

/** Installs the menu; its commands go to this window's page, and locking to the services once they are there. */
export function installMenu(
  window: BrowserWindow,
  services: () => Promise<Pick<Services, 'wantLock'>>,
): void {
  const page = window.webContents;
  const template = menuTemplate(process.platform, {
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
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
