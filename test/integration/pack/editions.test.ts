import { describe, expect, it } from 'vitest';
import type { Answer } from '@shared/assessment/schema';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import { checkPack } from '@shared/pack/check/check-pack';
import { reviewPackVersion } from '@shared/assessment/pack-version-review';
import type { Pack } from '@shared/pack/schema';
import { answeredUnderFirst, editionPack } from '../../helpers/editions';

const first = editionPack('edition-1');
const second = editionPack('edition-2');
const { assessment } = answeredUnderFirst();

/** Every answer the questionnaire knows of, wherever it stands. */
function answersIn(pack: Pack): readonly Answer[] {
  const { modules, hidden, unknownAnswers } = questionnaireOf(pack, assessment);
  const shown = modules.flatMap((module) => module.items.flatMap((item) => item.answer ?? []));
  const kept = hidden.flatMap((item) => item.answer ?? []);
  return [...shown, ...kept, ...unknownAnswers].toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1));
}

describe('an assessment answered under edition 1', () => {
  it('starts from two sound editions', () => {
    expect(checkPack(first, { asOf: '2026-11-23' }).problems).toEqual([]);
    expect(checkPack(second, { asOf: '2026-11-23' }).problems).toEqual([]);
    expect(reviewPackVersion(first, { answers: assessment.answers, packVersion: '1.0.0' })).toBeNull();
  });

  it('opens under edition 2 with every answer, note and document in place', () => {
    expect(answersIn(first)).toEqual(assessment.answers);
    expect(answersIn(second)).toEqual(assessment.answers);
  });

  it('lists what is new, changed and withdrawn', () => {
    const review = reviewPackVersion(second, { answers: assessment.answers, packVersion: '1.0.0' });
    expect(review?.added.map(({ question }) => question)).toEqual(['INC-04']);
    expect(review?.changed.map(({ question, answersStale }) => [question, answersStale])).toEqual([
      ['INC-01', true],
      ['INC-02', false],
    ]);
    expect(review?.withdrawn).toMatchObject([{ question: 'INC-03', replacedBy: 'INC-04' }]);
  });

  it('says of each answer that is stale why', () => {
    const review = reviewPackVersion(second, { answers: assessment.answers, packVersion: '1.0.0' });
    expect(review?.staleAnswers).toEqual([
      {
        questionId: 'INC-01',
        kind: 'changed',
        because: 'Changed in edition 2.0.0: Now asks whether the plan was tried out.',
      },
      {
        questionId: 'INC-02',
        kind: 'does-not-fit',
        because: 'The chosen answer is no longer among the options. It is kept and counts as unknown.',
      },
      {
        questionId: 'INC-03',
        kind: 'withdrawn',
        because:
          'The question was withdrawn: It did not ask which incidents. INC-04 takes its place. The answer is kept and not scored.',
      },
    ]);
  });

  it('is as it was when edition 1 opens it again', () => {
    const before = JSON.stringify(assessment);
    reviewPackVersion(second, { answers: assessment.answers, packVersion: '1.0.0' });
    expect(JSON.stringify(assessment)).toBe(before);
    const states = questionnaireOf(first, assessment).modules.flatMap(({ items }) =>
      items.map((item) => [item.question.id, item.state]),
    );
    expect(states).toEqual([
      ['INC-01', 'answered'],
      ['INC-02', 'answered'],
    ]);
  });
});
