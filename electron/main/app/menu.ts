/** Puts the native menu in place for a window. What it contains is in `menu-template.ts`. */
import { Menu, type BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/send-event';
import { menuTemplate, nextZoom } from './menu-template';

/** Installs the menu; its commands go to this window's page. */
export function installMenu(window: BrowserWindow): void {
  const page = window.webContents;
  const template = menuTemplate(process.platform, {
    send: (command) => {
      sendEvent(page, 'app:menu-command', { command });
    },
    zoom: (step) => {
      page.setZoomFactor(nextZoom(page.getZoomFactor(), step));
    },
    close: () => {
      window.close();
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
