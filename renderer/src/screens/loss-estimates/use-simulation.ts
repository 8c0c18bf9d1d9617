import { useCallback, useEffect, useRef, useState } from 'react';
import type { SimulationPlan } from '@shared/loss/types';
import { keepRun, useLastRuns, type FinishedRun } from './last-runs';
import { runSimulation } from './run-simulation';

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' };

export interface Simulation {
  readonly state: RunState;
  /** The last run that came to its end, of whatever plan. */
  readonly last: FinishedRun | undefined;
  readonly run: (plan: SimulationPlan) => void;
  readonly cancel: () => void;
}

/** One simulation at a time. A run still going when the screen is left is ended. */
export function useSimulation(assessmentId: string): Simulation {
  const [state, setState] = useState<RunState>({ kind: 'idle' });
  const last = useLastRuns((runs) => runs[assessmentId]);
  const end = useRef<(() => void) | null>(null);

  const stop = useCallback(() => {
    end.current?.();
    end.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const run = useCallback(
    (plan: SimulationPlan) => {
      stop();
      setState({ kind: 'running', done: 0 });
      end.current = runSimulation(plan, {
        onProgress: (done) => {
          setState({ kind: 'running', done });
        },
        onResults: (results) => {
          keepRun(assessmentId, { key: JSON.stringify(plan), results });
          setState({ kind: 'idle' });
        },
        onFailure: () => {
          setState({ kind: 'failed' });
        },
      });
    },
    [assessmentId, stop],
  );

  const cancel = useCallback(() => {
    stop();
    setState({ kind: 'cancelled' });
  }, [stop]);

  return { state, last, run, cancel };
}
