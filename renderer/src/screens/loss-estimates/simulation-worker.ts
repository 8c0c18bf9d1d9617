import { simulate } from '@shared/loss/simulate';
import type { SimulationPlan } from '@shared/loss/types';
import type { SimulationMessage } from './run-simulation';

/** Steps of progress a person can see. */
const SMALLEST_STEP = 0.01;

function post(message: SimulationMessage): void {
  postMessage(message);
}

/** One plan in, progress and then the results out. Ending the worker is how a run is cancelled. */
addEventListener('message', ({ data }: MessageEvent<SimulationPlan>) => {
  const steps = simulate(data);
  let told = 0;
  let step = steps.next();
  while (step.done !== true) {
    if (step.value - told >= SMALLEST_STEP) {
      told = step.value;
      post({ kind: 'progress', done: told });
    }
    step = steps.next();
  }
  post({ kind: 'results', results: step.value });
});
