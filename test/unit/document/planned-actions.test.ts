import { describe, expect, it } from 'vitest';
import { actionFromFinding, ownAction } from '@shared/actions/plan';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { buildReportModel } from '@shared/document/model';
import type { PlannedAction } from '@shared/assessment/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { buildAnswer, buildAssessment, buildPack, buildQuestion, choose } from '../../helpers/builders';

const STAMP = { id: 'a-1', at: '2026-11-20T10:00:00.000Z', by: 'Tester' };
const pack = buildPack();

function commonOf(actions: readonly PlannedAction[]) {
  const answers = [
    buildAnswer('Q-1', choose('o3')),
    buildAnswer('Q-2', { kind: 'unknown', owner: 'CISO', dueOn: '2026-12-01' }),
  ];
  const assessment = buildAssessment({ answers, actions });
  const source = {
    format: 'brieflock-assessment',
    formatVersion: 6,
    logHead: null,
    pack: { id: 'test-pack', version: '1.0.0' },
    assessment,
  } as const;
  return buildReportModel({
    pack,
    assessment,
    score: scoreAssessment(pack, assessment),
    asOf: '2026-11-23',
    fingerprint: fingerprintOf(source, pack.manifest),
  }).common;
}

function planned(over: Partial<PlannedAction> = {}): PlannedAction {
  return {
    ...actionFromFinding({ action: 'Fix Q-1 o3' }, buildQuestion('Q-1'), STAMP),
    owner: 'GC',
    dueOn: '2026-11-20',
    ...over,
  };
}

describe('the action plan of a report', () => {
  it('shows who is planned, by when and how it stands, beside the finding', () => {
    const [gap, unknown] = commonOf([planned()]).actions;
    expect(gap).toMatchObject({
      questionId: 'Q-1',
      who: 'GC',
      due: 'November 20, 2026',
      status: 'Planned, overdue',
      planned: '',
    });
    expect(unknown).toMatchObject({ who: 'CISO', due: 'December 1, 2026', status: '' });
  });

  it('says what was planned where that is not what the finding asks', () => {
    const [gap] = commonOf([planned({ title: 'Ask the vendor', detail: '', status: 'in-progress' })]).actions;
    expect(gap).toMatchObject({ planned: 'Ask the vendor', status: 'In progress, overdue' });
  });

  it('leaves no planned action out: own ones and further ones stand beside the findings', () => {
    const own = ownAction('Call the insurer', { ...STAMP, id: 'a-2' });
    const done = planned({ id: 'a-3', status: 'done' });
    const { furtherActions } = commonOf([planned(), own, done]);
    expect(furtherActions).toMatchObject([
      { id: 'a-2', questionId: '', title: 'Call the insurer', who: 'To be assigned', status: 'Planned' },
      { id: 'a-3', questionId: 'Q-1', status: 'Done' },
    ]);
  });
});
