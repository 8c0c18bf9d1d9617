/** The least an Electron app can do: one window with one page. What Brieflock's start is measured against. */
import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860 });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
