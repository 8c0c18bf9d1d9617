/** One copy of the app per user: two would write to the same database. */
import { app, type BrowserWindow } from 'electron';

/**
 * Claims the place of the only copy. A second start brings the first one's window forward.
 *
 * @returns false when another copy is running; the caller must then quit without touching any data
 */
export function claimSingleInstance(currentWindow: () => BrowserWindow | null): boolean {
  const isFirst = app.requestSingleInstanceLock();
  if (!isFirst) return false;
  app.on('second-instance', () => {
    const window = currentWindow();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
