/**
 * Keeps changes and the sealing of everything apart. A change that comes meanwhile ends the sealing and waits for that, so
 * that it is written where it will be looked for. Knows neither of them.
 */
import { fail, type AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';

type Outcome = Promise<Result<unknown, AppError>>;

/** The gate. */
export interface SealingGate {
  /** Resolves when a change may be written: never again once sealing has succeeded. */
  readonly mayAppend: () => Promise<void>;
  /**
   * Seals. `hasEnded` says of an outcome whether this run is over.
   *
   * @returns its outcome, or `vault-not-ready` when a change came
   */
  readonly seal: (
    signal: AbortSignal,
    work: (signal: AbortSignal) => Outcome,
    hasEnded: (outcome: Result<unknown, AppError>) => boolean,
  ) => Outcome;
  /** The run ends: stops sealing that is under way, and resolves once it is over, in whichever way. */
  readonly end: () => Promise<void>;
}

/** Who cancelled it: the user, or a change. */
function told(outcome: Result<unknown, AppError>, changed: AbortSignal): Result<unknown, AppError> {
  const isStopped = !outcome.ok && outcome.error.code === 'job-cancelled' && changed.aborted;
  return isStopped
    ? fail('vault-not-ready', { reason: 'something was saved while it was being sealed' })
    : outcome;
}

/** Makes an open gate. */
export function createSealingGate(): SealingGate {
  let sealing: { readonly changed: AbortController; readonly reopened: Promise<void> } | null = null;
  /** Of the last sealing. */
  let over = Promise.resolve();
  return {
    end: () => {
      sealing?.changed.abort();
      return over;
    },
    mayAppend: async () => {
      while (sealing !== null) {
        sealing.changed.abort();
        await sealing.reopened;
      }
    },
    seal: async (signal, work, hasEnded) => {
      if (sealing !== null) return fail('vault-not-ready', { reason: 'everything is being sealed already' });
      const changed = new AbortController();
      let reopen = (): void => undefined;
      const reopened = new Promise<void>((resolve) => {
        reopen = resolve;
      });
      sealing = { changed, reopened };
      let markOver = (): void => undefined;
      over = new Promise((resolve) => {
        markOver = resolve;
      });
      let isOver = false;
      try {
        const outcome = await work(AbortSignal.any([signal, changed.signal]));
        isOver = hasEnded(outcome);
        return told(outcome, changed.signal);
      } finally {
        if (!isOver) {
          sealing = null;
          reopen();
        }
        markOver();
      }
    },
  };
}
