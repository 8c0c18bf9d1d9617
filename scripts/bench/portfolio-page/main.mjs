/** One window with the app in it, without main: how the screens behave over few and over many assessments. */
import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860 });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
