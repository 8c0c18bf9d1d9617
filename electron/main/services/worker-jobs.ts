/** Runs the jobs of one kind of worker: by id, one process at a time, with progress. Knows nothing of what they do. */
import type { z } from 'zod';
import type { AppError, AppErrorCode } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import type { JobRegistry } from './job-registry';
import { createLane } from './lane';
import {
  runWorker,
  type Progress,
  type WorkerLimit,
  type WorkerMessage,
  type WorkerProcess,
} from './worker-run';

/** What one kind of worker needs of its surroundings. */
export interface WorkerJobsDeps {
  readonly jobs: JobRegistry;
  /** @param isForStranger - whether the process is to read what a stranger made: such a one serves no other job */
  readonly startWorker: (isForStranger: boolean) => WorkerProcess;
  readonly onProgress: (jobId: string, progress: Progress) => void;
}

/** One job. */
export interface WorkerJob<Value> {
  readonly request: unknown;
  readonly messages: z.ZodType<WorkerMessage<Value>>;
  /** It reads what a stranger made. */
  readonly isForStranger?: boolean;
  /** Gets the parts of what the job makes, in their order. */
  readonly onPart?: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** The failure if the process ends without an answer; `internal` when absent. */
  readonly whenItDies?: AppErrorCode;
  /** Counted from its turn, not from its asking; no limit when absent. */
  readonly limit?: WorkerLimit;
}

/** The jobs of one kind of worker. */
export interface WorkerJobs {
  /** Runs a job when those before it are done; it can be cancelled by its id while it waits as well as while it runs. */
  readonly run: <Value>(jobId: string, job: WorkerJob<Value>) => Promise<Result<Value, AppError>>;
}

/** Makes the jobs of one kind of worker: however many are asked for, one process runs. */
export function createWorkerJobs({ jobs, startWorker, onProgress }: WorkerJobsDeps): WorkerJobs {
  const lane = createLane();
  return {
    run: (jobId, job) => {
      const tell = (progress: Progress): void => {
        onProgress(jobId, progress);
      };
      return jobs.run(jobId, (signal) =>
        lane.run({
          signal,
          onWait: () => {
            tell({ stage: 'Waiting for other work to finish', done: 0 });
          },
          start: () => {
            const start = (): WorkerProcess => startWorker(job.isForStranger ?? false);
            return runWorker({ ...job, start, onProgress: tell, signal });
          },
        }),
      );
    },
  };
}
