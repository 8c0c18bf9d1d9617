/** Opens what stands outside the database, on this computer's disk and clock. Holds no rule of its own. */
import { randomBytes } from 'node:crypto';
import { app } from 'electron';
import { localDay } from '@shared/base/days';
import { createStorageDoor, type StorageDoor } from '../../node/backup/open-storage';
import { systemFiles } from '../../node/journal/durable-files';
import type { Log } from './log-file';

const VAULT_ID_BYTES = 16;
/** After the start, when nobody waits for the disk. */
const BACKUP_DELAY_MS = 30_000;

async function backUpIfDue(door: StorageDoor, log: Log): Promise<void> {
  const storage = await door.get();
  if (!storage.ok) return;
  const signal = new AbortController().signal;
  const made = await storage.value.backups.makeIfDue({ signal, onProgress: () => undefined });
  if (made !== null) log('backup', made.ok ? 'made' : made.error.code);
}

/** Begins to open the storage of a folder; a backup that is due is made a while later. */
export function openStorage(folder: string, log: Log): StorageDoor {
  const door = createStorageDoor({
    files: systemFiles,
    folder,
    appVersion: app.getVersion(),
    now: () => new Date(),
    calendar: { dayOf: (moment) => localDay(new Date(moment)), today: () => localDay(new Date()) },
    newVaultId: () => randomBytes(VAULT_ID_BYTES).toString('hex'),
  });
  void door.get().then((opened) => {
    if (!opened.ok) log('storage', opened.error.code);
    else for (const notice of opened.value.vault.notices()) log('storage', notice);
  });
  setTimeout(() => void backUpIfDue(door, log), BACKUP_DELAY_MS).unref();
  return door;
}
