/** One window with the page's own data layer, without main: what sealing costs apart from everything else. */
import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860 });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
