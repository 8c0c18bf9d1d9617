/** Ties the close handshake to a window and to its page's life. Holds no rule of its own. */
import { dialog, type BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/send-event';
import { createCloseHandshake, type CloseHandshake } from './close-handshake';
import type { Ending } from './ending';

const FLUSH_TIMEOUT_MS = 5_000;
const WAIT = 0;

async function askWaitOrClose(window: BrowserWindow): Promise<'wait' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Brieflock',
    message: 'Some words are not saved yet',
    detail:
      'Brieflock could not store the last thing you typed. If you close now, those words are lost; ' +
      'everything marked “Saved” stays. Wait to try again.',
    buttons: ['Wait', 'Close anyway'],
    defaultId: WAIT,
    cancelId: WAIT,
  });
  return response === WAIT ? 'wait' : 'close';
}

/** Guards a window's closing: it goes by the ending, and in no other way. */
export function guardClose(window: BrowserWindow, ending: Ending): CloseHandshake {
  const handshake = createCloseHandshake({
    requestFlush: () => {
      sendEvent(window.webContents, 'app:flush-requested', {});
    },
    askUser: () => askWaitOrClose(window),
    close: () => {
      ending.end(() => {
        window.destroy();
      });
    },
    timeoutMs: FLUSH_TIMEOUT_MS,
  });
  window.on('close', (event) => {
    event.preventDefault();
    handshake.wantsClose();
  });
  window.webContents.on('render-process-gone', () => {
    handshake.pageGone();
  });
  return handshake;
}
