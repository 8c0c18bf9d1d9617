import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lognormalOf, meanOf, meanSquareOf, type Pert } from '@shared/loss/distributions';
import { normalQuantile } from '@shared/loss/normal';
import { runPlan } from '@shared/loss/quantified-loss';
import { simulate } from '@shared/loss/simulate';
import type { LossFigures, PlannedScenario } from '@shared/loss/types';
import { errorsFrom, planOf, resultsOf, scenarioOf } from './plans';

vi.setConfig({ testTimeout: 60_000 });

/** Four standard errors: a right simulation fails one check in sixteen thousand, and the seeds are fixed. */
const TOLERATED = 4;

const point = (value: number) => ({ low: value, high: value });
const RISKQUANT = scenarioOf(point(0.1), { low: 100_000, high: 1_000_000 });

/** Probability of that many events where one a year is expected. */
function massOf(events: number): number {
  let mass = Math.exp(-1);
  for (let event = 1; event <= events; event += 1) mass /= event;
  return mass;
}

/** Every number anywhere in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the public figure of the riskquant documentation', () => {
  it('comes out to the cent in closed form and within its error by simulation', () => {
    const { exactMean, mean } = resultsOf(planOf([RISKQUANT])).total.worst;
    expect(exactMean.toFixed(2)).toBe('40400.13');
    // Its readme prints 40400.128269457266.
    expect(exactMean).toBeCloseTo(40_400.128269457266, 6);
    expect(errorsFrom(mean, exactMean)).toBeLessThan(TOLERATED);
    expect(mean.standardError).toBeLessThan(600);
  });
});

describe('agreement with closed forms', () => {
  it.each([
    { name: 'rare and severe', frequency: point(0.02), loss: { low: 1e6, high: 2e7 }, seed: 7 },
    { name: 'common and small', frequency: { low: 2, high: 12 }, loss: { low: 500, high: 9_000 }, seed: 8 },
    { name: 'uncertain rate', frequency: { low: 0.05, high: 2 }, loss: { low: 1e5, high: 1e6 }, seed: 9 },
    { name: 'many events', frequency: { low: 80, high: 160 }, loss: { low: 10, high: 100 }, seed: 10 },
    { name: 'a point loss', frequency: { low: 0.3, high: 0.9 }, loss: point(250_000), seed: 11 },
  ])('mean, spread and chance of a loss: $name', ({ frequency, loss, seed }) => {
    const scenario = scenarioOf(frequency, loss);
    const { years, total } = resultsOf(planOf([scenario], { seed, years: 60_000 }));
    const { mean, exactMean, chanceOfLoss } = total.worst;
    expect(exactMean).toBeCloseTo(meanOf(scenario.rate) * meanOf(scenario.severity), 6);
    expect(errorsFrom(mean, exactMean)).toBeLessThan(TOLERATED);
    // The stated error is the true spread of a year over √years: Var = E[rate]·E[X²] + Var(rate)·E[X]².
    const rateVariance = meanSquareOf(scenario.rate) - meanOf(scenario.rate) ** 2;
    const variance =
      meanOf(scenario.rate) * meanSquareOf(scenario.severity) + rateVariance * meanOf(scenario.severity) ** 2;
    expect(mean.standardError / Math.sqrt(variance / years)).toBeGreaterThan(0.8);
    expect(mean.standardError / Math.sqrt(variance / years)).toBeLessThan(1.2);
    if (scenario.rate.sigma === 0) {
      expect(errorsFrom(chanceOfLoss, 1 - Math.exp(-meanOf(scenario.rate)))).toBeLessThan(TOLERATED);
    }
  });

  it('the shortfall of rare events, from the mean of one loss', () => {
    // With so low a rate hardly a year has two events, so the tail is that of one loss.
    const rate = 0.01;
    const { mu, sigma } = lognormalOf({ low: 1e5, high: 1e6 });
    const { valueAtRisk95, valueAtRisk99, expectedShortfall99, chanceOfLoss } = resultsOf(
      planOf([scenarioOf(point(rate), { low: 1e5, high: 1e6 })], { years: 400_000, seed: 3 }),
    ).total.worst;
    expect(valueAtRisk95).toEqual({ value: 0, standardError: 0 });
    expect(errorsFrom(chanceOfLoss, 1 - Math.exp(-rate))).toBeLessThan(TOLERATED);
    // Exceedance of x is about rate × P(X > x); where that is 1 %, x is far down the left tail.
    expect(valueAtRisk99.value).toBeLessThan(Math.exp(mu - 2 * sigma));
    const exact = (rate * Math.exp(mu + (sigma * sigma) / 2)) / 0.01;
    expect(Math.abs(expectedShortfall99.value - exact)).toBeLessThan(
      TOLERATED * expectedShortfall99.standardError + 0.01 * exact,
    );
  });

  it('quantiles and shortfall of events of one known size, from the Poisson distribution itself', () => {
    // One event of known size: the year costs k × size, so quantiles are those of a Poisson count.
    const { valueAtRisk95, valueAtRisk99, expectedShortfall95 } = resultsOf(
      planOf([scenarioOf(point(1), point(1_000))], { seed: 5 }),
    ).total.worst;
    expect([valueAtRisk95.value, valueAtRisk99.value].map(Math.round)).toEqual([3_000, 4_000]);
    // Three events fill what more than three leave of the worst 5 %.
    const masses = [4, 5, 6, 7, 8, 9, 10].map((events) => ({ events, mass: massOf(events) }));
    const beyond = masses.reduce((sum, { mass }) => sum + mass, 0);
    const exact = masses.reduce((sum, { events, mass }) => sum + events * mass, (0.05 - beyond) * 3) / 0.05;
    expect(errorsFrom(expectedShortfall95, exact * 1_000)).toBeLessThan(TOLERATED);
  });

  it('a PERT loss has the mean (floor + 4 × most likely + ceiling) ÷ 6', () => {
    const pert: Pert = { kind: 'pert', low: 100_000, mode: 250_000, high: 2_000_000 };
    expect(meanOf(pert)).toBe((100_000 + 4 * 250_000 + 2_000_000) / 6);
    const { mean, exactMean } = resultsOf(planOf([scenarioOf(point(3), pert)], { seed: 4 })).total.worst;
    expect(exactMean).toBeCloseTo(3 * meanOf(pert), 4);
    expect(errorsFrom(mean, exactMean)).toBeLessThan(TOLERATED);
  });

  it('the stated errors of quantile and shortfall are those seen over many seeds', () => {
    const runs = Array.from({ length: 40 }, (_, seed) =>
      resultsOf(
        planOf([scenarioOf({ low: 0.5, high: 2 }, { low: 1e4, high: 1e6 })], { seed, years: 10_000 }),
      ),
    ).map(({ total }) => total.worst);
    for (const name of ['valueAtRisk95', 'valueAtRisk99', 'expectedShortfall95'] as const) {
      const values = runs.map((run) => run[name].value);
      const mean = values.reduce((a, b) => a + b) / values.length;
      const seen = Math.sqrt(
        values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
      );
      const stated = runs.reduce((sum, run) => sum + run[name].standardError, 0) / runs.length;
      expect({ name, isClose: stated / seen > 0.6 && stated / seen < 1.6 }).toEqual({ name, isClose: true });
    }
  });
});

describe('randomness', () => {
  const uncertain = scenarioOf({ low: 0.1, high: 3 }, { low: 1e4, high: 1e6 });
  const other: PlannedScenario = { ...uncertain, scenarioId: 'two', title: 'Two' };

  it('same seed, same bytes', () => {
    const plan = planOf([uncertain, other], { correlation: 0.4, years: 20_000 });
    expect(JSON.stringify(resultsOf(plan))).toBe(JSON.stringify(resultsOf(plan)));
    expect(JSON.stringify(runPlan(plan))).toBe(JSON.stringify(resultsOf(plan)));
  });

  it('another seed, other figures', () => {
    const of = (seed: number) =>
      resultsOf(planOf([uncertain], { seed, years: 5_000 })).total.worst.mean.value;
    expect(new Set([0, 1, 2, 4_294_967_295].map(of)).size).toBe(4);
  });

  it('one more scenario changes no draw of another', () => {
    const alone = resultsOf(planOf([uncertain], { correlation: 0.3, years: 5_000 })).scenarios[0];
    const withOther = resultsOf(planOf([other, uncertain], { correlation: 0.3, years: 5_000 })).scenarios[1];
    expect(withOther).toEqual(alone);
  });

  it('two scenarios with the same estimate do not repeat each other', () => {
    const [one, two] = resultsOf(planOf([uncertain, other], { years: 5_000 })).scenarios;
    expect(one?.worst.mean.value).not.toBe(two?.worst.mean.value);
  });
});

describe('one common factor', () => {
  const several = ['a', 'b', 'c', 'd', 'e', 'f'].map((scenarioId) =>
    scenarioOf(point(0.15), { low: 1e5, high: 5e5 }, { scenarioId, title: scenarioId }),
  );

  it('leaves every mean where it was and widens the tail of the total', () => {
    const apart = resultsOf(planOf(several)).total.worst;
    const together = resultsOf(planOf(several, { correlation: 0.6 })).total.worst;
    expect(errorsFrom(together.mean, together.exactMean)).toBeLessThan(TOLERATED);
    expect(together.exactMean).toBe(apart.exactMean);
    const beyondError = (name: 'valueAtRisk99' | 'expectedShortfall99') =>
      together[name].value - apart[name].value >
      TOLERATED * Math.hypot(together[name].standardError, apart[name].standardError);
    expect([beyondError('valueAtRisk99'), beyondError('expectedShortfall99')]).toEqual([true, true]);
    // Bad years come together, so fewer years have a loss at all.
    expect(together.chanceOfLoss.value).toBeLessThan(apart.chanceOfLoss.value);
  });
});

describe('the effect of controls', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const amounts = (figures: LossFigures) => [
    figures.mean.value,
    figures.valueAtRisk95.value,
    figures.valueAtRisk99.value,
    figures.expectedShortfall95.value,
    figures.expectedShortfall99.value,
    figures.chanceOfLoss.value,
    figures.exactMean,
  ];

  it('never raises a figure, and the best case is never above the worst', () => {
    fc.assert(
      fc.property(fc.tuple(share, share, share, share), ([a, b, c, d]) => {
        const left = {
          frequency: { worst: Math.max(a, b), best: Math.min(a, b) },
          loss: { worst: Math.max(c, d), best: Math.min(c, d) },
        };
        const of = (over: Partial<PlannedScenario>) =>
          resultsOf(
            planOf([scenarioOf({ low: 0.2, high: 2 }, { low: 1e4, high: 1e6 }, over)], { years: 1_000 }),
          );
        const before = amounts(of({}).total.worst);
        const { worst, best, exceedance } = of({ left }).total;
        amounts(worst).forEach((amount, at) => {
          expect(amount).toBeLessThanOrEqual((before[at] ?? 0) * (1 + 1e-12));
          expect(amounts(best)[at]).toBeLessThanOrEqual(amount * (1 + 1e-12));
        });
        for (const each of exceedance) expect(each.best.value).toBeLessThanOrEqual(each.worst.value);
      }),
      { numRuns: 30 },
    );
  });

  it('thins events and scales losses by the stated shares', () => {
    const left = { frequency: { worst: 0.5, best: 0.25 }, loss: { worst: 0.8, best: 0.5 } };
    const { total } = resultsOf(planOf([scenarioOf(point(2), { low: 1e4, high: 1e5 }, { left })]));
    expect(total.worst.exactMean / total.exactMeanBeforeControls).toBeCloseTo(0.4, 12);
    expect(total.best.exactMean / total.exactMeanBeforeControls).toBeCloseTo(0.125, 12);
    expect(errorsFrom(total.worst.mean, total.worst.exactMean)).toBeLessThan(TOLERATED);
    expect(errorsFrom(total.best.mean, total.best.exactMean)).toBeLessThan(TOLERATED);
    expect(errorsFrom(total.worst.chanceOfLoss, 1 - Math.exp(-1))).toBeLessThan(TOLERATED);
  });
});

describe('the shape of results', () => {
  const anyScenario = fc
    .record({
      frequency: fc.tuple(
        fc.double({ min: 0.001, max: 5, noNaN: true }),
        fc.double({ min: 1, max: 50, noNaN: true }),
      ),
      loss: fc.tuple(
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.double({ min: 1, max: 100_000, noNaN: true }),
      ),
    })
    .map(({ frequency: [f, times], loss: [l, factor] }) =>
      scenarioOf({ low: f, high: f * times }, { low: l, high: l * factor }),
    );

  it('value at risk rises with its level, shortfall is never below it, the curve never rises, no NaN', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 1_000, max: 3_000 }), (scenario, years) => {
        const results = resultsOf(planOf([scenario], { years, correlation: 0.5 }));
        const { valueAtRisk95, valueAtRisk99, expectedShortfall95, expectedShortfall99 } =
          results.total.worst;
        expect(valueAtRisk95.value).toBeLessThanOrEqual(valueAtRisk99.value);
        expect(valueAtRisk95.value).toBeLessThanOrEqual(expectedShortfall95.value);
        expect(valueAtRisk99.value).toBeLessThanOrEqual(expectedShortfall99.value);
        const curve = results.total.exceedance;
        curve.slice(1).forEach((each, at) => {
          expect(each.loss).toBeGreaterThan(curve[at]?.loss ?? 0);
          expect(each.worst.value).toBeLessThanOrEqual(curve[at]?.worst.value ?? 1);
        });
        expect(numbersIn(results).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['no scenario', []],
    ['an event in a million years', [scenarioOf(point(1e-6), { low: 1, high: 2 })]],
    ['equal ends everywhere', [scenarioOf(point(1), point(1))]],
    ['the widest ranges that are simulated', [scenarioOf({ low: 1e-3, high: 10 }, { low: 1e7, high: 1e12 })]],
    ['a PERT of no width', [scenarioOf(point(1), { kind: 'pert', low: 7, mode: 7, high: 7 })]],
  ] as const)('%s gives finite figures', (_name, scenarios) => {
    const results = resultsOf(planOf(scenarios, { years: 2_000 }));
    expect(numbersIn(results).every(Number.isFinite)).toBe(true);
  });

  it('years without any scenario cost nothing', () => {
    const { exceedance, worst } = resultsOf(planOf([], { years: 1_000 })).total;
    expect([exceedance.length, worst.mean.value, worst.valueAtRisk99.value]).toEqual([0, 0, 0]);
  });
});

describe('slices', () => {
  it('reports progress that only rises, and can be left at any time', () => {
    const steps = simulate(planOf([scenarioOf({ low: 1, high: 4 }, { low: 1, high: 9 })]));
    const seen: number[] = [];
    for (let step = steps.next(); step.done !== true; step = steps.next()) seen.push(step.value);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.every((done) => done > 0 && done <= 1)).toBe(true);
  });
});

describe('the 90 % range of a lognormal', () => {
  it('has its ends at the 5th and 95th percentile', () => {
    const { mu, sigma } = lognormalOf({ low: 20, high: 500 });
    expect(Math.exp(mu + sigma * normalQuantile(0.05))).toBeCloseTo(20, 9);
    expect(Math.exp(mu + sigma * normalQuantile(0.95))).toBeCloseTo(500, 9);
  });
});
