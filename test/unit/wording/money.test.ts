import { expect, it } from 'vitest';
import {
  formatAmount,
  formatChance,
  formatChanceError,
  formatError,
  formatRate,
  moneyInWords,
  moneySpan,
} from '@shared/wording/money';

it.each([
  [0, '0'],
  [40_400.13, '40,400'],
  [1_237_499, '1,240,000'],
  [999.6, '1,000'],
  [12.34, '12.3'],
  [0.5, '0.5'],
])('writes the amount %d as %s', (value, words) => {
  expect(formatAmount(value)).toBe(words);
});

it.each([
  [950, 'USD 950'],
  [40_400.13, 'USD 40,400'],
  [999_999, 'USD 1 million'],
  [1_240_000, 'USD 1.24 million'],
  [2.5e9, 'USD 2.5 billion'],
  [1e12, 'USD 1 trillion'],
])('says %d as %s', (value, words) => {
  expect(moneyInWords(value, 'USD')).toBe(words);
});

it.each([
  [0, '0%'],
  [0.00001, 'under 0.01%'],
  [0.0025, '0.25%'],
  [0.05, '5%'],
  [0.3268, '32.7%'],
  [0.99999, 'over 99.9%'],
  [1, '100%'],
])('says the chance %d as %s', (value, words) => {
  expect(formatChance(value)).toBe(words);
});

it('keeps two digits of an error, one of a chance’s', () => {
  expect(formatError(12_345)).toBe('± 12,000');
  expect(formatError(0)).toBe('± 0');
  expect(formatChanceError(0.00152)).toBe('± 0.2%');
});

it('joins two amounts, and says one where they look the same', () => {
  expect(moneySpan(1_100_000, 1_240_000, 'EUR')).toBe('EUR 1.1 million to 1.24 million');
  expect(moneySpan(1_000_001, 1_000_002, 'EUR')).toBe('EUR 1 million');
});

it('writes rates without false precision', () => {
  expect([0.1, 2.5, 1_200].map(formatRate)).toEqual(['0.1', '2.5', '1,200']);
});
