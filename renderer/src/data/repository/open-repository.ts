/** Opens the store, or says why not. Nothing reads or writes rows before it has. */
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { Database, DATABASE_NAME, NATIVE_FACTOR, SCHEMA_VERSION } from './database';
import { inspectDatabase, type OnDisk } from './inspect-database';
import { createRepository, type Repository } from './repository';
import { storeKeeper } from './store-keeper';
import { findGap, findStoreLoss } from './store-loss';
import type { OnCommit } from './transaction';

const TOLD_TO_NOBODY: OnCommit = () => Promise.resolve(ok(null));

/**
 * Opens the database. It may be called again after a failure; each call makes a connection of its own.
 *
 * @param onCommit - told of every write; a write succeeds only once it has kept it
 * @returns `database-newer`, having written nothing, when a newer app made it; `store-lost`, `store-incomplete` or
 *   `store-no-space` as `store-loss.ts` says; `store-stopped` in a run in which the disk has refused a write;
 *   `database-unavailable` when it does not open
 */
export async function openRepository(
  onCommit: OnCommit = TOLD_TO_NOBODY,
): Promise<Result<Repository, AppError>> {
  try {
    const status = await storeKeeper().getStatus();
    if (status.condition === 'no-space') return err(appError('store-no-space'));
    // Opening writes too, and Chromium would open over what the refused write left behind.
    if (status.isStopped) return err(appError('store-stopped', { isOpen: 'no' }));
    const onDisk = await inspectDatabase(indexedDB, DATABASE_NAME);
    const refusal = findNewer(onDisk) ?? (await findStoreLoss(status, onDisk));
    if (refusal !== null) return err(refusal);
    const database = new Database(indexedDB, IDBKeyRange);
    await database.open();
    const gap = await findGap(status, await database.assessments.count());
    if (gap === null) return ok(createRepository(database, onCommit));
    database.close();
    return err(gap);
  } catch (error) {
    return err(appError('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' }));
  }
}

function findNewer(onDisk: OnDisk): AppError | null {
  if (onDisk.kind === 'absent') return null;
  const claimed = onDisk.schemaVersion ?? 0;
  const found = Math.max(claimed, onDisk.nativeVersion / NATIVE_FACTOR);
  if (found <= SCHEMA_VERSION) return null;
  return appError('database-newer', { found: String(found), understood: String(SCHEMA_VERSION) });
}
