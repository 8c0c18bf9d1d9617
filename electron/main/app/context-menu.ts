/** Opens the native menu of a right click, or of the menu key. What it contains is in `context-menu-template.ts`. */
import { Menu, type BrowserWindow } from 'electron';
import { contextMenuTemplate } from './context-menu-template';

/** Answers every such click on the page of a window. */
export function installContextMenu(window: BrowserWindow): void {
  const page = window.webContents;
  page.on('context-menu', (_event, clicked) => {
    const items = contextMenuTemplate(clicked, (word) => {
      page.replaceMisspelling(word);
    });
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
