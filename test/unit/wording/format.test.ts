import { daysFromTo } from '@shared/base/days';
import { describe, expect, it } from 'vitest';
import { formatDate, formatRange, formatShare, levelRangeName, rangeInWords } from '@shared/wording/format';

describe('formatRange', () => {
  it.each([
    [{ low: 41.2, high: 66.4 }, '41–66'],
    [{ low: 40.9, high: 41.4 }, '41'],
    [{ low: 0, high: 100 }, '0–100'],
  ])('prints %o as %s', (range, words) => {
    expect(formatRange(range)).toBe(words);
  });

  it('says a point without a span', () => {
    expect(rangeInWords({ low: 7, high: 7.2 })).toBe('7');
    expect(rangeInWords({ low: 7, high: 9 })).toBe('between 7 and 9');
  });

  it('prints shares as percent', () => {
    expect(formatShare({ low: 0, high: 1 })).toBe('0–100%');
    expect(formatShare({ low: 0.65, high: 0.65 })).toBe('65%');
  });
});

describe('dates and lengths', () => {
  it('writes a US date from a day or a moment', () => {
    expect(formatDate('2026-11-03')).toBe('November 3, 2026');
    expect(formatDate('2026-01-31T23:59:59.000Z')).toBe('January 31, 2026');
  });

  it('returns what is no date unchanged', () => {
    expect(formatDate('soon')).toBe('soon');
  });

  it('counts whole days, also backward and over a leap day', () => {
    expect(daysFromTo('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysFromTo('2026-12-11', '2026-11-23')).toBe(-18);
  });

  it('names a span of levels once', () => {
    expect(levelRangeName({ low: 'low', high: 'very-high' })).toBe('Low to very high');
    expect(levelRangeName({ low: 'high', high: 'high' })).toBe('High');
  });
});
