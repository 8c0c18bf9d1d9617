import { describe, expect, it } from 'vitest';
import { joinClauses, capitalized } from '@shared/base/words';
import { clauseOf, sentencesIn } from '@shared/document/text/clause';
import { countInWords, dateIn, numberInWords } from '@shared/document/text/dates';

describe('a clause', () => {
  it('is the first sentence without capital and full stop', () => {
    expect(clauseOf('We keep a list. It is old.')).toBe('we keep a list');
    expect(capitalized('we keep a list')).toBe('We keep a list');
  });

  it('keeps the capital of a name or an abbreviation', () => {
    expect(clauseOf('AI tools are listed.')).toBe('AI tools are listed');
    expect(clauseOf('McDonald’s was decided.')).toBe('McDonald’s was decided');
  });
});

describe('sentences in a text', () => {
  it('end at a mark before a capital or an opening quotation', () => {
    expect(sentencesIn('We keep a list. “It” is old. Is it? Yes.')).toEqual([
      'We keep a list.',
      '“It” is old.',
      'Is it?',
      'Yes.',
    ]);
  });

  it.each([
    'Cal. Civ. Code § 1798.82 applies.',
    'See In re Caremark Int’l Inc. Derivative Litig. for the duty.',
    'The rule is 23 NYCRR pt. 500 (as amended).',
    'Sec. A of No. 5 is meant.',
    'It is held in Smith v. Jones.',
    'The heirs of J. Doe agreed.',
  ])('do not end at an abbreviation: %s', (text) => {
    expect(sentencesIn(text)).toEqual([text]);
  });
});

describe('dates, numbers and lists in running text', () => {
  it('leave out the year of the paper, and name any other', () => {
    expect(dateIn('2026-12-04', '2026')).toBe('December 4');
    expect(dateIn('2027-01-04', '2026')).toBe('January 4, 2027');
  });

  it('write numbers below ten in words', () => {
    expect([0, 1, 9, 10].map(numberInWords)).toEqual(['no', 'one', 'nine', '10']);
    expect([1, 2, 14].map((count) => countInWords(count, 'question'))).toEqual([
      'one question',
      'two questions',
      '14 questions',
    ]);
    expect(countInWords(2, 'duty', 'duties')).toBe('two duties');
  });

  it('join clauses that have commas of their own', () => {
    expect(joinClauses([])).toBe('');
    expect(joinClauses(['a, b'])).toBe('a, b');
    expect(joinClauses(['a, b', 'c', 'd'])).toBe('a, b; c; and d');
  });
});
