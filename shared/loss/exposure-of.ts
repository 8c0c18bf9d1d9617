/** The quantified exposure of an assessment, in one go: for documents, `score.json` and tests. Reads no clock. */
import type { Assessment, Exposure } from '../assessment/schema';
import type { Score } from '../scoring/types';
import { planExposure, type ExposurePlan } from './plan';
import { simulate } from './simulate';
import type { ExposureResults, SimulationPlan } from './types';

/** What was estimated, what was left out, and what came of it. */
export interface QuantifiedExposure extends ExposurePlan {
  readonly exposure: Exposure;
  /** `null` where no estimate can be simulated. */
  readonly results: ExposureResults | null;
}

function run(plan: SimulationPlan): ExposureResults {
  const steps = simulate(plan);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

interface Remembered {
  readonly key: string;
  readonly results: ExposureResults;
}

/** The last run: briefing, memo and `score.json` of one assessment ask for the same one after another. */
let last: Remembered | null = null;

/** Runs a plan to its end; the very plan that ran last is not run again. Equal plans give equal results. */
export function runPlan(plan: SimulationPlan): ExposureResults {
  const key = JSON.stringify(plan);
  if (last?.key !== key) last = { key, results: run(plan) };
  return last.results;
}

/** `null` while nobody has filled in an estimate. The two headlines play no part and are not touched. */
export function exposureOf(
  assessment: Pick<Assessment, 'exposure'>,
  score: Pick<Score, 'scenarios'>,
): QuantifiedExposure | null {
  const { exposure } = assessment;
  if (exposure === null || exposure.estimates.length === 0) return null;
  const { plan, setAside } = planExposure(exposure, score);
  return { exposure, plan, setAside, results: plan.scenarios.length === 0 ? null : runPlan(plan) };
}
