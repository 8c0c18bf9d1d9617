import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount, parseNumber } from '@shared/base/amounts';
import { AMOUNT_PROBLEM_WORDS } from '@shared/wording/amount-words';

describe('an amount as people write it', () => {
  it.each([
    ['0.1', 0.1],
    ['.05', 0.05],
    ['1000000', 1_000_000],
    ['1,000,000', 1_000_000],
    ['12,345.67', 12_345.67],
    ['1 000 000', 1_000_000],
    ['1\u202f000\u202f000', 1_000_000],
    ['1.5m', 1_500_000],
    ['1.1 million', 1_100_000],
    ['250k', 250_000],
    ['2 bn', 2_000_000_000],
    [' 7 ', 7],
  ])('%j is %d', (text, value) => {
    expect(parseAmount(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['0,1', 'comma'],
    ['0,05', 'comma'],
    ['0,5', 'comma'],
    ['1,5', 'comma'],
    ['1,00,000', 'comma'],
    ['0,100', 'comma'],
    ['1,0000', 'comma'],
    ['1.000.000', 'points'],
    ['$2 million', 'currency'],
    ['2 EUR', 'currency'],
    ['1 00', 'not-a-number'],
    ['-3', 'not-a-number'],
    ['1e6', 'not-a-number'],
    ['', 'not-a-number'],
    ['0', 'not-above-zero'],
  ] as const)('%j is refused, and a sentence says how to write it', (text, problem) => {
    expect(parseAmount(text)).toEqual({ ok: false, error: problem });
    expect(AMOUNT_PROBLEM_WORDS[problem]).toMatch(/^[A-Z].*\.$/);
  });

  it('gives every number back that is written with its thousands parted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (value) => {
        expect(parseNumber(value.toLocaleString('en-US'))).toEqual({ ok: true, value });
      }),
    );
  });
});
