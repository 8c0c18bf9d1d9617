import { describe, expect, it } from 'vitest';
import type { Range } from '@shared/base/range';
import { scoreAssessment } from '@shared/scoring/score';
import { buildAnswer, buildAssessment, choose } from '../../helpers/builders';
import { EXAMPLE_PACK, exampleUnder } from '../../helpers/method-page';

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function rounded(range: Range | null) {
  return range === null ? null : { low: tenths(range.low), high: tenths(range.high) };
}

describe('the worked example of docs/method.md', () => {
  it('is what the code computes', () => {
    const pack = EXAMPLE_PACK;
    const answers = [
      buildAnswer('Q-1', choose('o1')),
      buildAnswer('Q-2', { kind: 'unknown', owner: 'CISO', dueOn: null }),
      buildAnswer('Q-3', choose('o2')),
    ];
    const score = scoreAssessment(pack, buildAssessment({ answers }));
    const [scenario] = score.scenarios;
    if (scenario === undefined) throw new Error('The scenario was not scored');
    const points = scenario.contributions.map(
      ({ questionId, points: { worstCase, bestCase } }) =>
        [questionId, { worstCase: tenths(worstCase), bestCase: tenths(bestCase) }] as const,
    );
    expect({
      inherent: tenths(scenario.inherent),
      residual: rounded(scenario.residual),
      likelihood: rounded(scenario.likelihood),
      impact: rounded(scenario.impact),
      points: Object.fromEntries<{ worstCase: number; bestCase: number }>(points),
      movers: scenario.movers.map(({ questionId, points: { worstCase, bestCase } }) => [
        questionId,
        tenths(worstCase),
        tenths(bestCase),
      ]),
      confidence: [scenario.confidence.law, scenario.confidence.evidence, scenario.confidence.level],
      legalExposure: rounded(score.headlines.legalExposure),
      shares: score.why.legalExposure.shares.map((share) => [
        share.questionId,
        tenths(share.points.low),
        tenths(share.points.high),
      ]),
    }).toEqual(exampleUnder('## 7. A worked example'));
    expect(scenario.level).toEqual({ low: 'moderate', high: 'moderate' });
  });
});
