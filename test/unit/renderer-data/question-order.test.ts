import { questionnaireOf } from '@shared/assessment/questionnaire';
import { moveCommand, optionCommand } from '@renderer/screens/questionnaire/question-keys';
import {
  entryOf,
  findPosition,
  gapPosition,
  modulesAround,
} from '@renderer/screens/questionnaire/question-order';
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

  it('says the place among all that apply, and where the modules around begin', () => {
    expect(findPosition(questionnaire, 'Q-3')).toMatchObject({ number: 3, total: 3 });
    expect(modulesAround(questionnaire, 'm1')).toEqual({ previousId: undefined, nextId: 'Q-3' });
    expect(modulesAround(questionnaire, 'm2')).toEqual({ previousId: 'Q-2', nextId: undefined });
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

  it('choose by digit inside the options, but never while words are typed', () => {
    expect(optionCommand({ ...press, key: '2', code: 'Digit2' })).toEqual({ kind: 'choose', index: 1 });
    expect(optionCommand({ ...press, key: '9', code: 'Numpad9' })).toEqual({ kind: 'choose', index: 8 });
    expect(optionCommand({ ...press, key: '2', code: 'Digit2', isTyping: true })).toBeNull();
    expect(optionCommand({ ...press, key: '2', code: 'Digit2', ctrlKey: true })).toBeNull();
    expect(optionCommand({ ...press, key: '0', code: 'Digit0' })).toBeNull();
    expect(moveCommand({ ...press, key: '2', code: 'Digit2' })).toBeNull();
  });

  it('say why not with U and N, and go on with Enter, inside the options', () => {
    expect(optionCommand({ ...press, key: 'u' })).toEqual({ kind: 'unknown' });
    expect(optionCommand({ ...press, key: 'N' })).toEqual({ kind: 'not-applicable' });
    expect(optionCommand({ ...press, key: 'Enter' })).toEqual({ kind: 'next' });
    for (const change of [{ isTyping: true }, { altKey: true }, { metaKey: true }, { shiftKey: true }]) {
      expect(optionCommand({ ...press, key: 'n', ...change })).toBeNull();
    }
  });

  it('move with Alt and an arrow, but not while words are typed: there it goes by words', () => {
    const alt = { ...press, altKey: true };
    expect(moveCommand({ ...alt, key: 'ArrowRight' })).toEqual({ kind: 'next' });
    expect(moveCommand({ ...alt, key: 'ArrowLeft' })).toEqual({ kind: 'previous' });
    expect(moveCommand({ ...alt, key: 'ArrowRight', isTyping: true })).toBeNull();
    expect(moveCommand({ ...press, key: 'ArrowRight' })).toBeNull();
  });

  it('go on with Ctrl or Command and Enter, also while typing', () => {
    const enter = { ...press, key: 'Enter', isTyping: true };
    expect(moveCommand({ ...enter, ctrlKey: true })).toEqual({ kind: 'next' });
    expect(moveCommand({ ...enter, metaKey: true })).toEqual({ kind: 'next' });
    expect(moveCommand({ ...enter, metaKey: true, ctrlKey: true })).toBeNull();
    expect(moveCommand(enter)).toBeNull();
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
