/**
 * Gives up on the database after a deadline, and after a failure of the disk lets nothing more through, because what
 * is written behind a torn record can cost everything.
 */
import { appError, type AppError } from '@shared/base/app-error';
import { err, type Result } from '@shared/base/result';
import { TooSlow, withinDeadline } from '@renderer/platform/deadline';
import { NoKey } from './row-keys';
import { isDiskFault, KeptByJournal, saveFailure } from './save-failure';
import { storeKeeper } from './store-keeper';
import type { TransactionKind } from './transaction';

/** No save is waited for longer. A disk that sleeps wakes up within seconds. */
export const SAVE_DEADLINE_MS = 15_000;

/**
 * Does a piece of work on the database that belongs to a write. A failure of the disk is reported to the keeper of the
 * store, which lets nothing more through.
 *
 * @param work - may throw what the database throws
 * @param writing - what is written, for a write that the journal may have kept when the deadline has passed
 * @returns why there is no key to seal with; `save-failed` as {@link saveFailure} makes it when it throws or takes longer than {@link SAVE_DEADLINE_MS}
 */
export async function guarded<Value>(
  work: () => Promise<Result<Value, AppError>>,
  writing?: TransactionKind,
): Promise<Result<Value, AppError>> {
  try {
    return await withinDeadline(work(), SAVE_DEADLINE_MS);
  } catch (error) {
    if (error instanceof NoKey) return err(error.error);
    if (isDiskFault(error))
      storeKeeper().reportFailure(faultName(error instanceof KeptByJournal ? error.inner : error));
    const { code, context } = saveFailure(error);
    const isOpen = error instanceof TooSlow && writing !== undefined;
    return err(appError(code, isOpen ? { ...context, journal: `perhaps-${writing}` } : context));
  }
}

function faultName(error: unknown): string {
  return error instanceof Error ? error.name.slice(0, 64) : 'unknown';
}
