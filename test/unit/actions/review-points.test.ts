import { countOfReview, reviewOf, type Review } from '@shared/actions/review-points';
import type { Answer, Assessment } from '@shared/assessment/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { describe, expect, it } from 'vitest';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';

const AS_OF = '2026-12-01';
const { assessment: sample } = sampleFile('regional-bank');

function review(change: (answer: Answer) => Answer): Review {
  const assessment: Assessment = { ...sample, answers: sample.answers.map(change) };
  const pack = loadRealPack();
  return reviewOf({ pack, assessment, score: scoreAssessment(pack, assessment), asOf: AS_OF });
}

function kindsOf({ points }: Review, id: string): readonly string[] {
  return points.filter(({ question }) => question.id === id).map(({ kind }) => kind);
}

const withValue = (value: Answer['value']) => (answer: Answer) =>
  answer.questionId === 'GOV-01' ? { ...answer, value } : answer;

describe('what to look at before documents', () => {
  it('lists gaps, words that are no reason, and unknowns that nobody finds out', () => {
    expect(kindsOf(review(withValue(null)), 'GOV-01')).toContain('gap');
    expect(kindsOf(review(withValue({ kind: 'not-applicable', reason: 'n/a' })), 'GOV-01')).toEqual([
      'no-reason',
    ]);
    expect(
      kindsOf(review(withValue({ kind: 'not-applicable', reason: 'There is no board.' })), 'GOV-01'),
    ).toEqual([]);
    expect(kindsOf(review(withValue({ kind: 'unknown', owner: 'CISO', dueOn: null })), 'GOV-01')).toEqual([
      'unassigned',
    ]);
    expect(
      kindsOf(review(withValue({ kind: 'unknown', owner: 'CISO', dueOn: '2027-01-31' })), 'GOV-01'),
    ).toEqual([]);
    expect(
      kindsOf(review(withValue({ kind: 'unknown', owner: 'CISO', dueOn: '2026-11-30' })), 'GOV-01'),
    ).toEqual(['passed-date']);
  });

  it('lists a conflict until a reason stands', () => {
    const found = review((answer) => answer);
    expect(found.conflicts.length).toBeGreaterThan(0);
    expect(countOfReview(found)).toBe(found.points.length + found.conflicts.length);
  });

  it('lists an answer whose law stands otherwise than on its day, and no answer given since', () => {
    const pack = loadRealPack();
    const ended = pack.authorities.find(
      ({ id }) => id === pack.modules[0]?.questions[0]?.authorities[0]?.authority,
    );
    const moved = {
      ...pack,
      authorities: pack.authorities.map((authority) =>
        authority.id === ended?.id
          ? { ...authority, effectiveOn: '2020-01-01', expiresOn: '2026-11-15' }
          : authority,
      ),
    };
    const on = (updatedAt: string) => {
      const answers = sample.answers.map((answer) => ({ ...answer, updatedAt }));
      const assessment = { ...sample, answers };
      const score = scoreAssessment(moved, assessment);
      return kindsOf(reviewOf({ pack: moved, assessment, score, asOf: AS_OF }), 'GOV-01');
    };
    expect(on('2026-11-01T12:00:00.000Z')).toContain('law-moved');
    expect(on('2026-11-20T12:00:00.000Z')).not.toContain('law-moved');
  });
});
