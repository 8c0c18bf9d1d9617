/**
 * Runs one job in one worker process and ends the process with it. Parses every message before it is believed;
 * knows nothing of what the job is.
 */
import type { z } from 'zod';
import { fail, type AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';

/** How far a job has come. */
export interface Progress {
  /** In the user's words, e.g. "Encrypting". */
  readonly stage: string;
  /** 0 to 1. */
  readonly done: number;
}

/** What every worker of the app may say. */
export type WorkerMessage<Value> =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'result'; readonly result: Result<Value, AppError> };

/** The part of Electron's `UtilityProcess` that is used. */
export interface WorkerProcess {
  readonly postMessage: (message: unknown) => void;
  readonly kill: () => boolean;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (code: number) => void) => void;
}

/** One job. */
export interface WorkerRun<Value> {
  /** Starts the process. Called once. */
  readonly start: () => WorkerProcess;
  readonly request: unknown;
  readonly messages: z.ZodType<WorkerMessage<Value>>;
  readonly onProgress: (progress: Progress) => void;
  /** When it aborts, the process is killed at once and the job fails with `job-cancelled`. */
  readonly signal: AbortSignal;
}

/**
 * Runs a job to its end.
 *
 * @returns the worker's own result; `job-cancelled` when the signal aborts; `internal` when the process dies
 *   without a result (for want of memory, say) or says something outside its protocol. Always settles once the
 *   process has gone.
 */
export function runWorker<Value>(run: WorkerRun<Value>): Promise<Result<Value, AppError>> {
  if (run.signal.aborted) return Promise.resolve(fail('job-cancelled'));
  const worker = run.start();
  return new Promise((resolve) => {
    const finish = (result: Result<Value, AppError>): void => {
      run.signal.removeEventListener('abort', abort);
      resolve(result);
      worker.kill();
    };
    const abort = (): void => {
      finish(fail('job-cancelled'));
    };
    run.signal.addEventListener('abort', abort);
    worker.onMessage((raw) => {
      const message = run.messages.safeParse(raw);
      if (!message.success) finish(fail('internal', { reason: 'a worker broke its protocol' }));
      else if (message.data.kind === 'progress') run.onProgress(message.data);
      else finish(message.data.result);
    });
    worker.onExit((code) => {
      finish(fail('internal', { reason: `a worker stopped with code ${String(code)}` }));
    });
    worker.postMessage(run.request);
  });
}
