import { describe, expect, it } from 'vitest';
import { isWholeChoice } from '@shared/assessment/whole-choice';
import { assessmentIn } from '@shared/release/editions/apply-edition';
import { buildAssessment } from '../../helpers/builders';
import { buildDecision } from '../../helpers/record-builders';

const WHOLE = {
  optionCode: 'A',
  rationale: 'because',
  privilegedRationale: '',
  deciders: 'The board',
  decidedOn: '2026-11-20',
  reviewOn: null,
};

const HALF = [
  ['without who decided', { ...WHOLE, deciders: '  ' }],
  ['without the day', { ...WHOLE, decidedOn: null }],
  ['without an option', { ...WHOLE, optionCode: '' }],
] as const;

function choiceIn(
  edition: 'board' | 'redacted' | 'privileged',
  choice: typeof WHOLE | (typeof HALF)[number][1],
) {
  const assessment = buildAssessment({ decisions: [buildDecision('D-1', { choice })] });
  return assessmentIn({ edition, terms: [] }, assessment).decisions[0]?.choice;
}

describe('a decision that is half filled in', () => {
  it.each(HALF)('%s is not made, and no paper for others tells of it', (_what, choice) => {
    expect(isWholeChoice(choice)).toBe(false);
    expect(choiceIn('board', choice)).toBeNull();
    expect(choiceIn('redacted', choice)).toBeNull();
    expect(choiceIn('privileged', choice)).toEqual(choice);
  });

  it('is told once it is whole', () => {
    expect(choiceIn('board', WHOLE)).toMatchObject({ optionCode: 'A', deciders: 'The board' });
  });
});
