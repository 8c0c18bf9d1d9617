import { describe, expect, it } from 'vitest';
import { actionFromChange, actionFromFinding, ownAction } from '@shared/actions/plan';
import { actionRegister, effectOf, isOverdue, unplannedOf } from '@shared/actions/register';
import { plannedActionSchema, type AnswerValue, type PlannedAction } from '@shared/assessment/schema';
import { scoreAssessment } from '@shared/scoring/score';
import {
  buildAnswer,
  buildAssessment,
  buildOption,
  buildPack,
  buildQuestion,
  choose,
} from '../../helpers/builders';

const STAMP = { id: 'a-1', at: '2026-11-20T10:00:00.000Z', by: 'Tester' };
const TODAY = '2026-11-23';
const pack = buildPack();
const answers = [buildAnswer('Q-1', choose('o3')), buildAnswer('Q-2', choose('o2'))];

function planned(over: Partial<PlannedAction> = {}): PlannedAction {
  return { ...actionFromFinding({ action: 'Fix Q-1 o3' }, buildQuestion('Q-1'), STAMP), ...over };
}

function registerOf(actions: readonly PlannedAction[]) {
  const assessment = buildAssessment({ answers, actions });
  const score = scoreAssessment(pack, assessment);
  return {
    entries: actionRegister({ pack, assessment, score }, TODAY),
    unplanned: unplannedOf({ assessment, score }),
    input: { pack, assessment, score },
  };
}

describe('an action', () => {
  it('made from a finding takes its words and aims at the best answer', () => {
    const action = planned();
    expect(plannedActionSchema.parse(action)).toEqual(action);
    expect(action).toMatchObject({
      title: 'Fix Q-1 o3',
      detail: '',
      target: choose('o0'),
      status: 'planned',
    });
  });

  it('kept from a what-if aims at the answer tried', () => {
    const action = actionFromChange({ questionId: 'Q-1', value: choose('o1') }, buildQuestion('Q-1'), {
      stamp: STAMP,
      assignment: { owner: 'CISO', dueOn: '2026-12-31' },
      before: choose('o2'),
    });
    expect(plannedActionSchema.parse(action)).toEqual(action);
    expect(action).toMatchObject({ target: choose('o1'), owner: 'CISO', dueOn: '2026-12-31' });
  });

  it.each([
    ['the words of the answer on file', choose('o1'), 'Fix Q-1 o1'],
    ['those of the weakest answer where there is none', null, 'Fix Q-1 o3'],
    [
      'those of the weakest answer where nobody knows',
      { kind: 'unknown', owner: '', dueOn: null },
      'Fix Q-1 o3',
    ],
  ] as const)('kept from a what-if takes %s', (_name, before, title) => {
    const kept = { stamp: STAMP, assignment: { owner: '', dueOn: null }, before };
    const change = { questionId: 'Q-1', value: choose('o0') };
    expect(actionFromChange(change, buildQuestion('Q-1'), kept).title).toBe(title);
  });

  it('kept from a what-if on ticks takes the words for an incomplete set', () => {
    const question = buildQuestion('Q-1', {
      type: 'multi',
      options: [
        buildOption('a', { effectiveness: 0.5 }),
        buildOption('b', { effectiveness: 0.5 }),
        buildOption('none', { exclusive: true, finding: { title: 'None', action: 'Start' } }),
      ],
      partial: { title: 'Some', action: 'Add the rest' },
    });
    const titleAfter = (before: AnswerValue) =>
      actionFromChange({ questionId: 'Q-1', value: choose('a', 'b') }, question, {
        stamp: STAMP,
        assignment: { owner: '', dueOn: null },
        before,
      }).title;
    expect(titleAfter(choose('a'))).toBe('Add the rest');
    expect(titleAfter(choose('none'))).toBe('Start');
  });

  it('of counsel’s own serves no question', () => {
    const action = ownAction('Call the insurer', STAMP);
    expect(plannedActionSchema.parse(action)).toEqual(action);
    expect(action).toMatchObject({ questionId: null, target: null });
  });
});

describe('the register', () => {
  it('marks late what is still to be done and was due before the day', () => {
    expect(isOverdue(planned({ dueOn: '2026-11-22' }), TODAY)).toBe(true);
    expect(isOverdue(planned({ dueOn: '2026-11-23' }), TODAY)).toBe(false);
    expect(isOverdue(planned({ dueOn: '2026-11-22', status: 'done' }), TODAY)).toBe(false);
    expect(isOverdue(planned({ dueOn: null }), TODAY)).toBe(false);
  });

  it('says what an action serves and what the scores would be with its target alone', () => {
    const [entry] = registerOf([planned()]).entries;
    expect(entry?.question?.id).toBe('Q-1');
    expect(entry?.scenarios.map(({ id }) => id)).toEqual(['S-1']);
    expect(entry?.effect?.legalExposure.before).toMatchObject({ low: 85, high: 85 });
    expect(entry?.effect?.legalExposure.after).toMatchObject({ low: 35, high: 35 });
    expect(entry?.effect?.scenarios.map(({ id }) => id)).toEqual(['S-1']);
  });

  it('claims no effect without a target, or where the answer is the target already', () => {
    const { input } = registerOf([]);
    expect(effectOf({ questionId: 'Q-1', target: null }, input)).toBeNull();
    expect(effectOf({ questionId: null, target: choose('o0') }, input)).toBeNull();
    expect(effectOf({ questionId: 'Q-1', target: choose('o3') }, input)).toBeNull();
  });

  it('lists what is due first, then what has no date, then what is over', () => {
    const { entries } = registerOf([
      planned({ id: 'over', status: 'done', dueOn: '2026-01-01' }),
      planned({ id: 'someday', dueOn: null }),
      planned({ id: 'later', dueOn: '2026-12-01' }),
      planned({ id: 'late', dueOn: '2026-11-01' }),
    ]);
    expect(entries.map(({ action }) => action.id)).toEqual(['late', 'later', 'someday', 'over']);
    expect(entries.map((entry) => entry.isOverdue)).toEqual([true, false, false, false]);
  });

  it('suggests the findings nobody has planned for; what was dropped is open again', () => {
    const ids = (actions: readonly PlannedAction[]) =>
      registerOf(actions).unplanned.findings.map(({ questionId }) => questionId);
    expect(ids([])).toEqual(['Q-1', 'Q-2']);
    expect(ids([planned()])).toEqual(['Q-2']);
    expect(ids([planned({ status: 'done' })])).toEqual(['Q-2']);
    expect(ids([planned({ status: 'dropped' })])).toEqual(['Q-1', 'Q-2']);
  });

  it('keeps what nobody knows apart from the findings, and out once someone plans for it', () => {
    const open = [buildAnswer('Q-1', { kind: 'unknown', owner: 'CISO', dueOn: null })];
    const unplanned = (actions: readonly PlannedAction[]) => {
      const assessment = buildAssessment({ answers: open, actions });
      const { findings, openQuestions } = unplannedOf({
        assessment,
        score: scoreAssessment(pack, assessment),
      });
      return [findings, openQuestions].map((of) => of.map(({ questionId }) => questionId));
    };
    expect(unplanned([])).toEqual([[], ['Q-1']]);
    expect(unplanned([planned()])).toEqual([[], []]);
  });
});
