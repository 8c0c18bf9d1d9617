import { expect, it } from 'vitest';
import { scoreAssessment } from '@shared/scoring/score';
import { scoreFileText } from '../../../electron/cli/score-file';
import { buildDecision } from '../../helpers/record-builders';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';

it('writes every decision with its workings, and no privileged rationale', () => {
  const pack = loadRealPack();
  const file = sampleFile('frontier-developer');
  const { assessment } = file;
  const decisions = [...assessment.decisions, buildDecision('of-another-edition')];
  const source = { ...file, assessment: { ...assessment, decisions } };
  const score = scoreAssessment(pack, source.assessment);
  const text = scoreFileText(score, { source, pack, asOf: '2026-11-25', switches: [] });
  const written: unknown = JSON.parse(text);
  expect(written).toMatchObject({
    decisions: [
      {
        id: 'frontier-framework',
        recommendation: { code: 'B', robustness: 'robust' },
        runnerUp: 'A',
        confidence: { level: 'low' },
        choice: { optionCode: 'C', differs: true, standing: 'closed' },
      },
      { id: 'covered-model-use', recommendation: null, confidence: null, choice: null },
      { id: 'clearinghouse', recommendation: { code: 'CH1' }, choice: { optionCode: 'CH1', differs: false } },
    ],
    decisionsNotAsked: ['of-another-edition'],
  });
  const secrets = assessment.decisions.map(({ choice }) => choice?.privilegedRationale ?? '');
  expect(secrets.filter((secret) => secret !== '')).toHaveLength(2);
  for (const secret of secrets) expect(text).not.toContain(secret.slice(0, 40));
});
