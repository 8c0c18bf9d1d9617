import { describe, expect, it } from 'vitest';
import {
  countWords,
  phrase,
  sentence,
  textOf,
  withinBudget,
  type Trace,
} from '@shared/document/text/sentence';

const ON: Trace = [{ kind: 'answer', questionId: 'Q-1', state: 'o0' }];
const said = (text: string) => sentence('fact', text, ON);

describe('a sentence', () => {
  it('begins with a capital, ends with a mark, and has single spaces', () => {
    expect(said('  we keep  a list ').text).toBe('We keep a list.');
    for (const text of ['Is it so?', 'He said “no.”', 'It is (so.)', 'The duties are these:']) {
      expect(said(text).text).toBe(text);
    }
    expect(said('60 days are left').text).toBe('60 days are left.');
  });

  it('cannot be made without something to rest on', () => {
    // Checked when the program is compiled: an empty list is no trace.
    const emptyTrace: readonly [] extends Trace ? 'allowed' : 'refused' = 'refused';
    expect(emptyTrace).toBe('refused');
  });

  it('rests on every source it cites as well', () => {
    const cites = [{ authority: 'law', pin: '§ 1' }, { authority: 'act' }];
    expect(sentence('rule', 'It binds', { trace: ON, cites })).toEqual({
      text: 'It binds.',
      kind: 'rule',
      cites,
      trace: [...ON, { kind: 'authority', id: 'law', pin: '§ 1' }, { kind: 'authority', id: 'act' }],
    });
  });

  it('becomes a phrase where it stands in a cell', () => {
    expect(phrase('do', ' Train the board. ', ON)).toMatchObject({ text: 'Train the board', trace: ON });
  });
});

describe('a budget', () => {
  const sentences = ['One two three.', 'Four five six seven.', 'Eight.'].map(said);

  it('keeps whole sentences in order and says how many it left out', () => {
    expect(withinBudget(sentences, 7).kept.map(({ text }) => text)).toEqual([
      'One two three.',
      'Four five six seven.',
    ]);
    expect(withinBudget(sentences, 7).left).toBe(1);
    expect(withinBudget(sentences, 100)).toEqual({ kept: sentences, left: 0 });
  });

  it('passes over what is too long for what still fits', () => {
    expect(textOf(withinBudget(sentences, 4).kept)).toBe('One two three. Eight.');
  });

  it('keeps the first whatever its length', () => {
    expect(textOf(withinBudget(sentences, 1).kept)).toBe('One two three.');
    expect(withinBudget([], 1)).toEqual({ kept: [], left: 0 });
  });

  it('counts words as a reader does', () => {
    expect(countWords(' one  two–three\nfour ')).toBe(3);
    expect(countWords('')).toBe(0);
  });
});
