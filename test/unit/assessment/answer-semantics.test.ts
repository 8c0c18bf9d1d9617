import { describe, expect, it } from 'vitest';
import {
  answerState,
  bestValue,
  bestWorth,
  answerReadingOf,
  worstValue,
} from '@shared/assessment/answer-semantics';
import { buildAnswer, buildOption, buildQuestion, choose } from '../../helpers/builders';

const single = buildQuestion('Q-1');
const multi = buildQuestion('Q-2', {
  type: 'multi',
  options: [
    buildOption('a', { effectiveness: 0.5 }),
    buildOption('b', { effectiveness: 0.5 }),
    buildOption('none', { exclusive: true }),
  ],
});

describe('answerState', () => {
  it.each([
    ['no answer', undefined, 'open'],
    ['notes only', buildAnswer('Q-1', null, { note: 'Asked the CISO.' }), 'open'],
    ['a value', buildAnswer('Q-1', choose('o1')), 'answered'],
    ['unknown', buildAnswer('Q-1', { kind: 'unknown', owner: 'CISO', dueOn: null }), 'unknown'],
    [
      'not applicable, with reason',
      buildAnswer('Q-1', { kind: 'not-applicable', reason: 'No such system' }),
      'not-applicable',
    ],
    ['not applicable, no reason', buildAnswer('Q-1', { kind: 'not-applicable', reason: '  ' }), 'open'],
    ['not applicable, no real reason', buildAnswer('Q-1', { kind: 'not-applicable', reason: 'N/A' }), 'open'],
    ['an option the pack no longer has', buildAnswer('Q-1', choose('gone')), 'unknown'],
    ['two options of a single choice', buildAnswer('Q-1', choose('o0', 'o1')), 'unknown'],
  ] as const)('%s', (_name, answer, expected) => {
    expect(answerState(single, answer)).toBe(expected);
  });
});

describe('effectiveness', () => {
  it('is a point for a definite value', () => {
    expect(answerReadingOf(single, buildAnswer('Q-1', choose('o1'))).effectiveness).toEqual({
      low: 0.65,
      high: 0.65,
    });
  });

  it('is the whole span while nobody knows', () => {
    expect(answerReadingOf(single, undefined).effectiveness).toEqual({ low: 0, high: 1 });
    const unknown = buildAnswer('Q-1', { kind: 'unknown', owner: '', dueOn: null });
    expect(answerReadingOf(single, unknown).effectiveness).toEqual({ low: 0, high: 1 });
    expect(answerReadingOf(single, buildAnswer('Q-1', choose('gone'))).effectiveness).toEqual({
      low: 0,
      high: 1,
    });
  });

  it('adds up the ticks of a multiple choice', () => {
    expect(answerReadingOf(multi, buildAnswer('Q-2', choose('a'))).effectiveness).toEqual({
      low: 0.5,
      high: 0.5,
    });
    expect(answerReadingOf(multi, buildAnswer('Q-2', choose('b', 'a'))).effectiveness).toEqual({
      low: 1,
      high: 1,
    });
  });

  it('lets "none of these" stand alone', () => {
    expect(answerReadingOf(multi, buildAnswer('Q-2', choose('a', 'none'))).effectiveness).toEqual({
      low: 0,
      high: 0,
    });
  });
});

describe('the ends of a question', () => {
  it('are its best and its worst option, or all ticks and the least of them', () => {
    expect(bestValue(single)).toEqual(choose('o0'));
    expect(worstValue(single)).toEqual(choose('o3'));
    expect(bestValue(multi)).toEqual(choose('a', 'b'));
    expect(worstValue(multi)).toEqual(choose('none'));
    expect([bestWorth(single), bestWorth(multi)]).toEqual([1, 1]);
  });
});
