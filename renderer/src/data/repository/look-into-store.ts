/**
 * Looks into a store that is not opened because something is missing in it. Writes nothing, makes nothing where there is
 * nothing, and settles no loss.
 */
import { appError, type AppError } from '@shared/base/app-error';
import { err, type Result } from '@shared/base/result';
import { withinDeadline } from '@renderer/platform/deadline';
import { Database, NATIVE_FACTOR, SCHEMA_VERSION } from './database';
import { inspectDatabase } from './inspect-database';
import { createRepository, type Repository } from './repository';
import { OPEN_ROWS, type RowKeys } from './row-keys';

/** What can be looked for. */
export type Looking = Pick<Repository, 'getRows' | 'keys'>;

/** A store that does not open by then will not. */
const OPENING_DEADLINE_MS = 15_000;

/** A store in another layout is left to the start, which may have to change it. */
async function hasOwnLayout(): Promise<boolean> {
  const onDisk = await inspectDatabase(indexedDB);
  return onDisk.kind === 'present' && onDisk.nativeVersion === SCHEMA_VERSION * NATIVE_FACTOR;
}

async function openAsItIs(keys: RowKeys): Promise<Repository | null> {
  if (!(await hasOwnLayout())) return null;
  const database = new Database(indexedDB, IDBKeyRange);
  await database.open();
  return createRepository({ database, journal: null, mended: null, isSetBack: false, keys });
}

/**
 * Opens the store as it is, works on it, and closes it again.
 *
 * @returns what the work returns; `database-unavailable` (`reason`) when the store does not open within a quarter of a
 *   minute, or cannot be read
 */
export async function lookIntoStore<Value>(
  work: (here: Looking) => Promise<Result<Value, AppError>>,
  keys: RowKeys = OPEN_ROWS,
): Promise<Result<Value, AppError>> {
  let here: Repository | null = null;
  try {
    here = await withinDeadline(openAsItIs(keys), OPENING_DEADLINE_MS);
    return await work(here ?? { keys, getRows: () => Promise.resolve(null) });
  } catch (error) {
    return err(appError('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' }));
  } finally {
    here?.close();
  }
}
