import { describe, expect, it } from 'vitest';
import type { LossEstimates, LossEstimate } from '@shared/assessment/schema';
import { buildDocument } from '@shared/document/pdf/build-document';
import { scoreAssessment } from '@shared/scoring/score';
import { buildExposure } from '../../helpers/record-builders';
import { wordsIn } from '../../helpers/definition-words';
import { modelOf, RICH_ASSESSMENT, RICH_PACK } from './report-fixture';

const ESTIMATE: LossEstimate = {
  scenarioId: 'S-1',
  frequency: { low: 0.1, high: 0.1 },
  loss: { low: 100_000, high: 1_000_000 },
  severity: { kind: 'lognormal' },
  controls: 'included',
  estimatedBy: 'Ana Ruiz, Finance',
  estimatedOn: '2026-11-03',
  basis: 'Claims of the last five years.',
};

function modelWith(over: Partial<LossEstimates>) {
  return modelOf(RICH_PACK, { ...RICH_ASSESSMENT, exposure: buildExposure(over) });
}

function textsOf(kind: 'memo' | 'briefing', over: Partial<LossEstimates>): string {
  const definition = buildDocument(kind, modelWith(over), { pageSize: 'LETTER' });
  return wordsIn(definition.content).join('\n');
}

describe('without an estimate', () => {
  it('no document says a word of it', () => {
    const model = modelOf(RICH_PACK, RICH_ASSESSMENT);
    expect([model.memo.exposure, model.common.lossLine]).toEqual([null, '']);
    for (const kind of ['memo', 'briefing'] as const) {
      expect(textsOf(kind, { estimates: [] })).not.toContain('Estimate of annual loss');
    }
  });
});

describe('with an estimate', () => {
  const given = { estimates: [ESTIMATE], correlationReason: 'One attacker, many doors.' };

  it('the memo has inputs, author, results with errors, the curve in words, and the caveat', () => {
    const text = textsOf('memo', given);
    for (const part of [
      'Estimate by Ana Ruiz, Finance (November 3, 2026). This is an estimate, not a finding of fact.',
      'Claims of the last five years.',
      '0.1 a year; controls are already in the figures',
      'USD 100,000 to 1 million an event; lognormal',
      'One attacker, many doors.',
      '100,000 simulated years from seed 1',
      'One year in 20 costs more than (VaR 95)',
      '40,400',
      'These amounts are never part of legal exposure',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/ {2}± [\d,]+/);
    expect(text).toMatch(/More than USD [\d.,]+( million)? in a year: [\d.]+%/);
  });

  it('the briefing has two sentences and no basis', () => {
    const text = textsOf('briefing', given);
    expect(text).toContain('Estimate of annual loss');
    expect(text).toContain('not a finding of fact');
    expect(text).not.toContain('Claims of the last five years.');
  });

  it('changes neither headline nor any risk', () => {
    const { headlines, scenarios, heatMap } = modelOf(RICH_PACK, RICH_ASSESSMENT).common;
    expect(modelWith(given).common).toMatchObject({ headlines, scenarios, heatMap });
    const withIt = { ...RICH_ASSESSMENT, exposure: buildExposure(given) };
    expect(scoreAssessment(RICH_PACK, withIt)).toEqual(scoreAssessment(RICH_PACK, RICH_ASSESSMENT));
  });

  it('is the same every time', () => {
    expect(modelWith(given)).toEqual(modelWith(given));
  });

  it('names what is not simulated, and why', () => {
    const estimates = [ESTIMATE, { ...ESTIMATE, scenarioId: 'S-2', loss: null }];
    const text = textsOf('memo', { estimates });
    expect(text).toContain('Not simulated: Scenario S-2: not filled in completely');
    expect(textsOf('memo', { estimates: [{ ...ESTIMATE, loss: null }] })).toContain(
      'No estimate is complete enough to be simulated.',
    );
  });

  it('names every author once with the days of their estimates', () => {
    const estimates = [
      ESTIMATE,
      { ...ESTIMATE, scenarioId: 'S-2', estimatedOn: '2026-10-01' },
      { ...ESTIMATE, scenarioId: 'S-3', estimatedBy: ' ', estimatedOn: null },
    ];
    expect(modelWith({ estimates }).memo.exposure?.caveats[0]).toContain(
      'Estimates by Ana Ruiz, Finance (October 1, 2026 to November 3, 2026); someone not recorded (date not recorded). This is an estimate',
    );
  });
});
