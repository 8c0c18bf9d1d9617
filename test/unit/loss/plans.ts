/** Plans and scores for the tests of the simulation. */
import { lognormalOf, type Severity } from '@shared/loss/distributions';
import { simulate } from '@shared/loss/simulate';
import type { LossResults, Figure, PlannedScenario, SimulationPlan } from '@shared/loss/types';
import type { Range } from '@shared/base/range';

export const NOTHING_TAKEN_OFF: PlannedScenario['left'] = {
  frequency: { worst: 1, best: 1 },
  loss: { worst: 1, best: 1 },
};

/** A scenario from its two 90 % ranges. */
export function scenarioOf(
  frequency: Range,
  severity: Severity | Range,
  over: Partial<PlannedScenario> = {},
): PlannedScenario {
  return {
    scenarioId: 'one',
    title: 'One',
    rate: lognormalOf(frequency),
    severity: 'kind' in severity ? severity : lognormalOf(severity),
    left: NOTHING_TAKEN_OFF,
    ...over,
  };
}

export function planOf(
  scenarios: readonly PlannedScenario[],
  over: Partial<SimulationPlan> = {},
): SimulationPlan {
  return { years: 100_000, seed: 1, correlation: 0, scenarios, ...over };
}

/** Runs a plan to its end. */
export function resultsOf(plan: SimulationPlan): LossResults {
  const steps = simulate(plan);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** How many standard errors a figure lies from what it should be. */
export function errorsFrom({ value, standardError }: Figure, expected: number): number {
  if (value === expected) return 0;
  return Math.abs(value - expected) / standardError;
}
