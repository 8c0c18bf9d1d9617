/** Reads a backup from disk and proves it, or takes out what is asked for. Stores nothing, and believes nothing of it. */
import { fail, type AppError } from '@shared/base/app-error';
import type { OnProgress } from '@shared/exchange/share-file';
import { ok, type Result } from '@shared/base/result';
import { proveBackup } from '../../node/backup/prove-backup';
import { openBackup } from '../../node/backup/read-backup';
import { openSealedZip, type BackupOpening } from '../../node/backup/sealed-zip';
import { readParts, type TakenFromBackup, type WantedParts } from '../../node/backup/read-parts';
import { countStrangeRows } from '../../node/backup/row-check';
import { readPath, whyUnreadable } from '../../node/files/read-bounded';

/** More than any backup of ours: it is read as a whole. */
const MAX_BACKUP_BYTES = 1024 * 1024 * 1024;

/** A backup, and what opens it if it is sealed. */
export interface BackupAt {
  readonly path: string;
  readonly opening: BackupOpening | null;
}

/** What the work tells of itself. */
export interface JobTelling {
  readonly onProgress: OnProgress;
  /** Called once the file was read, before anything of it is looked at. */
  readonly onAllRead: () => void;
}

async function bytesAt(
  { path, opening }: BackupAt,
  { onAllRead }: Pick<JobTelling, 'onAllRead'>,
): Promise<Result<Uint8Array, AppError>> {
  try {
    const bytes = await readPath(path, MAX_BACKUP_BYTES);
    onAllRead();
    if (bytes === null) return fail('backup-unreadable', { reason: 'it is larger than any backup' });
    return await openSealedZip(bytes, opening);
  } catch (error) {
    return fail('backup-unreadable', { reason: whyUnreadable(error) });
  }
}

/** What a proof has counted. */
export interface Proven {
  readonly kind: 'backup-proven';
  readonly assessments: number;
  readonly packs: number;
  readonly rows: number;
  readonly strangeRows: number;
}

/** Opens every part and holds it against its hash: `backup-unreadable` (`reason`), `backup-newer`, or as `openSealedZip` does. */
export async function proveBackupAt(at: BackupAt, telling: JobTelling): Promise<Result<Proven, AppError>> {
  const bytes = await bytesAt(at, telling);
  if (!bytes.ok) return bytes;
  const proof = await proveBackup(bytes.value, {
    strangeIn: countStrangeRows,
    signal: new AbortController().signal,
    onProgress: (done) => {
      telling.onProgress('Proving the newest backup', done);
    },
  });
  if (!proof.ok) return proof;
  const { assessments, packs, rows, strangeRows } = proof.value;
  return ok({ kind: 'backup-proven', assessments, packs, rows, strangeRows });
}

/** Takes out what is asked for: `backup-unreadable` (`reason`), `backup-newer`, or as `openSealedZip` does. */
export async function readBackupAt(
  at: BackupAt,
  wanted: WantedParts,
  telling: Pick<JobTelling, 'onAllRead'>,
): Promise<Result<{ readonly kind: 'backup-read'; readonly content: TakenFromBackup }, AppError>> {
  const bytes = await bytesAt(at, telling);
  if (!bytes.ok) return bytes;
  const opened = openBackup(bytes.value);
  if (!opened.ok) return opened;
  const content = await readParts(opened.value, wanted);
  return content.ok ? ok({ kind: 'backup-read', content: content.value }) : content;
}
