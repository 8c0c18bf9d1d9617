/** Proves a backup by opening all of it, as restoring would. Touches no live data and writes nothing. */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { JournalEntry } from '@shared/storage/schema-entry';
import { openBackup } from './read-backup';
import type { Manifest } from './schema-manifest';

/** What a proof has shown. */
export interface BackupProof {
  readonly manifest: Manifest;
  readonly assessments: number;
  readonly packs: number;
  readonly rows: number;
  /** Rows whose content is not what this version of the app would write. They are in the backup as they were found. */
  readonly strangeRows: number;
}

/** How a proof is made. */
export interface Proving {
  /** Whether the rows of one assessment, or of the packs, make sense; the number of those that do not. */
  readonly strangeIn: (entry: JournalEntry) => number;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

const AT_ONCE = 50;

/**
 * Opens every part of a backup and holds it against its hash.
 *
 * @returns what it holds; `backup-unreadable` (`reason`), `backup-newer` or `job-cancelled`
 */
export async function proveBackup(zip: Uint8Array, proving: Proving): Promise<Result<BackupProof, AppError>> {
  const opened = openBackup(zip);
  if (!opened.ok) return opened;
  const { manifest, entriesOf } = opened.value;
  const ids = [
    ...(manifest.packs === null ? [] : [null]),
    ...manifest.assessments.map((each) => each.assessmentId),
  ];
  let [packs, rows, strangeRows] = [0, 0, 0];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    if (proving.signal.aborted) return fail('job-cancelled');
    const entries = await entriesOf(ids.slice(at, at + AT_ONCE));
    if (!entries.ok) return entries;
    for (const entry of entries.value.values()) {
      rows += entry.changes.length;
      packs += entry.changes.filter(({ table }) => table === 'packs').length;
      strangeRows += proving.strangeIn(entry);
    }
    proving.onProgress(Math.min(1, (at + AT_ONCE) / ids.length));
  }
  return ok({ manifest, assessments: manifest.assessments.length, packs, rows, strangeRows });
}
