/** Makes backups by itself for as long as the app is open. Keeps no process alive, and decides nothing about what is due. */
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import type { KeptBackup } from './backups';
import type { StorageDoor } from './open-storage';

/** After the start, when nobody waits for the disk. */
const DELAY_MS = 30_000;
/** The app may stay open for days. */
const EVERY_MS = 60 * 60 * 1_000;

async function backUpIfDue(
  door: StorageDoor,
  onMade: (made: Result<KeptBackup, AppError>) => void,
): Promise<void> {
  const storage = await door.get();
  if (!storage.ok) return;
  const signal = new AbortController().signal;
  const made = await storage.value.backups.makeIfDue({ signal, onProgress: () => undefined });
  if (made !== null) onMade(made);
}

/** Looks half a minute after the start, and every hour, whether a backup is due, and tells how making one went. */
export function backUpWhenDue(door: StorageDoor, onMade: (made: Result<KeptBackup, AppError>) => void): void {
  const look = (): void => void backUpIfDue(door, onMade);
  setTimeout(look, DELAY_MS).unref();
  setInterval(look, EVERY_MS).unref();
}
