import type { LossResults, SimulationPlan } from '@shared/loss/types';

/** What the worker says: progress any number of times, the results once, last. */
export type SimulationMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'results'; readonly results: LossResults };

/** What a run calls back with. */
export interface RunListener {
  /** 0 to 1. */
  readonly onProgress: (done: number) => void;
  readonly onResults: (results: LossResults) => void;
  /** The worker broke down: a bug, or no memory. */
  readonly onFailure: () => void;
}

/** Simulates in a worker of its own, so that the page stays free; returns how to end it at once, if it has not ended. */
export function runSimulation(plan: SimulationPlan, listener: RunListener): () => void {
  const worker = new Worker(new URL('./simulation-worker.ts', import.meta.url), { type: 'module' });
  const end = () => {
    worker.terminate();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SimulationMessage>) => {
    if (data.kind === 'progress') {
      listener.onProgress(data.done);
      return;
    }
    end();
    listener.onResults(data.results);
  });
  worker.addEventListener('error', () => {
    end();
    listener.onFailure();
  });
  worker.postMessage(plan);
  return end;
}
