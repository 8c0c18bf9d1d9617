/** Looks into a folder of backups and keeps it in order. Touches only files that are named as backups of this vault. */
import { join } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { reasonInWords } from '../files/write-atomic';
import type { DurableFiles } from '../journal/durable-files';
import { replaceFile } from '../journal/replace-file';
import { byMaking, parseBackupName, type BackupName } from './backup-name';
import { chooseExpired } from './rotation';

/** Days as the user sees them, and which one it is now. */
export interface Calendar {
  readonly dayOf: (moment: string) => string;
  readonly today: () => string;
}

const UNFINISHED_BACKUP = /^(backup-\d+-\d+|brieflock-backup_[0-9A-Za-z_-]+\.zip)\.tmp$/;

/** The backups of a vault in a folder, first made first. None for a folder that is not there. Rejects with the system's error. */
export async function listBackups(
  files: DurableFiles,
  folder: string,
  vaultId: string,
): Promise<readonly BackupName[]> {
  return (await files.list(folder))
    .flatMap((name) => parseBackupName(name) ?? [])
    .filter((name) => name.vaultId === vaultId)
    .sort(byMaking);
}

/** Takes away what an interrupted run left unfinished. Never rejects. */
export async function removeUnfinished(files: DurableFiles, folder: string): Promise<void> {
  const names = await files.list(folder).catch(() => []);
  for (const name of names)
    if (UNFINISHED_BACKUP.test(name)) await files.remove(join(folder, name)).catch(() => undefined);
}

/** Removes what rotation allows. Never rejects: a backup too many is no harm. */
export async function rotate(
  files: DurableFiles,
  folder: string,
  of: { readonly vaultId: string; readonly calendar: Calendar },
): Promise<void> {
  const { vaultId, calendar } = of;
  const backups = await listBackups(files, folder, vaultId).catch(() => []);
  for (const { fileName } of chooseExpired(backups, calendar.dayOf, calendar.today()))
    await files.remove(join(folder, fileName)).catch(() => undefined);
}

/**
 * Copies a finished backup into a second folder, which must be there: it is the user's, and is never made or narrowed.
 * Answers `backup-folder-unusable` (`reason`).
 */
export async function copyBackup(
  files: DurableFiles,
  from: string,
  to: { readonly folder: string; readonly fileName: string },
): Promise<Result<null, AppError>> {
  try {
    const bytes = await files.readAll(from);
    if (bytes === null) return fail('backup-folder-unusable', { reason: 'the backup to be copied is gone' });
    if ((await files.facts(to.folder)) === null)
      return fail('backup-folder-unusable', { reason: 'the folder does not exist' });
    await replaceFile(files, join(to.folder, to.fileName), bytes);
    // Not every network folder can be synced; the file in it was.
    await files.syncFolder(to.folder).catch(() => undefined);
    return ok(null);
  } catch (error) {
    return fail('backup-folder-unusable', { reason: reasonInWords(error) });
  }
}
