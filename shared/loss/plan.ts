/**
 * Turns estimates and the score into a plan for the simulation, and says what stands in the way of an estimate.
 * Draws nothing.
 */
import type { LossEstimates, LossEstimate } from '../assessment/schema';
import type { Range } from '../base/range';
import type { Score, ScenarioScore } from '../scoring/types';
import { lognormalExceededWith, lognormalOf, meanOf, type Severity } from './distributions';
import type { BothCases, Obstacle, PlannedScenario, SimulationPlan } from './types';

/** A wider 90 % range says that nothing is known; its mean would rest on draws that hardly ever come. */
const WIDEST_FREQUENCY = 10_000;
const WIDEST_LOSS = 100_000;
/** Events over all simulated years: more would take minutes. */
const MOST_EVENTS = 50_000_000;
/** The year in a million must stay countable. */
const MOST_EVENTS_IN_A_YEAR = 1_000_000;
const ONE_IN_A_MILLION = 1e-6;

/** An estimate that is kept but left out of the simulation. */
export interface SetAsideEstimate {
  readonly scenarioId: string;
  /** The scenario's title; its id where the score does not have it. */
  readonly title: string;
  readonly obstacle: Obstacle;
}

export interface LossPlan {
  readonly plan: SimulationPlan;
  readonly setAside: readonly SetAsideEstimate[];
}

function isWider({ low, high }: Range, factor: number): boolean {
  return high / low > factor;
}

function severityOf({ severity }: LossEstimate, loss: Range): Severity | null {
  if (severity.kind === 'lognormal') return lognormalOf(loss);
  return severity.mode === null ? null : { kind: 'pert', ...loss, mode: severity.mode };
}

function frequencyObstacle(frequency: Range, years: number): Obstacle | null {
  if (isWider(frequency, WIDEST_FREQUENCY)) return 'frequency-too-wide';
  const rate = lognormalOf(frequency);
  const isTooMany =
    meanOf(rate) * years > MOST_EVENTS ||
    lognormalExceededWith(rate, ONE_IN_A_MILLION) > MOST_EVENTS_IN_A_YEAR;
  return isTooMany ? 'too-many-events' : null;
}

function lossObstacle(severity: Severity, loss: Range): Obstacle | null {
  if (isWider(loss, WIDEST_LOSS)) return 'loss-too-wide';
  if (severity.kind === 'lognormal') return null;
  return severity.mode < loss.low || severity.mode > loss.high ? 'mode-outside' : null;
}

/** What stands in the way of simulating an estimate, looked at by itself; `null` if nothing does. */
export function obstacleOf(estimate: LossEstimate, years: number): Obstacle | null {
  const { frequency, loss } = estimate;
  if (frequency === null || loss === null) return 'incomplete';
  const severity = severityOf(estimate, loss);
  if (severity === null) return 'incomplete';
  return frequencyObstacle(frequency, years) ?? lossObstacle(severity, loss);
}

function shareLeft(residual: number, inherent: number): number {
  return inherent === 0 ? 1 : Math.min(1, residual / inherent);
}

function casesLeft(residual: Range, inherent: Range): BothCases<number> {
  const worst = shareLeft(residual.high, inherent.high);
  return { worst, best: Math.min(worst, shareLeft(residual.low, inherent.low)) };
}

/** What the controls leave of likelihood and impact: the same shares the score takes off. */
export function effectOfControls(scenario: ScenarioScore): PlannedScenario['left'] {
  const { inherentRisk, likelihood, impact } = scenario;
  return {
    frequency: casesLeft(likelihood, inherentRisk.likelihood),
    loss: casesLeft(impact, inherentRisk.impact),
  };
}

const NO_EFFECT: PlannedScenario['left'] = {
  frequency: { worst: 1, best: 1 },
  loss: { worst: 1, best: 1 },
};

/** The estimate made ready, or what stands in its way. */
function prepare(
  estimate: LossEstimate,
  scenario: ScenarioScore | undefined,
  years: number,
): PlannedScenario | Obstacle {
  if (scenario === undefined) return 'not-in-score';
  const { frequency, loss, controls } = estimate;
  const severity = loss === null ? null : severityOf(estimate, loss);
  if (frequency === null || severity === null) return 'incomplete';
  const obstacle = obstacleOf(estimate, years);
  if (obstacle !== null) return obstacle;
  return {
    scenarioId: scenario.id,
    title: scenario.title,
    rate: lognormalOf(frequency),
    severity,
    left: controls === 'apply' ? effectOfControls(scenario) : NO_EFFECT,
  };
}

/**
 * The plan of an exposure.
 *
 * @param score - the score of the same assessment
 * @returns what is simulated, and every estimate that is not, with why. Scenarios come in the order of their ids, so
 *   that neither the order of typing nor the order of the score plays a part.
 */
export function planLoss(exposure: LossEstimates, score: Pick<Score, 'scenarios'>): LossPlan {
  const { years, seed, correlation, estimates } = exposure;
  const scored = new Map(score.scenarios.map((scenario) => [scenario.id, scenario]));
  const scenarios = new Map<string, PlannedScenario>();
  const setAside: SetAsideEstimate[] = [];
  for (const estimate of [...estimates].sort((a, b) => (a.scenarioId < b.scenarioId ? -1 : 1))) {
    const { scenarioId } = estimate;
    const scenario = scored.get(scenarioId);
    const ready = scenarios.has(scenarioId) ? 'repeated' : prepare(estimate, scenario, years);
    if (typeof ready === 'object') scenarios.set(scenarioId, ready);
    else setAside.push({ scenarioId, title: scenario?.title ?? scenarioId, obstacle: ready });
  }
  return { plan: { years, seed, correlation, scenarios: [...scenarios.values()] }, setAside };
}
