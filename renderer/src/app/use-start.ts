import { useEffect, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { openDatabase } from '@renderer/data/database';
import { loadStoredPacks } from '@renderer/data/packs-repository';

export type StartState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly error: AppError };

/** Packs first: every assessment is read with one. */
async function start(): Promise<Result<unknown, AppError>> {
  const opened = await openDatabase();
  return opened.ok ? loadStoredPacks() : opened;
}

/** Opens the database once at the start; nothing is shown or written before it is open. */
export function useStart(): { readonly state: StartState; readonly retry: () => void } {
  const [state, setState] = useState<StartState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    void start().then((started) => {
      setState(started.ok ? { kind: 'ready' } : { kind: 'refused', error: started.error });
    });
  }, [attempt]);
  return {
    state,
    retry: () => {
      setState({ kind: 'opening' });
      setAttempt(attempt + 1);
    },
  };
}
