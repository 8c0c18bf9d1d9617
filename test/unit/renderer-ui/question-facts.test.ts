import { describe, expect, it } from 'vitest';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import { answerInWords, questionFacts } from '@renderer/screens/score/question-facts';
import { buildAnswer, buildAssessment, buildPack, buildQuestion, choose } from '../../helpers/builders';

const QUESTION = buildQuestion('Q-1');

describe('answerInWords', () => {
  it('says every kind of answer', () => {
    expect(answerInWords(QUESTION, undefined)).toBe('Not answered');
    expect(answerInWords(QUESTION, buildAnswer('Q-1', null))).toBe('Not answered');
    expect(answerInWords(QUESTION, buildAnswer('Q-1', choose('o2')))).toBe('Option 2');
    expect(answerInWords(QUESTION, buildAnswer('Q-1', { kind: 'not-applicable', reason: 'No agents' }))).toBe(
      'Does not apply',
    );
    const unknown = { kind: 'unknown', owner: 'IT', dueOn: null } as const;
    expect(answerInWords(QUESTION, buildAnswer('Q-1', unknown))).toContain('IT will find out');
  });

  it('keeps an option the pack does not have visible', () => {
    expect(answerInWords(QUESTION, buildAnswer('Q-1', choose('gone')))).toBe('gone');
  });
});

describe('questionFacts', () => {
  it('has one entry for each applicable question', () => {
    const assessment = buildAssessment({ answers: [buildAnswer('Q-1', choose('o0'))] });
    const facts = questionFacts(questionnaireOf(buildPack(), assessment));
    expect([...facts.keys()]).toEqual(['Q-1', 'Q-2']);
    expect(facts.get('Q-1')).toEqual({
      text: 'Question Q-1?',
      moduleTitle: 'Module one',
      answer: 'Option 0',
    });
  });
});
