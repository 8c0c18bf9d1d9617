/** Ties locking to the computer: its sleep, its screen, its idleness, and the user's answer. Holds no rule of its own. */
import { powerMonitor, type BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/send-event';
import type { RunningVault } from '../services/running-vault';
import { askToStay } from './ask-to-stay';
import { createAutoLock, type AutoLock } from './auto-lock';

const WAIT_MS = 8_000;
const LOOK_EVERY_MS = 10_000;

async function askStayOrLock(window: BrowserWindow): Promise<'stay' | 'lock'> {
  const isStaying = await askToStay(window, {
    message: 'Brieflock is not locked yet',
    detail:
      'Brieflock could not store the last thing you typed. If you lock now, those words are lost; ' +
      'everything marked “Saved” stays. Stay to copy them or to try again.',
    buttons: ['Stay', 'Lock anyway'],
  });
  return isStaying ? 'stay' : 'lock';
}

/** Watches the computer for as long as the window is there. */
export function watchComputer(window: BrowserWindow, vault: RunningVault, lock: () => void): AutoLock {
  const autoLock = createAutoLock({
    settings: () => vault.unlocked()?.state.now().settings ?? null,
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    tellPage: (reason) => {
      sendEvent(window.webContents, 'vault:lock-wanted', { reason });
    },
    askUser: () => askStayOrLock(window),
    lock,
    waitMs: WAIT_MS,
  });
  powerMonitor.on('suspend', () => {
    autoLock.want('suspend');
  });
  powerMonitor.on('lock-screen', () => {
    autoLock.want('screen');
  });
  const timer = setInterval(autoLock.look, LOOK_EVERY_MS);
  window.once('closed', () => {
    clearInterval(timer);
  });
  return autoLock;
}
