import { describe, expect, it } from 'vitest';
import { actionFromFinding, ownAction } from '@shared/actions/plan';
import { KEEP, toAction, toActionValues } from '@renderer/screens/actions/action-values';
import { effectInWords } from '@renderer/screens/actions/action-words';
import { buildQuestion, choose } from '../../helpers/builders';

const STAMP = { id: 'a-1', at: '2026-11-20T10:00:00.000Z', by: 'Tester' };
const question = buildQuestion('Q-1');
const change = { updatedAt: '2026-11-21T10:00:00.000Z', updatedBy: 'Other' };
const action = actionFromFinding({ action: 'Fix it' }, question, STAMP);

describe('the form of an action', () => {
  it('gives back what it started from, but for who changed it when', () => {
    expect(toAction(toActionValues(action), action, { change, question })).toEqual({ ...action, ...change });
    const own = ownAction('Call the insurer', STAMP);
    expect(toAction(toActionValues(own), own, { change, question: null })).toEqual({ ...own, ...change });
  });

  it('keeps a target that no single option stands for', () => {
    const several = { ...action, target: choose('o0', 'o1') };
    expect(toActionValues(several).target).toBe(KEEP);
    expect(toAction(toActionValues(several), several, { change, question })?.target).toEqual(
      choose('o0', 'o1'),
    );
  });

  it('waits while there is no title', () => {
    expect(toAction({ ...toActionValues(action), title: '  ' }, action, { change, question })).toBeNull();
  });

  it('takes the best answer of another question as target, and none without a question', () => {
    const other = buildQuestion('Q-2');
    const moved = { ...toActionValues(action), questionId: 'Q-2' };
    expect(toAction(moved, action, { change, question: other })).toMatchObject({
      questionId: 'Q-2',
      target: choose('o0'),
    });
    const freed = { ...toActionValues(action), questionId: '' };
    expect(toAction(freed, action, { change, question: null })).toMatchObject({
      questionId: null,
      target: null,
    });
  });
});

describe('the effect in words', () => {
  it('names the figures that move on paper, and no others', () => {
    const still = { before: { low: 10.1, high: 14 }, after: { low: 10.2, high: 14 } };
    expect(
      effectInWords({
        legalExposure: { before: { low: 40, high: 60 }, after: { low: 35, high: 55 } },
        positionReadiness: still,
        scenarios: [{ id: 's', title: 'A scenario', ...still, level: { before: null, after: null } }],
      }),
    ).toEqual(['Legal exposure from 40–60 to 35–55']);
  });

  it('says where a figure comes about or goes, because nothing counts on one side', () => {
    const range = { low: 40, high: 60 };
    expect(
      effectInWords({
        legalExposure: { before: range, after: null },
        positionReadiness: { before: null, after: null },
        scenarios: [],
      }),
    ).toEqual(['Legal exposure from 40–60 to not scored']);
  });
});
