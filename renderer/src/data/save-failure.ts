/** Turns what the database throws into a failure the user can act on. */
import { appError, type AppError } from '@shared/base/app-error';

/**
 * Maps anything thrown by a write to `save-failed`. The reason is in words, or the error's own name; the
 * error's message is left out because it may quote what was typed.
 */
export function saveFailure(error: unknown): AppError {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError'))
    return appError('save-failed', { reason: 'there is no free disk space left for it' });
  return appError('save-failed', { reason: names.at(-1) ?? 'unknown' });
}

/** Dexie wraps the cause: an AbortError outside, what happened inside. */
function errorNames(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return [error.name, ...errorNames(inner)];
}
