/**
 * The one way to write to the database: asks first whether the disk has room, gives up after a deadline, and after a
 * failure of the disk lets nothing more through, because what is written behind a torn record can cost everything.
 */
import type { AppError } from '@shared/base/app-error';
import { err, type Result } from '@shared/base/result';
import { isDiskFault, saveFailure } from './save-failure';
import { storeKeeper } from './store-keeper';

/** No save is waited for longer. A disk that sleeps wakes up within seconds. */
export const SAVE_DEADLINE_MS = 15_000;
/** More than one answer with its notes, and less than anybody would miss. */
const USUAL_BYTES = 64 * 1024;

class TooSlow extends Error {
  override readonly name = 'TimeoutError';
}

/** Resolves or rejects with the work, or rejects after the deadline; what the work does later is not heard. */
async function withinDeadline<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TooSlow());
    }, SAVE_DEADLINE_MS);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Does a piece of work that writes.
 *
 * @param work - may throw what the database throws
 * @param bytes - about how much it writes
 * @returns `disk-low` or `store-stopped`, having written nothing, when the disk may not be written to; `save-failed`
 *   when the database refuses
 */
export async function guardedWrite<Value>(
  work: () => Promise<Result<Value, AppError>>,
  bytes = USUAL_BYTES,
): Promise<Result<Value, AppError>> {
  try {
    return await withinDeadline(askAndWrite(work, bytes));
  } catch (error) {
    if (isDiskFault(error)) storeKeeper().reportFailure(faultName(error));
    return err(saveFailure(error));
  }
}

async function askAndWrite<Value>(
  work: () => Promise<Result<Value, AppError>>,
  bytes: number,
): Promise<Result<Value, AppError>> {
  const allowed = await storeKeeper().maySave(bytes);
  return allowed.ok ? work() : allowed;
}

function faultName(error: unknown): string {
  return error instanceof Error ? error.name.slice(0, 64) : 'unknown';
}
