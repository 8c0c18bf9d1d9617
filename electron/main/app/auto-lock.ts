/**
 * Decides when the vault is locked without the page asking for it. The page is told first, so that it can write what waits;
 * one that does not answer keeps nobody's laptop open. Holds no reference to Electron.
 */
import type { LOCK_REASONS } from '@shared/ipc/vault-contract';
import type { LockSettings } from '../../node/vault/vault-state';

/** Why it is to be locked. */
export type LockReason = (typeof LOCK_REASONS)[number];

/** What it needs of its surroundings. */
export interface AutoLockDeps {
  /** `null` while there is nothing to lock. */
  readonly settings: () => LockSettings | null;
  /** Since the last key or movement, anywhere on the computer. */
  readonly idleSeconds: () => number;
  /** Has the page write what waits and ask for locking. */
  readonly tellPage: (reason: LockReason) => void;
  /** Asks whether to lock although something would be lost. */
  readonly askUser: () => Promise<'lock' | 'stay'>;
  /** Ends the run and starts the app anew, locked. */
  readonly lock: () => void;
  /** The page has so long, in milliseconds. */
  readonly waitMs: number;
}

/** Locks when it is time. */
export interface AutoLock {
  /** Somebody wants it, or the computer goes to sleep. Does nothing when that is not to lock. */
  readonly want: (reason: LockReason) => void;
  /** Looks whether the computer has been idle long enough. To be called now and then. */
  readonly look: () => void;
}

const MINUTE_SECONDS = 60;

function locksFor(reason: LockReason, settings: LockSettings): boolean {
  if (reason === 'suspend') return settings.locksOnSuspend;
  return reason === 'screen' ? settings.locksWithScreen : true;
}

/** Makes it. */
export function createAutoLock(parts: AutoLockDeps): AutoLock {
  const { settings, tellPage, askUser, lock, waitMs } = parts;
  let wanted: LockReason | null = null;

  const late = async (): Promise<void> => {
    const isAsked = wanted === 'asked';
    if (isAsked && (await askUser()) === 'stay' && wanted === 'asked') {
      wanted = null;
      return;
    }
    // A laptop in a bag is the reason for locking: words that can be neither saved nor kept do not keep it open.
    lock();
  };
  const want = (reason: LockReason): void => {
    const now = settings();
    if (now === null || !locksFor(reason, now)) return;
    const isWaiting = wanted !== null;
    // What the computer wants outweighs what can be taken back.
    if (!isWaiting || wanted === 'asked') wanted = reason;
    if (isWaiting) return;
    tellPage(reason);
    setTimeout(() => void late(), waitMs);
  };
  return {
    want,
    look: () => {
      const minutes = settings()?.idleMinutes ?? null;
      if (minutes !== null && parts.idleSeconds() >= minutes * MINUTE_SECONDS) want('idle');
    },
  };
}
