import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LossEstimate } from '@shared/assessment/schema';
import { quantifiedLossOf } from '@shared/loss/quantified-loss';
import { effectOfControls, planLoss } from '@shared/loss/plan';
import { scoreAssessment } from '@shared/scoring/score';
import { buildAnswer, buildAssessment, buildPack, buildScenario, choose } from '../../helpers/builders';
import { EXAMPLE_PACK, EXAMPLE_SCENARIO } from '../../helpers/method-page';
import { buildExposure } from '../../helpers/record-builders';

const pack = buildPack({ ...EXAMPLE_PACK, scenarios: [EXAMPLE_SCENARIO, buildScenario('S-2')] });
const answers = [buildAnswer('Q-1', choose('o1')), buildAnswer('Q-3', choose('o2'))];
const score = scoreAssessment(pack, buildAssessment({ answers }));

const estimate: LossEstimate = {
  scenarioId: 'S-1',
  frequency: { low: 0.1, high: 0.5 },
  loss: { low: 10_000, high: 100_000 },
  severity: { kind: 'lognormal' },
  controls: 'apply',
  estimatedBy: 'Finance',
  estimatedOn: null,
  basis: '',
};

function obstacles(...estimates: readonly LossEstimate[]) {
  const { plan, setAside } = planLoss(buildExposure({ estimates }), score);
  return {
    planned: plan.scenarios.map(({ scenarioId }) => scenarioId),
    setAside: setAside.map(({ scenarioId, obstacle }) => `${scenarioId}: ${obstacle}`),
  };
}

describe('the effect of controls', () => {
  it('is what the score takes off, between the worst and the best way the open answers turn out', () => {
    const [scenario] = score.scenarios.filter(({ id }) => id === 'S-1');
    if (scenario === undefined) throw new Error('not scored');
    const { frequency, loss } = effectOfControls(scenario);
    // Q-1 0.65 of weight 3, Q-2 open of weight 1, cap 0.8; Q-3 0.3 alone, cap 0.6.
    expect(frequency.worst).toBeCloseTo(1 - (0.8 * 1.95) / 4, 12);
    expect(frequency.best).toBeCloseTo(1 - (0.8 * 2.95) / 4, 12);
    expect(loss.worst).toBeCloseTo(1 - 0.6 * 0.3, 12);
    expect(loss.best).toBe(loss.worst);
  });

  it('is left out where the estimate already includes it', () => {
    const { plan } = planLoss(buildExposure({ estimates: [{ ...estimate, controls: 'included' }] }), score);
    expect(plan.scenarios[0]?.left).toEqual({
      frequency: { worst: 1, best: 1 },
      loss: { worst: 1, best: 1 },
    });
  });

  it('never lets a better answer raise a figure', () => {
    const option = fc.integer({ min: 0, max: 3 });
    const question = fc.constantFrom('Q-1', 'Q-2', 'Q-3');
    fc.assert(
      fc.property(fc.dictionary(question, option), question, (chosen, bettered) => {
        const totalOf = (choices: Readonly<Record<string, number>>) => {
          const given = Object.entries(choices).map(([id, place]) =>
            buildAnswer(id, choose(`o${String(place)}`)),
          );
          const assessment = buildAssessment({
            answers: given,
            exposure: buildExposure({ years: 1_000, estimates: [estimate] }),
          });
          const total = quantifiedLossOf(assessment, scoreAssessment(pack, assessment))?.results?.total.worst;
          return [
            total?.mean.value ?? 0,
            total?.valueAtRisk99.value ?? 0,
            total?.expectedShortfall95.value ?? 0,
          ];
        };
        const before = totalOf(chosen);
        const after = totalOf({ ...chosen, [bettered]: Math.max(0, (chosen[bettered] ?? 3) - 1) });
        after.forEach((amount, at) => {
          expect(amount).toBeLessThanOrEqual((before[at] ?? 0) * (1 + 1e-12));
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is not simulated', () => {
  it('is named with its reason, and everything else goes ahead', () => {
    expect(
      obstacles(
        { ...estimate, scenarioId: 'S-9' },
        { ...estimate, scenarioId: 'S-2', frequency: null },
        estimate,
        { ...estimate },
      ),
    ).toEqual({
      planned: ['S-1'],
      setAside: ['S-1: repeated', 'S-2: incomplete', 'S-9: not-in-score'],
    });
  });

  it.each<[string, Partial<LossEstimate>]>([
    ['incomplete', { loss: null }],
    ['incomplete', { severity: { kind: 'pert', mode: null } }],
    ['mode-outside', { severity: { kind: 'pert', mode: 9_999 } }],
    ['mode-outside', { severity: { kind: 'pert', mode: 100_001 } }],
    ['frequency-too-wide', { frequency: { low: 1e-9, high: 1 } }],
    ['loss-too-wide', { loss: { low: 1e-300, high: 1e12 } }],
    ['too-many-events', { frequency: { low: 9_000, high: 10_000 } }],
    ['too-many-events', { frequency: { low: 1, high: 9_999 } }],
  ])('%s: %j', (obstacle, over) => {
    expect(obstacles({ ...estimate, ...over })).toEqual({ planned: [], setAside: [`S-1: ${obstacle}`] });
  });
});

describe('quantifiedLossOf', () => {
  it('is null until someone fills in an estimate', () => {
    expect(quantifiedLossOf(buildAssessment(), score)).toBeNull();
    expect(quantifiedLossOf(buildAssessment({ exposure: buildExposure() }), score)).toBeNull();
  });

  it('has no results where nothing can be simulated', () => {
    const exposure = buildExposure({ estimates: [{ ...estimate, loss: null }] });
    expect(quantifiedLossOf(buildAssessment({ exposure }), score)?.results).toBeNull();
  });

  it('does not depend on the order of estimates', () => {
    const second = { ...estimate, scenarioId: 'S-2' };
    const of = (estimates: readonly LossEstimate[]) =>
      quantifiedLossOf(buildAssessment({ exposure: buildExposure({ years: 1_000, estimates }) }), score)
        ?.results;
    expect(of([second, estimate])).toEqual(of([estimate, second]));
  });
});
