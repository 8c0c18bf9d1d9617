import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAssessmentFile } from '@shared/exchange/assessment-file';
import { scoreAssessment } from '@shared/scoring/score';
import { trendFields } from '../../../../electron/cli/trend-fields';
import { loadRealPack } from '../../../helpers/real-pack';

const SAMPLES = join(import.meta.dirname, '../../../../resources/samples');
const pack = loadRealPack();

function sample(name: string) {
  const file = parseAssessmentFile(readFileSync(join(SAMPLES, `${name}.json`), 'utf8'));
  if (!file.ok) throw new Error(`The sample ${name} does not open`);
  return file.value.assessment;
}

it('says what moved since the last snapshot, in shares of the changed answers that sum to the movement', () => {
  const bank = sample('regional-bank');
  const score = scoreAssessment(pack, bank);
  const { snapshots, sinceLast } = trendFields(pack, bank, score);
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
  const lab = { ...sample('frontier-developer'), snapshots: [] };
  expect(trendFields(pack, lab, scoreAssessment(pack, lab))).toEqual({ snapshots: [], sinceLast: null });
});
