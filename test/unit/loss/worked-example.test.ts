import { describe, expect, it } from 'vitest';
import { quantifiedLossOf } from '@shared/loss/quantified-loss';
import type { Figure, LossFigures } from '@shared/loss/types';
import { scoreAssessment } from '@shared/scoring/score';
import { buildAnswer, buildAssessment, choose } from '../../helpers/builders';
import { buildExposure } from '../../helpers/record-builders';
import { EXAMPLE_PACK, exampleUnder } from '../../helpers/method-page';

function rounded({ value, standardError }: Figure) {
  return { value: Math.round(value), standardError: Math.round(standardError) };
}

function printed({ exactMean, mean, valueAtRisk99, expectedShortfall95, chanceOfLoss }: LossFigures) {
  return {
    exactMean: Number(exactMean.toFixed(2)),
    mean: rounded(mean),
    valueAtRisk99: rounded(valueAtRisk99),
    expectedShortfall95: rounded(expectedShortfall95),
    chanceOfLoss: Number(chanceOfLoss.value.toFixed(4)),
  };
}

describe('the worked example of exposure in docs/method.md', () => {
  it('is what the code computes, from the scenario of the first worked example', () => {
    const pack = EXAMPLE_PACK;
    const exposure = buildExposure({
      seed: 1,
      years: 100_000,
      estimates: [
        {
          scenarioId: 'S-1',
          frequency: { low: 0.1, high: 0.1 },
          loss: { low: 100_000, high: 1_000_000 },
          severity: { kind: 'lognormal' },
          controls: 'apply',
          estimatedBy: 'Finance',
          estimatedOn: null,
          basis: '',
        },
      ],
    });
    const answers = [buildAnswer('Q-1', choose('o1')), buildAnswer('Q-3', choose('o2'))];
    const assessment = buildAssessment({ answers, exposure });
    const found = quantifiedLossOf(assessment, scoreAssessment(pack, assessment));
    const total = found?.results?.total;
    if (total === undefined) throw new Error('Nothing was simulated');
    expect({
      exactMeanBeforeControls: Number(total.exactMeanBeforeControls.toFixed(2)),
      worst: printed(total.worst),
      best: printed(total.best),
    }).toEqual(exampleUnder('## 9. Quantified exposure'));
  });
});
