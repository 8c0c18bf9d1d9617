/**
 * The simulation: years of events and losses, worst and best case from the same draws. Randomness comes from the
 * seed alone, so equal plans give equal results to the last bit. Method: `docs/method.md`, section 9.
 */
import { drawLognormal, drawSeverity, meanOf } from './distributions';
import { normalProbability } from './normal';
import { poissonQuantile } from './poisson';
import { openStream } from './random-stream';
import { exceedanceOf, figuresOf, sampleOf } from './summarize';
import type { BothCases, LossResults, SimulationOutcome, PlannedScenario, SimulationPlan } from './types';

/** Years and events between two reports of progress: a few milliseconds. */
const STEPS_BETWEEN_REPORTS = 20_000;

type Annual = BothCases<Float64Array>;

/** Exact means in the three states: before controls, worst case, best case. */
interface ExactMeans extends BothCases<number> {
  readonly before: number;
}

function emptyYears(years: number): Annual {
  return { worst: new Float64Array(years), best: new Float64Array(years) };
}

function exactMeans({ rate, severity, left }: PlannedScenario): ExactMeans {
  const before = meanOf(rate) * meanOf(severity);
  return {
    before,
    worst: before * left.frequency.worst * left.loss.worst,
    best: before * left.frequency.best * left.loss.best,
  };
}

function sumOf(means: readonly ExactMeans[]): ExactMeans {
  const total = (key: keyof ExactMeans) => means.reduce((sum, mean) => sum + mean[key], 0);
  return { before: total('before'), worst: total('worst'), best: total('best') };
}

/** The part of each year's luck that all scenarios share. */
function commonFactor({ years, seed, correlation }: SimulationPlan): Float64Array {
  const common = new Float64Array(correlation === 0 ? 0 : years);
  const stream = openStream(seed, 'common factor');
  for (let year = 0; year < common.length; year += 1) common[year] = stream.normal();
  return common;
}

/** Draws how many events each year has: a one-factor Gaussian copula over the counts of all scenarios. */
function createCounter(plan: SimulationPlan, common: Float64Array, { scenarioId, rate }: PlannedScenario) {
  const stream = openStream(plan.seed, `${scenarioId} years`);
  const shared = Math.sqrt(plan.correlation);
  const own = Math.sqrt(1 - plan.correlation);
  return (year: number): number => {
    const ofYear = drawLognormal(rate, stream);
    const luck =
      plan.correlation === 0
        ? stream.uniform()
        : normalProbability(shared * (common[year] ?? 0) + own * stream.normal());
    return poissonQuantile(ofYear, luck);
  };
}

/** Draws the losses of a year's events. Both cases see the same events, so the best never costs more than the worst. */
function createLosses({ seed }: SimulationPlan, { scenarioId, severity, left }: PlannedScenario) {
  const stream = openStream(seed, `${scenarioId} events`);
  return (events: number): BothCases<number> => {
    let [worst, best] = [0, 0];
    for (let event = 0; event < events; event += 1) {
      const loss = drawSeverity(severity, stream);
      const luck = stream.uniform();
      if (luck < left.frequency.worst) worst += loss * left.loss.worst;
      if (luck < left.frequency.best) best += loss * left.loss.best;
    }
    return { worst, best };
  };
}

interface Run {
  readonly plan: SimulationPlan;
  readonly common: Float64Array;
  readonly total: Annual;
}

function add(to: Float64Array, year: number, loss: number): void {
  to[year] = (to[year] ?? 0) + loss;
}

/** Simulates one scenario into its own years and into the total; yields the share of its years that is done. */
function* simulateScenario(run: Run, scenario: PlannedScenario): Generator<number, Annual> {
  const { plan, total } = run;
  const own = emptyYears(plan.years);
  const countOf = createCounter(plan, run.common, scenario);
  const lossesOf = createLosses(plan, scenario);
  let steps = 0;
  for (let year = 0; year < plan.years; year += 1) {
    const events = countOf(year);
    steps += 1 + events;
    if (events > 0) {
      const { worst, best } = lossesOf(events);
      own.worst[year] = worst;
      own.best[year] = best;
      add(total.worst, year, worst);
      add(total.best, year, best);
    }
    if (steps >= STEPS_BETWEEN_REPORTS) {
      steps = 0;
      yield (year + 1) / plan.years;
    }
  }
  return own;
}

function isSettled({ left }: PlannedScenario): boolean {
  return left.frequency.worst === left.frequency.best && left.loss.worst === left.loss.best;
}

function outcomeOf(annual: Annual, exact: ExactMeans, settled: boolean): SimulationOutcome {
  const worst = sampleOf(annual.worst);
  const best = settled ? worst : sampleOf(annual.best);
  return {
    exactMeanBeforeControls: exact.before,
    worst: figuresOf(worst, exact.worst),
    best: figuresOf(best, exact.best),
    exceedance: exceedanceOf(worst, best),
  };
}

/** All scenarios together; of a single one, what it is by itself. */
function totalOf({ plan, total }: Run, scenarios: readonly SimulationOutcome[]): SimulationOutcome {
  const [only, ...others] = scenarios;
  if (only !== undefined && others.length === 0) {
    const { exactMeanBeforeControls, worst, best, exceedance } = only;
    return { exactMeanBeforeControls, worst, best, exceedance };
  }
  return outcomeOf(total, sumOf(plan.scenarios.map(exactMeans)), plan.scenarios.every(isSettled));
}

/**
 * Runs a plan in slices.
 *
 * @returns a generator that yields the share of the work that is done, 0…1, every few milliseconds and returns the
 *   results. Stop asking and nothing goes on. Equal plans give equal results.
 */
export function* simulate(plan: SimulationPlan): Generator<number, LossResults> {
  const run: Run = { plan, common: commonFactor(plan), total: emptyYears(plan.years) };
  const parts = plan.scenarios.length + 1;
  const scenarios = [];
  for (const scenario of plan.scenarios) {
    const part = simulateScenario(run, scenario);
    let step = part.next();
    while (step.done !== true) {
      yield (scenarios.length + step.value) / parts;
      step = part.next();
    }
    const { scenarioId, title } = scenario;
    const outcome = outcomeOf(step.value, exactMeans(scenario), isSettled(scenario));
    scenarios.push({ scenarioId, title, ...outcome });
    yield scenarios.length / parts;
  }
  const { years, seed, correlation } = plan;
  return { years, seed, correlation, scenarios, total: totalOf(run, scenarios) };
}
