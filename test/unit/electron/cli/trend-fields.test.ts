import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAssessmentFile } from '@shared/exchange/assessment-file';
import { packAsOf } from '@shared/pack/pack-as-of';
import { scoreAssessment } from '@shared/scoring/score';
import { trendFields } from '../../../../electron/cli/trend-fields';
import { loadRealPack } from '../../../helpers/real-pack';
import { signedFile, SIGNER } from '../../../helpers/signed-file';

const SAMPLES = join(import.meta.dirname, '../../../../resources/samples');
const pack = loadRealPack();
const AS_OF = '2026-11-30';

function sample(name: string) {
  const file = parseAssessmentFile(readFileSync(join(SAMPLES, `${name}.json`), 'utf8'));
  if (!file.ok) throw new Error(`The sample ${name} does not open`);
  return file.value;
}

it('says what moved since the last snapshot, in shares of the changed answers that sum to the movement', () => {
  const source = sample('regional-bank');
  const score = scoreAssessment(pack, source.assessment);
  const { snapshots, sinceLast } = trendFields({ source, pack, asOf: AS_OF }, score);
  expect(snapshots.map(({ number, isFinal }) => ({ number, isFinal }))).toEqual([
    { number: 1, isFinal: false },
  ]);
  if (sinceLast === null) throw new Error('The sample has a snapshot');
  expect(sinceLast.number).toBe(1);
  const [exposure] = sinceLast.moved.filter(({ figure }) => figure.kind === 'legal-exposure');
  if (!exposure?.before || !exposure.after) throw new Error('Legal exposure moved');
  expect(Object.keys(exposure.after).toSorted()).toEqual(['high', 'low']);
  expect(score.headlines.legalExposure).toMatchObject(exposure.after);
  const moved = exposure.shares.reduce((sum, { high }) => sum + high, 0);
  expect(moved).toBeCloseTo(exposure.after.high - exposure.before.high, 8);
  const causes = exposure.shares.flatMap(({ cause }) => (cause.kind === 'answer' ? [cause.questionId] : []));
  expect(sinceLast.changedAnswers).toEqual(expect.arrayContaining(causes));
});

it('has nothing to look back on without a snapshot', () => {
  const file = sample('frontier-developer');
  const source = { ...file, assessment: { ...file.assessment, snapshots: [] } };
  const score = scoreAssessment(pack, source.assessment);
  expect(trendFields({ source, pack, asOf: AS_OF }, score)).toEqual({ snapshots: [], sinceLast: null });
});

it('computes the figures of a snapshot again, whatever is written beside it, and says where it cannot', () => {
  const signed = signedFile(sample('frontier-developer'), pack);
  const score = scoreAssessment(pack, signed.assessment);
  const number = signed.assessment.snapshots.at(-1)?.number ?? 0;
  const forged = (over: object) => ({
    ...signed,
    assessment: {
      ...signed.assessment,
      snapshots: signed.assessment.snapshots.map((each) =>
        each.number === number
          ? { ...each, score: { ...each.score, legalExposure: { low: 1, high: 1 } }, ...over }
          : each,
      ),
    },
  });
  const lastOf = (source: typeof signed) =>
    trendFields({ source, pack, asOf: AS_OF }, score).snapshots.at(-1);
  const { legalExposure } = scoreAssessment(
    packAsOf(pack, SIGNER.signedOn).pack,
    signed.assessment,
  ).headlines;
  expect(lastOf(forged({}))).toMatchObject({
    isAsRecorded: false,
    legalExposure: { low: legalExposure?.low },
  });
  expect(lastOf(forged({ label: 'Another' }))).toMatchObject({
    isAsRecorded: true,
    legalExposure: { low: 1, high: 1 },
  });
});
