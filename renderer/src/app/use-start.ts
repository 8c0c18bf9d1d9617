import { useEffect, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { loadStoredPacks } from '@renderer/data/packs-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { openStore } from './open-store';

export type StartState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready'; readonly repository: Repository }
  | { readonly kind: 'refused'; readonly error: AppError };

/** Begins to open the store, so that the disk is asked while the first screen is drawn. */
export function beginStart(): void {
  void openStore();
}

/** Packs first: every assessment is read with one. */
async function start(): Promise<Result<Repository, AppError>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  const packs = await loadStoredPacks(opened.value);
  return packs.ok ? ok(opened.value) : packs;
}

/** Opens the store once at the start; nothing is shown or written before it is open. */
export function useStart(): { readonly state: StartState; readonly retry: () => void } {
  const [state, setState] = useState<StartState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    void start().then((started) => {
      setState(
        started.ok ? { kind: 'ready', repository: started.value } : { kind: 'refused', error: started.error },
      );
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
