import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import { api } from '@renderer/platform/api';

/** What main knows of this computer. */
export type Trust = Response<'trust:get'>;

/** What main knows, asked again on demand; `null` while it is asked for the first time. */
export function useTrust(): {
  readonly state: Result<Trust, AppError> | null;
  readonly refresh: () => void;
} {
  const [state, setState] = useState<Result<Trust, AppError> | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void api.trust.get({}).then((answer) => {
      if (isWanted) setState(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  const refresh = useCallback(() => {
    setAsked((count) => count + 1);
  }, []);
  return { state, refresh };
}
