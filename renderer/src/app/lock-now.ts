/** Locks the app: what waits is saved, or sealed and handed over, and then main overwrites the keys and starts anew. */
import { appError, type AppError } from '@shared/base/app-error';
import { err, type Result } from '@shared/base/result';
import { messageText } from '@shared/wording/errors/messages';
import { api } from '@renderer/platform/api';
import { handOverPending } from '@renderer/records/handed-over';
import { flushPendingSaves } from '@renderer/records/pending-saves';
import { showProtection } from '@renderer/router/navigate';
import { pushToast } from '@renderer/stores/toasts';
import { useVault } from '@renderer/stores/vault';

/**
 * Locks an unlocked vault.
 *
 * @returns `vault-failed`, everything being as before, when what waits can be neither saved nor kept sealed
 */
export async function lockNow(): Promise<Result<unknown, AppError>> {
  await flushPendingSaves();
  // What is left over, and what an earlier run kept, is looked after too.
  if (!(await handOverPending()))
    return err(appError('vault-failed', { reason: 'what you typed last could not be kept on the disk' }));
  return api.vault.lock({});
}

async function lockAndTell(): Promise<void> {
  if (useVault.getState().kind !== 'unlocked') return;
  const locked = await lockNow();
  if (!locked.ok) pushToast({ kind: 'problem', message: messageText(locked.error) });
}

/** Locks; where no passphrase is set, shows how to set one. */
export async function lockOrProtect(): Promise<void> {
  if (useVault.getState().kind === 'open') await showProtection();
  else await lockAndTell();
}

/** Locks whenever main asks for it: after idle minutes, with the screen, on suspend. Returns its own end. */
export function answerLockRequests(): () => void {
  return api.vault.onLockWanted(() => {
    void lockAndTell();
  });
}
