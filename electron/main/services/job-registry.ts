/** Work that can be stopped, by the id the page gave it. Knows nothing of what the work is. */
import { fail, type AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';

/** Starts work; it must settle soon after the signal aborts. */
export type JobWork<Value> = (signal: AbortSignal) => Promise<Result<Value, AppError>>;

/** The running jobs. */
export interface JobRegistry {
  /**
   * Runs work under an id. Answers `request-invalid` when the id is already running, and `job-cancelled`
   * whenever the job was cancelled before it finished, whatever the work itself answers.
   */
  readonly run: <Value>(jobId: string, work: JobWork<Value>) => Promise<Result<Value, AppError>>;
  /** Stops a job; an unknown or finished id is no error. */
  readonly cancel: (jobId: string) => void;
  /** Stops everything, as when the window reloads or closes. */
  readonly cancelAll: () => void;
}

/** Makes an empty registry. */
export function createJobRegistry(): JobRegistry {
  const running = new Map<string, AbortController>();
  return {
    run: async (jobId, work) => {
      if (running.has(jobId)) return fail('request-invalid', { problem: 'this job is already running' });
      const controller = new AbortController();
      running.set(jobId, controller);
      try {
        const outcome = await work(controller.signal);
        return controller.signal.aborted ? fail('job-cancelled') : outcome;
      } finally {
        running.delete(jobId);
      }
    },
    cancel: (jobId) => {
      running.get(jobId)?.abort();
    },
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
