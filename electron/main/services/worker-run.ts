/**
 * Runs one job in one worker process, and lets go of the process with it. Parses every message before it is believed;
 * knows nothing of what the job is.
 */
import type { z } from 'zod';
import { fail, type AppError, type AppErrorCode } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import type { Started } from './lane';

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
  | { readonly kind: 'part'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'result'; readonly result: Result<Value, AppError> };

/** A worker process, as one job holds it. */
export interface WorkerProcess {
  readonly postMessage: (message: unknown) => void;
  readonly kill: () => boolean;
  /** Lets go of the process after a job that ended well: whoever started it may keep it for the next, or end it. */
  readonly release: () => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called when the process has exited, or is held no longer. */
  readonly onExit: (listener: (code: number) => void) => void;
}

/** The longest that a job may run, for one that asks a disk which may never answer. */
export interface WorkerLimit {
  readonly milliseconds: number;
  readonly failure: AppErrorCode;
}

/** One job. */
export interface WorkerRun<Value> {
  /** Starts the process. Called once. */
  readonly start: () => WorkerProcess;
  readonly request: unknown;
  readonly messages: z.ZodType<WorkerMessage<Value>>;
  readonly onProgress: (progress: Progress) => void;
  /** Gets the parts of what the job makes, in their order; absent where it makes none. */
  readonly onPart?: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** The failure if the process ends without a result; `internal` when absent. */
  readonly whenItDies?: AppErrorCode;
  /** How long it may take, and the failure (`reason`) when it takes longer: the process is then killed. Absent for no limit. */
  readonly limit?: WorkerLimit;
  /** When it aborts, the process is killed at once and the job fails with `job-cancelled`. */
  readonly signal: AbortSignal;
}

function never<Value>(outcome: Result<Value, AppError>): Started<Value> {
  return { outcome: Promise.resolve(outcome), gone: Promise.resolve() };
}

/**
 * Runs a job to its end.
 *
 * @returns the worker's own result; `job-cancelled` when the signal aborts; `whenItDies` (`reason`) when the process
 *   dies without a result, as it does beyond its memory; `internal` when it says something outside its protocol. The job
 *   is gone when the process has exited or been let go, or at once if it never started.
 */
export function runWorker<Value>(run: WorkerRun<Value>): Started<Value> {
  if (run.signal.aborted) return never(fail('job-cancelled'));
  const worker = run.start();
  const gone = new Promise<void>((resolve) => {
    worker.onExit(() => {
      resolve();
    });
  });
  const outcome = new Promise<Result<Value, AppError>>((resolve) => {
    const { limit } = run;
    const timer =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            finish(fail(limit.failure, { reason: 'it did not answer in time' }));
          }, limit.milliseconds);
    let isOver = false;
    const finish = (result: Result<Value, AppError>): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      run.signal.removeEventListener('abort', abort);
      resolve(result);
      // After anything but success nobody knows what state the process is in.
      if (result.ok) worker.release();
      else worker.kill();
    };
    const abort = (): void => {
      finish(fail('job-cancelled'));
    };
    run.signal.addEventListener('abort', abort);
    worker.onMessage((raw) => {
      const message = run.messages.safeParse(raw);
      if (!message.success) finish(fail('internal', { reason: 'a worker broke its protocol' }));
      else if (message.data.kind === 'progress') run.onProgress(message.data);
      else if (message.data.kind === 'part') run.onPart?.(message.data.bytes);
      else finish(message.data.result);
    });
    worker.onExit((code) => {
      finish(fail(run.whenItDies ?? 'internal', { reason: `a worker stopped with code ${String(code)}` }));
    });
    worker.postMessage(run.request);
  });
  return { outcome, gone };
}
