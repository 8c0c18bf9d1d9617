/** Why answers that disagree both stand: what counts as a reason, and what it was recorded against. */
import { describe, expect, it } from 'vitest';
import type { Ground } from '@shared/assessment/schema';
import { contradictionStatusOf } from '@shared/scoring/contradictions';
import { contradictionStatusInWords } from '@shared/wording/contradiction-words';
import { buildSettlement } from '../../helpers/record-builders';

const ASIDE: Ground = {
  kind: 'answer',
  questionId: 'Q-1',
  state: 'not-applicable',
  optionIds: [],
};
const CHOSEN: Ground = {
  kind: 'answer',
  questionId: 'Q-2',
  state: 'answered',
  optionIds: ['a', 'b'],
};
const FACT: Ground = { kind: 'fact', facet: 'roles', optionIds: ['bank'] };
const found = { id: 'C-1', grounds: [ASIDE, CHOSEN, FACT] };
const settlement = buildSettlement('C-1', { grounds: [FACT, { ...CHOSEN, optionIds: ['b', 'a'] }, ASIDE] });

describe('a contradiction', () => {
  it('is settled by a reason recorded against the same answers and facts, in any order', () => {
    expect(contradictionStatusOf(found, [buildSettlement('C-2'), settlement])).toEqual({
      state: 'settled',
      by: settlement,
    });
  });

  it.each(['', '  ', 'n/a', 'N.A.', 'None', 'xx', '---'])(
    'is open beside “%s”, which is no reason',
    (because) => {
      expect(contradictionStatusOf(found, [{ ...settlement, because }])).toEqual({ state: 'open' });
      expect(contradictionStatusInWords(contradictionStatusOf(found, [{ ...settlement, because }]))).toBe('');
    },
  );

  it('is open where nothing was recorded of it', () => {
    expect(contradictionStatusOf(found, [])).toEqual({ state: 'open' });
    expect(contradictionStatusOf(found, [buildSettlement('C-2', { grounds: found.grounds })])).toEqual({
      state: 'open',
    });
  });

  it.each<[string, readonly Ground[]]>([
    ['another option is chosen', [ASIDE, { ...CHOSEN, optionIds: ['a'] }, FACT]],
    ['as many others are', [ASIDE, { ...CHOSEN, optionIds: ['a', 'c'] }, FACT]],
    ['an answer is of another kind', [{ ...ASIDE, state: 'unknown' }, CHOSEN, FACT]],
    ['it is another question', [{ ...ASIDE, questionId: 'Q-3' }, CHOSEN, FACT]],
    ['a fact is another', [ASIDE, CHOSEN, { ...FACT, optionIds: ['lab'] }]],
    ['another fact is meant', [ASIDE, CHOSEN, { ...FACT, facet: 'sector' }]],
    ['there is one more', [ASIDE, CHOSEN, FACT, { ...FACT, facet: 'sector' }]],
  ])('is open again where %s', (_name, grounds) => {
    expect(contradictionStatusOf({ ...found, grounds }, [settlement])).toEqual({
      state: 'reopened',
      by: settlement,
    });
  });

  it('is said with reason, author and day', () => {
    expect(contradictionStatusInWords(contradictionStatusOf(found, [settlement]))).toBe(
      'Both stand, for the reason recorded: “The channel is agreed and was never used.” (Tester, November 20, 2026).',
    );
    const nameless = { ...settlement, updatedBy: '', grounds: [] };
    expect(contradictionStatusInWords(contradictionStatusOf(found, [nameless]))).toContain(
      '(November 20, 2026). An answer or a fact',
    );
  });
});
