import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { api } from '@renderer/platform/api';
import { newId } from '@renderer/platform/ids';

/** How far a long work is. */
export interface JobProgress {
  readonly stage: string;
  /** 0 to 1. */
  readonly done: number;
}

/** One long work at a time, with progress and a way to stop it. */
export interface Job {
  /** `null` while nothing runs. */
  readonly progress: JobProgress | null;
  /** Starts a work under a fresh id and hands back its result. */
  readonly run: <Value>(
    firstStage: string,
    start: (jobId: string) => Promise<Result<Value, AppError>>,
  ) => Promise<Result<Value, AppError>>;
  /** Asks the shell to stop; the result is then `job-cancelled`. Does nothing while nothing runs. */
  readonly cancel: () => void;
}

/** Runs long works of the shell. A work still running when the screen is left is stopped. */
export function useJob(): Job {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const current = useRef<string | null>(null);

  const cancel = useCallback(() => {
    if (current.current !== null) void api.job.cancel({ jobId: current.current });
  }, []);

  useEffect(() => {
    const unsubscribe = api.job.onProgress(({ jobId, stage, done }) => {
      if (jobId === current.current) setProgress({ stage, done });
    });
    return () => {
      unsubscribe();
      cancel();
    };
  }, [cancel]);

  const run: Job['run'] = useCallback(async (firstStage, start) => {
    const jobId = newId();
    current.current = jobId;
    setProgress({ stage: firstStage, done: 0 });
    const result = await start(jobId);
    if (current.current === jobId) {
      current.current = null;
      setProgress(null);
    }
    return result;
  }, []);

  return { progress, run, cancel };
}
