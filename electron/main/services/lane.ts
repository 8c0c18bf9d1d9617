/** Lets one piece of work run at a time; others wait in the order they came. Knows nothing of what the work is. */
import { fail, type AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';

/** Work under way. */
export interface Started<Value> {
  /** Settles as soon as it is known, however long the work takes to clear away. */
  readonly outcome: Promise<Result<Value, AppError>>;
  /** Settles once nothing of the work is left; only then the next may start. Never rejects. */
  readonly gone: Promise<void>;
}

/** Work that waits its turn. */
export interface LaneWork<Value> {
  /** When it aborts while the work waits, the work is never started. */
  readonly signal: AbortSignal;
  /** Called at once if the work has to wait. */
  readonly onWait: () => void;
  readonly start: () => Started<Value>;
}

/** A queue with one place at its head. */
export interface Lane {
  /** The outcome of the work; `job-cancelled`, without delay, where the signal aborts before its turn. */
  readonly run: <Value>(work: LaneWork<Value>) => Promise<Result<Value, AppError>>;
}

function whenAborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    const tell = (): void => {
      resolve('aborted');
    };
    if (signal.aborted) tell();
    else signal.addEventListener('abort', tell, { once: true });
  });
}

/** Makes a lane that nothing runs in. */
export function createLane(): Lane {
  let inside = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: async ({ signal, onWait, start }) => {
      const turn = last.then(() => 'turn' as const);
      let open = (): void => undefined;
      const left = new Promise<void>((resolve) => {
        open = resolve;
      });
      last = turn.then(() => left);
      inside += 1;
      const leave = (): void => {
        inside -= 1;
        open();
      };
      let gone = Promise.resolve();
      try {
        if (inside > 1) onWait();
        const first = await Promise.race([whenAborted(signal), turn]);
        if (first === 'aborted' || signal.aborted) return fail('job-cancelled');
        const started = start();
        ({ gone } = started);
        return await started.outcome;
      } finally {
        void gone.then(leave);
      }
    },
  };
}
