import { useEffect, useState } from 'react';
import type { AppError } from '@shared/errors/app-error';
import { openDatabase } from '@renderer/data/database';

export type StartState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly error: AppError };

/** Opens the database once at the start; nothing is shown or written before it is open. */
export function useStart(): { readonly state: StartState; readonly retry: () => void } {
  const [state, setState] = useState<StartState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    void openDatabase().then((opened) => {
      setState(opened.ok ? { kind: 'ready' } : { kind: 'refused', error: opened.error });
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
