import { questionnaireOf } from '@shared/assessment/questionnaire';
import { questionCommand } from '@renderer/screens/questionnaire/question-keys';
import { entryOf, findPosition, gapPosition } from '@renderer/screens/questionnaire/question-order';
import { describe, expect, it } from 'vitest';
import { buildModule, buildPack, buildQuestion } from '../../helpers/builders';

const modules = [
  buildModule('m1', [buildQuestion('Q-1'), buildQuestion('Q-2')]),
  buildModule('m2', [buildQuestion('Q-3')]),
];
const profile = { organisation: '', preparedBy: '', preparedFor: '', facets: {} };
const answered = {
  questionId: 'Q-1',
  packVersion: '1.0.0',
  value: { kind: 'value', optionIds: ['o0'] },
  note: '',
  privilegedNote: '',
  evidence: [],
  updatedAt: '2026-06-10T09:00:00.000Z',
  updatedBy: '',
} as const;
const questionnaire = questionnaireOf(buildPack({ modules }), { profile, answers: [answered] });

describe('the way through the questions', () => {
  it('crosses modules and ends at both ends', () => {
    expect(findPosition(questionnaire, 'Q-1')).toMatchObject({ previousId: undefined, nextId: 'Q-2' });
    expect(findPosition(questionnaire, 'Q-2')).toMatchObject({ previousId: 'Q-1', nextId: 'Q-3' });
    expect(findPosition(questionnaire, 'Q-3')).toMatchObject({ previousId: 'Q-2', nextId: undefined });
  });

  it('starts at the first open question, also when the one asked for is not asked', () => {
    expect(findPosition(questionnaire, undefined)?.item.question.id).toBe('Q-2');
    expect(findPosition(questionnaire, 'GONE')?.item.question.id).toBe('Q-2');
    expect(questionnaire.modules.map(entryOf)).toEqual(['Q-2', 'Q-3']);
  });

  it('is empty when nothing applies', () => {
    expect(findPosition({ ...questionnaire, modules: [] }, 'Q-1')).toBeNull();
  });
});

describe('keys', () => {
  const press = {
    key: '',
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isTyping: false,
  };

  it('choose by digit, but never while words are typed', () => {
    expect(questionCommand({ ...press, key: '2', code: 'Digit2' })).toEqual({ kind: 'choose', index: 1 });
    expect(questionCommand({ ...press, key: '9', code: 'Numpad9' })).toEqual({ kind: 'choose', index: 8 });
    expect(questionCommand({ ...press, key: '2', code: 'Digit2', isTyping: true })).toBeNull();
    expect(questionCommand({ ...press, key: '2', code: 'Digit2', ctrlKey: true })).toBeNull();
    expect(questionCommand({ ...press, key: '0', code: 'Digit0' })).toBeNull();
  });

  it('move with Alt and an arrow, also while typing', () => {
    const alt = { ...press, altKey: true, isTyping: true };
    expect(questionCommand({ ...alt, key: 'ArrowRight' })).toEqual({ kind: 'next' });
    expect(questionCommand({ ...alt, key: 'ArrowLeft' })).toEqual({ kind: 'previous' });
    expect(questionCommand({ ...alt, key: '2', code: 'Digit2' })).toBeNull();
    expect(questionCommand({ ...press, key: 'ArrowRight' })).toBeNull();
  });
});

describe('gapPosition', () => {
  it('counts from 1 and knows the way on and back', () => {
    const queue = ['Q-3', 'Q-1', 'Q-2'];
    expect(gapPosition(queue, 'Q-3')).toEqual({ number: 1, total: 3, previousId: undefined, nextId: 'Q-1' });
    expect(gapPosition(queue, 'Q-1')).toEqual({ number: 2, total: 3, previousId: 'Q-3', nextId: 'Q-2' });
    expect(gapPosition(queue, 'Q-2')).toEqual({ number: 3, total: 3, previousId: 'Q-1', nextId: undefined });
  });

  it('is none for a question that is no gap', () => {
    expect(gapPosition(['Q-1'], 'Q-9')).toBeNull();
  });
});
