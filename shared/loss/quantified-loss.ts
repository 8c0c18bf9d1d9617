/** The quantified exposure of an assessment, in one go: for documents, `score.json` and tests. Reads no clock. */
import type { Assessment, LossEstimates } from '../assessment/schema';
import type { Score } from '../scoring/types';
import { planLoss, type LossPlan } from './plan';
import { simulate } from './simulate';
import type { LossResults, SimulationPlan } from './types';

/** What was estimated, what was left out, and what came of it. */
export interface QuantifiedLoss extends LossPlan {
  readonly exposure: LossEstimates;
  /** `null` where no estimate can be simulated. */
  readonly results: LossResults | null;
}

function run(plan: SimulationPlan): LossResults {
  const steps = simulate(plan);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

interface Remembered {
  readonly key: string;
  readonly results: LossResults;
}

/** The last run: briefing, memo and `score.json` of one assessment ask for the same one after another. */
let last: Remembered | null = null;

/** Runs a plan to its end; the very plan that ran last is not run again. Equal plans give equal results. */
export function runPlan(plan: SimulationPlan): LossResults {
  const key = JSON.stringify(plan);
  if (last?.key !== key) last = { key, results: run(plan) };
  return last.results;
}

/** `null` while nobody has filled in an estimate. The two headlines play no part and are not touched. */
export function quantifiedLossOf(
  assessment: Pick<Assessment, 'exposure'>,
  score: Pick<Score, 'scenarios'>,
): QuantifiedLoss | null {
  const { exposure } = assessment;
  if (exposure === null || exposure.estimates.length === 0) return null;
  const { plan, setAside } = planLoss(exposure, score);
  return { exposure, plan, setAside, results: plan.scenarios.length === 0 ? null : runPlan(plan) };
}
