/**
 * How long 100,000 simulated years of one scenario take, with every figure, error and the curve, against a plain loop
 * that makes the same draws and adds the losses up.
 */
import { withSource } from '../lib/load-source.mjs';
import { median } from './median.mjs';

const RUNS = 9;
const YEARS = 100_000;
const SEED = 1;

/**
 * @typedef {object} Subject What is measured, loaded from the source.
 * @property {typeof import('../../shared/loss/simulate')} simulation
 * @property {typeof import('../../shared/loss/distributions')} distributions
 * @property {typeof import('../../shared/loss/poisson')} poisson
 * @property {typeof import('../../shared/loss/random-stream')} streams
 */

/**
 * @returns {Promise<import('./median.mjs').Row>}
 */
export function measureLoss() {
  return withSource(async (load) => {
    const subject = {
      simulation: await load('shared/loss/simulate.ts'),
      distributions: await load('shared/loss/distributions.ts'),
      poisson: await load('shared/loss/poisson.ts'),
      streams: await load('shared/loss/random-stream.ts'),
    };
    return compare(/** @type {Subject} */ (subject));
  });
}

/** @param {Subject} subject */
function compare(subject) {
  const scenario = scenarioOf(subject);
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const baseline = [];
  // In turn, so that a busy moment of the machine falls on both; the first turn warms both up.
  for (let turn = 0; turn <= RUNS; turn += 1) {
    const oursMs = timed(() => whole(subject, scenario));
    const baselineMs = timed(() => plainLoop(subject, scenario));
    if (turn > 0) {
      ours.push(oursMs);
      baseline.push(baselineMs);
    }
  }
  return {
    name: '100,000 years of a scenario / a loop over the same draws',
    ours: median(ours),
    baseline: median(baseline),
  };
}

/**
 * Half an event a year on average, some controls known and some not.
 *
 * @param {Subject} subject
 * @returns {import('../../shared/loss/types').PlannedScenario}
 */
function scenarioOf({ distributions: { lognormalOf } }) {
  return {
    scenarioId: 'bench',
    title: 'Bench',
    rate: lognormalOf({ low: 0.1, high: 1.2 }),
    severity: lognormalOf({ low: 100_000, high: 10_000_000 }),
    left: { frequency: { worst: 0.7, best: 0.4 }, loss: { worst: 0.9, best: 0.6 } },
  };
}

/**
 * @param {Subject} subject
 * @param {import('../../shared/loss/types').PlannedScenario} scenario
 */
function whole({ simulation }, scenario) {
  const steps = simulation.simulate({ years: YEARS, seed: SEED, correlation: 0, scenarios: [scenario] });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value.total.worst.mean.value;
}

/**
 * @param {Subject} subject
 * @param {import('../../shared/loss/types').PlannedScenario} scenario
 */
function plainLoop({ distributions, poisson, streams }, { scenarioId, rate, severity, left }) {
  const years = streams.openStream(SEED, `${scenarioId} years`);
  const events = streams.openStream(SEED, `${scenarioId} events`);
  let sum = 0;
  for (let year = 0; year < YEARS; year += 1) {
    const count = poisson.poissonQuantile(distributions.drawLognormal(rate, years), years.uniform());
    for (let event = 0; event < count; event += 1) {
      const loss = distributions.drawSeverity(severity, events);
      if (events.uniform() < left.frequency.worst) sum += loss * left.loss.worst;
    }
  }
  return sum / YEARS;
}

/** @param {() => number} work */
function timed(work) {
  const startedAt = performance.now();
  const result = work();
  const took = performance.now() - startedAt;
  if (!Number.isFinite(result)) throw new Error('The simulation gave no number.');
  return took;
}
