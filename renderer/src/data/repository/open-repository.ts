/** Opens the store, or says why not. Nothing reads or writes rows before it has. */
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { Database, NATIVE_FACTOR, SCHEMA_VERSION } from './database';
import { takeLook } from './first-look';
import type { OnDisk } from './inspect-database';
import type { WriteJournal } from './journal';
import { canFill, hasMended, reconcile, UNTOUCHED } from './reconcile';
import { createRepository, type Repository } from './repository';
import { OPEN_ROWS, type RowKeys } from './row-keys';
import type { RowInTable } from './rows';
import type { StoreStatus } from './store-keeper';
import { findGap, findStoreLoss, isSuspect } from './store-loss';

/** What the store is opened with. */
export interface OpeningParts {
  /** Keeps every write a second time; `null` for none. */
  readonly journal: WriteJournal | null;
  readonly isReadable: (keys: RowKeys, placed: RowInTable) => Promise<boolean>;
  /** Seals and opens bodies; left out where there is no vault. */
  readonly keys?: RowKeys;
  /** The database is filled for the first time: what comes from the journal was never lost. */
  readonly isFilling?: boolean;
}

const ALONE: OpeningParts = { journal: null, isReadable: () => Promise.resolve(true) };

/**
 * Opens the database and brings it together with the journal. It may be called again after a failure; each call makes a
 * connection of its own.
 *
 * @returns `database-newer`, having written nothing, when a newer app made it; `store-lost`, `store-incomplete` or
 *   `store-no-space` as `store-loss.ts` says, where the journal cannot help; `store-stopped` in a run in which the disk
 *   has refused a write; `journal-failed` or `journal-newer` when the journal cannot be asked; `database-unavailable`
 *   when it does not open
 */
export async function openRepository(parts: OpeningParts = ALONE): Promise<Result<Repository, AppError>> {
  try {
    const looked = await takeLook();
    if (!looked.ok) return looked;
    const { status, onDisk } = looked.value;
    const refusal = findNewer(onDisk) ?? (await findLossFor(parts.journal, status, onDisk));
    return refusal === null ? await openDatabase(parts, status) : err(refusal);
  } catch (error) {
    return err(appError('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' }));
  }
}

/** What the journal can put back is not lost. */
async function findLossFor(
  journal: WriteJournal | null,
  status: StoreStatus,
  onDisk: OnDisk,
): Promise<AppError | null> {
  const loss = await findStoreLoss(status, onDisk);
  if (loss === null || journal === null) return loss;
  const fills = await canFill(journal);
  return fills.ok && fills.value ? null : loss;
}

async function openDatabase(
  { journal, isReadable, keys = OPEN_ROWS, isFilling = false }: OpeningParts,
  status: StoreStatus,
): Promise<Result<Repository, AppError>> {
  const database = new Database(indexedDB, IDBKeyRange);
  await database.open();
  let isHandedOver = false;
  try {
    const isThorough = isSuspect(status);
    const reconciled =
      journal === null
        ? ok(UNTOUCHED)
        : await reconcile({
            database,
            journal,
            isReadable: (placed) => isReadable(keys, placed),
            ...{ isThorough, isFilling },
          });
    if (!reconciled.ok) return reconciled;
    const { mended, isSetBack } = reconciled.value;
    const gap = await findGap(status, await database.assessments.count(), reconciled.value);
    if (gap !== null) return err(gap);
    isHandedOver = true;
    const told = hasMended(mended) && !isFilling ? mended : null;
    return ok(createRepository({ database, journal, mended: told, isSetBack, keys }));
  } finally {
    if (!isHandedOver) database.close();
  }
}

function findNewer(onDisk: OnDisk): AppError | null {
  if (onDisk.kind === 'absent') return null;
  const claimed = onDisk.schemaVersion ?? 0;
  const found = Math.max(claimed, onDisk.nativeVersion / NATIVE_FACTOR);
  if (found <= SCHEMA_VERSION) return null;
  return appError('database-newer', { found: String(found), understood: String(SCHEMA_VERSION) });
}
