import { answerSchema, type Answer } from '@shared/assessment/schema';
import { toAnswer, toAnswerValues } from '@renderer/screens/questionnaire/answer-values';
import { chooseOption, foreignOptions } from '@renderer/screens/questionnaire/choose';
import { toggleChoice } from '@renderer/data/choices';
import { describe, expect, it } from 'vitest';
import { buildQuestion } from '../../helpers/builders';

const stamp = {
  questionId: 'Q-1',
  packVersion: '1.0.0',
  updatedAt: '2026-06-10T09:00:00.000Z',
  updatedBy: 'J. Doe',
};

function answer(value: Answer['value']): Answer {
  const evidence = [{ id: 'e1', label: 'Charter', location: '' }];
  return { ...stamp, value, note: 'n', privilegedNote: 'p', evidence };
}

describe('an answer goes through the form unchanged', () => {
  const values: readonly Answer['value'][] = [
    null,
    { kind: 'value', optionIds: ['o1', 'o2'] },
    { kind: 'unknown', owner: 'R. Lee', dueOn: '2026-12-01' },
    { kind: 'unknown', owner: '', dueOn: null },
    { kind: 'not-applicable', reason: 'No models.' },
  ];
  it.each(values)('%o', (value) => {
    expect(toAnswer(toAnswerValues(answer(value)), stamp)).toEqual(answer(value));
  });
});

describe('what the form holds always fits the schema', () => {
  it('leaves out empty documents and names one that has a place only', () => {
    const evidence = [
      { id: 'e1', label: ' ', location: '' },
      { id: 'e2', label: '', location: 'DMS 1' },
    ];
    const made = toAnswer({ ...toAnswerValues(null), evidence }, stamp);
    expect(made.evidence).toEqual([{ id: 'e2', label: 'Untitled document', location: 'DMS 1' }]);
    expect(answerSchema.safeParse(made).success).toBe(true);
  });

  it('takes a choice of nothing for no answer', () => {
    const made = toAnswer({ ...toAnswerValues(null), choice: { mode: 'value', optionIds: [] } }, stamp);
    expect(made.value).toBeNull();
    expect(answerSchema.safeParse(made).success).toBe(true);
  });
});

describe('choosing', () => {
  const options = [{ id: 'a' }, { id: 'b' }, { id: 'none', exclusive: true as const }];

  it('ticks and unticks; "none" stands alone; unknown ticks are kept', () => {
    expect(toggleChoice(options, ['a'], 'b')).toEqual(['a', 'b']);
    expect(toggleChoice(options, ['a', 'b'], 'a')).toEqual(['b']);
    expect(toggleChoice(options, ['a', 'b'], 'none')).toEqual(['none']);
    expect(toggleChoice(options, ['none'], 'a')).toEqual(['a']);
    expect(toggleChoice(options, ['older'], 'a')).toEqual(['older', 'a']);
  });

  it('replaces a single choice, and ends "not known yet"', () => {
    const single = buildQuestion('Q-1');
    const unknown = { mode: 'unknown', optionIds: [] } as const;
    expect(chooseOption(single, unknown, 'o2')).toEqual({ mode: 'value', optionIds: ['o2'] });
    expect(chooseOption(single, { mode: 'value', optionIds: ['o1'] }, 'o2').optionIds).toEqual(['o2']);
  });

  it('leaves the question open when the last tick goes', () => {
    const multi = buildQuestion('Q-1', { type: 'multi' });
    expect(chooseOption(multi, { mode: 'value', optionIds: ['o1'] }, 'o1').mode).toBe('none');
  });

  it('names options of another edition', () => {
    const question = buildQuestion('Q-1');
    expect(foreignOptions(question, { mode: 'value', optionIds: ['o1', 'gone'] })).toEqual(['gone']);
  });
});
