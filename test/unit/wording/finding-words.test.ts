import { describe, expect, it } from 'vitest';
import { scoreAssessment } from '@shared/scoring/score';
import { figureBasisInWords, missingAnswersOf } from '@shared/wording/figure-basis';
import { findingInWords, openQuestionInWords } from '@shared/wording/finding-words';
import { figureInWords } from '@shared/wording/format';
import { mattersOf } from '@shared/wording/matters';
import {
  buildAnswer,
  buildAssessment,
  buildModule,
  buildOption,
  buildPack,
  buildQuestion,
  choose,
} from '../../helpers/builders';

const multi = buildQuestion('Q-1', {
  type: 'multi',
  options: [
    buildOption('a', { label: 'Prompts', effectiveness: 0.4 }),
    buildOption('b', { label: 'Actions', effectiveness: 0.4 }),
    buildOption('c', { label: 'Versions', effectiveness: 0.2 }),
    buildOption('none', { exclusive: true, finding: { title: 'None kept', action: 'Start' } }),
  ],
  partial: { title: 'Some records kept', action: 'Keep the rest' },
});

describe('a finding in words', () => {
  it('is what the pack says of the option', () => {
    const finding = { title: 'Plan untested', action: 'Test it' };
    const basis = { kind: 'option', option: 'o1' } as const;
    expect(findingInWords({ ...finding, basis }, buildQuestion('Q-1'))).toEqual(finding);
  });

  it('names the ticks that were not given, in the order of the question, and no other', () => {
    const basis = { kind: 'ticks', ticked: ['b'], missing: ['c', 'a'] } as const;
    expect(findingInWords({ title: 'Some records kept', action: 'Keep the rest', basis }, multi)).toEqual({
      title: 'Some records kept. Not selected: Prompts; Versions',
      action: 'Keep the rest',
    });
  });

  it('is never made of what nobody knows', () => {
    expect(openQuestionInWords({ whether: 'whether records are kept' })).toEqual({
      title: 'Not yet established: whether records are kept',
      action: 'Establish whether records are kept.',
    });
  });
});

describe('findings and open questions together', () => {
  const pack = buildPack({
    modules: [
      buildModule('one', [
        multi,
        buildQuestion('Q-2', { weight: 3 }),
        buildQuestion('Q-3', { weight: 3 }),
        buildQuestion('Q-4', { weight: 1 }),
      ]),
    ],
  });

  it('stand most pressing first, a finding before an open question that weighs the same', () => {
    const unknown = { kind: 'unknown', owner: '', dueOn: null } as const;
    const answers = [
      buildAnswer('Q-1', choose('a', 'c')),
      buildAnswer('Q-2', unknown),
      buildAnswer('Q-3', choose('o3')),
      buildAnswer('Q-4', unknown),
    ];
    const matters = mattersOf(scoreAssessment(pack, buildAssessment({ answers })), pack);
    expect(
      matters.map(({ kind, found, words }) => [kind, found.questionId, found.priority, words.title]),
    ).toEqual([
      ['Finding', 'Q-3', 100, 'Gap Q-3 o3'],
      ['Open question', 'Q-2', 100, 'Not yet established: whether Q-2 is done'],
      ['Open question', 'Q-4', 33, 'Not yet established: whether Q-4 is done'],
      ['Finding', 'Q-1', 27, 'Some records kept. Not selected: Actions'],
    ]);
  });
});

describe('what a figure rests on', () => {
  it.each([
    [{ counted: 12, undetermined: 0, setAside: 0 }, 0, 'It counts 12 questions.'],
    [{ counted: 1, undetermined: 0, setAside: 0 }, 1, 'It counts 1 question; 1 answer is missing.'],
    [
      { counted: 12, undetermined: 3, setAside: 2 },
      4,
      'It counts 12 questions; 3 more may count, where the profile leaves a fact open; 2 were set aside as not applicable; 4 answers are missing.',
    ],
    [
      { counted: 0, undetermined: 1, setAside: 1 },
      0,
      'It counts 0 questions; 1 more may count, where the profile leaves a fact open; 1 was set aside as not applicable.',
    ],
  ])('%j, missing %d', (figure, missing, words) => {
    expect(figureBasisInWords(figure, missing)).toBe(words);
  });

  it('is said where there is none', () => {
    expect(figureInWords(null)).toBe('not scored');
    expect(figureInWords({ low: 0, high: 0 })).toBe('0');
  });
});

describe('the missing answers behind a figure', () => {
  it('are those not known and not given, of every question that counts or may count', () => {
    const states = ['answered', 'unknown', 'open', 'answered', 'open'] as const;
    const range = { low: 0, high: 1 };
    const shares = states.map((state) => ({
      questionId: 'Q-1',
      weight: 1,
      state,
      effectiveness: range,
      points: range,
    }));
    expect(missingAnswersOf({ shares })).toBe(3);
    expect(missingAnswersOf({ shares: [] })).toBe(0);
  });
});
