import { describe, expect, it } from 'vitest';
import { estimatesOfLoss } from '@shared/release/proof/items-estimates';
import { proveComplete } from '@shared/release/proof/prove';
import { scoreAssessment } from '@shared/scoring/score';
import { buildExposure } from '../../helpers/record-builders';
import { RICH_ASSESSMENT, RICH_PACK } from '../document/report-fixture';

const assessment = {
  ...RICH_ASSESSMENT,
  exposure: buildExposure({
    years: 1_000,
    estimates: [
      {
        scenarioId: 'S-1',
        frequency: { low: 0.1, high: 0.1 },
        loss: { low: 100_000, high: 1_000_000 },
        severity: { kind: 'lognormal' },
        controls: 'included',
        estimatedBy: 'Ana Ruiz, Finance',
        estimatedOn: null,
        basis: 'Claims of five years.',
      },
    ],
  }),
};
const source = {
  pack: RICH_PACK,
  assessment,
  score: scoreAssessment(RICH_PACK, assessment),
  asOf: '2026-11-23',
};

function missingIn(body: string): readonly string[] {
  const heading = '5. Estimate of annual loss';
  const read = {
    places: [],
    body: `${heading}\n${body}`,
    headings: [{ title: heading, level: 1, at: 0 }],
    attachments: [],
  };
  return proveComplete(read, estimatesOfLoss(source), RICH_PACK).missing;
}

describe('the proof of completeness', () => {
  it('looks for every estimate with author and basis, and for the exact mean', () => {
    expect(missingIn('Scenario S-1, Ana Ruiz, Finance: Claims of five years. Mean 40,400 exact')).toEqual([]);
  });

  it('misses an estimate or a figure that was dropped', () => {
    expect(missingIn('Mean 40,400 exact')).toEqual(['the estimate of S-1']);
    expect(missingIn('Scenario S-1, Ana Ruiz, Finance: Claims of five years.')).toEqual([
      'the mean annual loss',
      'the mean annual loss',
    ]);
  });

  it('asks for nothing where nobody estimated', () => {
    expect(estimatesOfLoss({ ...source, assessment: RICH_ASSESSMENT })).toEqual([]);
  });
});
