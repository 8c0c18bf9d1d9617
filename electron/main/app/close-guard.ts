/** Ties the close handshake to a window and to its page's life. Holds no rule of its own. */
import type { BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/send-event';
import { askToStay } from './ask-to-stay';
import { createCloseHandshake, type CloseHandshake } from './close-handshake';
import type { Ending } from './ending';

const FLUSH_TIMEOUT_MS = 5_000;

async function askWaitOrClose(window: BrowserWindow): Promise<'wait' | 'close'> {
  const isWaiting = await askToStay(window, {
    message: 'Some words are not saved yet',
    detail:
      'Brieflock could not store the last thing you typed. If you close now, those words are lost; ' +
      'everything marked “Saved” stays. Wait to try again.',
    buttons: ['Wait', 'Close anyway'],
  });
  return isWaiting ? 'wait' : 'close';
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
