import { useEffect, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { loadPacks } from '@renderer/data/load-packs';
import { forgetListAhead, readListAhead } from '@renderer/data/queries';
import type { Repository } from '@renderer/data/repository/repository';
import { untilIdle } from '@renderer/platform/idle';
import { openStore } from './open-store';

export type StartState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready'; readonly repository: Repository }
  | { readonly kind: 'refused'; readonly error: AppError };

/** Begins to open the store, so that the disk is asked while the first screen is drawn. */
export function beginStart(): void {
  void openStore();
}

/** Opens the store once at the start; nothing is shown or written before it is open. */
export function useStart(): { readonly state: StartState; readonly retry: () => void } {
  const [state, setState] = useState<StartState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    const start = async () => {
      const opened = await openStore();
      if (opened.ok) await readListAhead(opened.value);
      setState(
        opened.ok ? { kind: 'ready', repository: opened.value } : { kind: 'refused', error: opened.error },
      );
      if (!opened.ok) return;
      // The list needs none; what needs them waits for them. Without them nothing may be written all the same.
      await untilIdle();
      const packs = await loadPacks();
      if (!packs.ok) setState({ kind: 'refused', error: packs.error });
    };
    void start();
  }, [attempt]);
  useEffect(() => {
    // The first picture has been drawn.
    if (state.kind === 'ready') forgetListAhead(state.repository);
  }, [state]);
  return {
    state,
    retry: () => {
      setState({ kind: 'opening' });
      setAttempt(attempt + 1);
    },
  };
}
