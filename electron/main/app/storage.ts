/** Opens what stands outside the database, on this computer's disk and clock. Holds no rule of its own. */
import { randomBytes } from 'node:crypto';
import { app } from 'electron';
import type { AppError } from '@shared/base/app-error';
import { localDay } from '@shared/base/days';
import type { Result } from '@shared/base/result';
import { backUpWhenDue } from '../../node/backup/back-up-when-due';
import { isLacking } from '../../node/backup/backup-name';
import type { KeptBackup } from '../../node/backup/backups';
import { createStorageDoor, type StorageDoor } from '../../node/backup/open-storage';
import { systemFiles } from '../../node/journal/durable-files';
import type { RunningVault } from '../services/running-vault';
import type { Log } from './log-file';

const VAULT_ID_BYTES = 16;
/** One line: how it went, and whether anything could not be taken in. */
function logBackup(log: Log, made: Result<KeptBackup, AppError>): void {
  if (!made.ok) log('backup', made.error.code);
  else if (isLacking(made.value.name)) log('backup', 'made-without', made.value.name.leftOut);
  else log('backup', 'made');
}

/** Who hears of what happens without being asked for. */
export interface StorageWatchers {
  readonly log: Log;
  /** A backup that was due was made, or could not be. */
  readonly onBackup: () => void;
}

/** Begins to open the storage of a folder; backups that are due are made while it is open. */
export function openStorage(
  folder: string,
  vault: Pick<RunningVault, 'generation' | 'sealing'>,
  watchers: StorageWatchers,
): StorageDoor {
  const { log } = watchers;
  const door = createStorageDoor({
    files: systemFiles,
    folder,
    appVersion: app.getVersion(),
    now: () => new Date(),
    calendar: { dayOf: (moment) => localDay(new Date(moment)), today: () => localDay(new Date()) },
    newVaultId: () => randomBytes(VAULT_ID_BYTES).toString('hex'),
    generation: () => Promise.resolve(vault.generation),
    sealing: vault.sealing,
  });
  void door.get().then((opened) => {
    if (!opened.ok) log('storage', opened.error.code);
    else for (const notice of opened.value.vault.notices()) log('storage', notice);
  });
  backUpWhenDue(door, (made) => {
    logBackup(log, made);
    watchers.onBackup();
  });
  return {
    get: door.get,
    close: async () => {
      const made = await door.close();
      if (made !== null) logBackup(log, made);
      return made;
    },
  };
}
