/** Turns what the database throws into a failure the user can act on. */
import { appError, type AppError } from '@shared/base/app-error';
import type { TransactionKind } from './transaction';

/** Thrown where the database refused a write that the journal has kept. */
export class KeptByJournal extends Error {
  override readonly name = 'KeptByJournal';

  constructor(
    readonly kind: TransactionKind,
    /** What the database threw. */
    readonly inner: unknown,
  ) {
    super('The database refused what the journal has kept');
  }
}

/** What the database throws when the disk, and not the row, is the trouble. */
const DISK_FAULTS: Readonly<Record<string, string>> = {
  QuotaExceededError: 'there is no free disk space left for Brieflock',
  TimeoutError: 'the disk did not answer in time',
  DatabaseClosedError: 'the database was closed by the system',
  InvalidStateError: 'the database was closed by the system',
  UnknownError: 'the disk reported an error',
  AbortError: 'the disk did not accept it',
};

/** What the row itself is to blame for, even where the whole transaction ends with it. */
const ROW_FAULTS = ['ConstraintError', 'DataError', 'DataCloneError'];

/**
 * Maps anything thrown by a write to `save-failed`. The reason is in words, or the error's own name; the
 * error's message is left out because it may quote what was typed. `journal` says what the journal has kept all the
 * same, and the next start will carry out.
 */
export function saveFailure(error: unknown): AppError {
  const names = errorNames(error);
  const fault = isDiskFault(error)
    ? Object.keys(DISK_FAULTS).find((name) => names.includes(name))
    : undefined;
  const reason = fault === undefined ? undefined : DISK_FAULTS[fault];
  return appError('save-failed', {
    reason: reason ?? names.at(-1) ?? 'unknown',
    ...(error instanceof KeptByJournal ? { journal: error.kind } : {}),
  });
}

/** Whether a write failed for want of the disk, so that it cannot be known what of it is on the disk. */
export function isDiskFault(error: unknown): boolean {
  const names = errorNames(error);
  return names.some((name) => name in DISK_FAULTS) && !names.some((name) => ROW_FAULTS.includes(name));
}

/** Dexie wraps the cause: an AbortError outside, what happened inside. */
function errorNames(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return [error.name, ...errorNames(inner)];
}
