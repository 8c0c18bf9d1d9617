import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';

/** One try after another, with why the last one failed. */
export interface Attempt {
  readonly isBusy: boolean;
  readonly error: AppError | null;
  /** Does nothing while one is under way. */
  readonly run: (work: () => Promise<Result<unknown, AppError>>, onDone: () => void) => void;
}

/** See {@link Attempt}. */
export function useAttempt(): Attempt {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run: Attempt['run'] = (work, onDone) => {
    if (isBusy) return;
    setBusy(true);
    setError(null);
    void work().then((done) => {
      setBusy(false);
      if (done.ok) onDone();
      else setError(done.error);
    });
  };
  return { isBusy, error, run };
}
