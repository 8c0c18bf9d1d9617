/** One copy of the app per user: two would write to the same database. */
import { app, type BrowserWindow } from 'electron';

/** The first copy, as a second start finds it. */
export interface FirstCopy {
  /** Its window; `null` before there is one, and once the run is ending. */
  readonly window: () => BrowserWindow | null;
  /** Told of a second start that finds no window: the user, who closed one and wants another, would see nothing happen. */
  readonly onWanted: () => void;
}

/**
 * Claims the place of the only copy. A second start brings the first one's window forward.
 *
 * @returns false when another copy is running; the caller must then quit without touching any data
 */
export function claimSingleInstance(first: FirstCopy): boolean {
  const isFirst = app.requestSingleInstanceLock();
  if (!isFirst) return false;
  app.on('second-instance', () => {
    const window = first.window();
    if (window === null) {
      first.onWanted();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
