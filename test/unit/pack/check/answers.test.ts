import { describe, expect, it } from 'vitest';
import { checkAnswers } from '@shared/pack/check/answers';
import type { Question } from '@shared/pack/schema';
import { buildDuty, buildModule, buildOption, buildPack, buildQuestion } from '../../../helpers/builders';

const FINDING = { title: 'Something recorded', action: 'Go on.' };

function rulesOf(over: Partial<Question>): readonly string[] {
  const pack = buildPack({ modules: [buildModule('one', [buildQuestion('Q-1', over)])] });
  return checkAnswers({ pack, asOf: '2026-11-23' }).map(({ rule, path }) => `${rule} ${path}`);
}

const SINGLE = buildQuestion('Q-1').options;
const [BEST, ...WEAKER] = SINGLE;

const TICKS = [
  buildOption('a', { effectiveness: 1 }),
  buildOption('none', { exclusive: true, finding: FINDING }),
];

describe('the place of findings', () => {
  it('is every option but the best, or "none of these" and an incomplete set of ticks', () => {
    expect(rulesOf({})).toEqual([]);
    expect(rulesOf({ type: 'multi', options: TICKS, partial: FINDING })).toEqual([]);
  });

  it.each<[string, Partial<Question>, string]>([
    [
      'the best answer',
      { options: [...(BEST === undefined ? [] : [{ ...BEST, finding: FINDING }]), ...WEAKER] },
      'finding-place questions.0.options.0',
    ],
    [
      'a weaker one without',
      { options: [...(BEST === undefined ? [] : [BEST]), buildOption('o1', { effectiveness: 0 })] },
      'finding-place questions.0.options.1',
    ],
    ['ticks where one is chosen', { partial: FINDING }, 'finding-place questions.0.partial'],
    ['ticks without words', { type: 'multi', options: TICKS }, 'finding-place questions.0.partial'],
    [
      'a tick',
      {
        type: 'multi',
        options: TICKS.map((option) => ({ ...option, finding: FINDING })),
        partial: FINDING,
      },
      'finding-place questions.0.options.0',
    ],
    [
      'none of these without',
      {
        type: 'multi',
        options: [buildOption('a', { effectiveness: 1 }), buildOption('none', { exclusive: true })],
        partial: FINDING,
      },
      'finding-place questions.0.options.1',
    ],
  ])('is not %s', (_name, over, expected) => {
    expect(rulesOf(over)).toEqual([expected]);
  });
});

function withStatement(statement: string): Partial<Question> {
  return { options: SINGLE.map((option, at) => (at === 1 ? { ...option, statement } : option)) };
}

function ofWords(count: number): string {
  return `${Array.from({ length: count }, () => 'word').join(' ')}.`;
}

describe('the form of a statement', () => {
  it.each([
    ['a whole sentence', 'The Company keeps a plan.', []],
    ['forty words', ofWords(40), []],
    ['forty-one words', ofWords(41), ['statement-form questions.0.options.1.statement']],
    [
      'a second sentence that does not say what it speaks of',
      'The Company refers demands to legal. It is not written.',
      ['statement-form questions.0.options.1.statement'],
    ],
    ['a second sentence that does', 'The Company has a plan. The plan is not written.', []],
    ['no full stop', 'A plan is kept', ['statement-form questions.0.options.1.statement']],
  ])('of %s', (_name, statement, expected) => {
    expect(rulesOf(withStatement(statement))).toEqual(expected);
  });
});

/** Each text of a question that is printed for everyone on every day, holding the words. */
const CONSTANT: readonly (readonly [string, (words: string) => Partial<Question>])[] = [
  ['questions.0.text', (text) => ({ text })],
  ['questions.0.why', (why) => ({ why })],
  ['questions.0.whether', (whether) => ({ whether })],
  [
    'questions.0.options.1.label',
    (label) => ({ options: SINGLE.map((option, at) => (at === 1 ? { ...option, label } : option)) }),
  ],
  [
    'questions.0.options.1.meaning',
    (meaning) => ({ options: SINGLE.map((option, at) => (at === 1 ? { ...option, meaning } : option)) }),
  ],
  ['questions.0.options.1.statement', (words) => withStatement(`${words}.`)],
  [
    'questions.0.options.1.finding.title',
    (title) => ({
      options: SINGLE.map((option, at) =>
        at === 1 ? { ...option, finding: { title, action: 'Fix' } } : option,
      ),
    }),
  ],
  [
    'questions.0.options.1.finding.action',
    (action) => ({
      options: SINGLE.map((option, at) =>
        at === 1 ? { ...option, finding: { title: 'Gap', action } } : option,
      ),
    }),
  ],
];

describe('what depends on whom or when, said to everyone on every day', () => {
  it.each(CONSTANT)('is found in %s', (path, saying) => {
    expect(rulesOf(saying('Operators must report'))).toEqual([`duty-word ${path}`]);
    expect(rulesOf(saying('The rule takes effect in 2027'))).toEqual([`day-word ${path}`]);
  });

  it('is found in the words for ticks', () => {
    const over = { type: 'multi' as const, options: TICKS };
    expect(rulesOf({ ...over, partial: { title: 'Some', action: 'You must add the rest.' } })).toEqual([
      'duty-word questions.0.partial',
    ]);
  });

  it.each(['must', 'Must', 'is required to', 'are required to', 'has to', 'have to', 'obliged'])(
    'as a duty: %s',
    (words) => {
      expect(rulesOf({ why: `A company ${words} act.` })).toEqual(['duty-word questions.0.why']);
    },
  );

  it.each([
    'today',
    'currently',
    'as of now',
    'not yet in force',
    'take effect',
    'will take effect',
    'has ended',
    'have lapsed or has lapsed',
    'has expired',
    'no longer in force',
  ])('as a day: %s', (words) => {
    expect(rulesOf({ why: `The rule ${words} for companies.` })).toEqual(['day-word questions.0.why']);
  });

  it('is no business of words that only look alike', () => {
    expect(rulesOf({ why: 'Mustard, musters and haste: a required field, and the lapsed time.' })).toEqual(
      [],
    );
  });

  it('is free in duties and variants, which know whom and when', () => {
    const variants = [
      { authority: 'law', statuses: ['expired' as const], because: 'It has ended.', why: 'It has ended.' },
    ];
    expect(rulesOf({ duties: [buildDuty({ requires: 'that operators must report' })], variants })).toEqual(
      [],
    );
  });
});
