/** How long deadlines leave, in words and to be drawn. */
import { describe, expect, it } from 'vitest';
import type { Clock, ClockStage } from '@shared/pack/schema';
import { clockHours, formatClockLength, outsideInWords } from '@shared/wording/clock-words';
import { loadRealPack } from '../../helpers/real-pack';

describe('the length of a deadline', () => {
  it.each<[ClockStage['length'], string]>([
    [{ unit: 'business-days', value: 1 }, '1 business day'],
    [{ unit: 'hours', value: 72 }, '72 hours'],
    [{ unit: 'months', value: 1 }, '1 month'],
    [{ unit: 'weeks', value: 2 }, '2 weeks'],
    [{ unit: 'minutes', value: 15 }, '15 minutes'],
    [{ unit: 'no-number' }, 'no number'],
    [{ unit: 'no-number', words: 'without undue delay; no number' }, 'without undue delay; no number'],
    [{ unit: 'fixed-date', month: 4, day: 15 }, 'April 15'],
    [{ unit: 'before', value: 10, of: 'minutes' }, '10 minutes before'],
    [{ unit: 'not-before', value: 90, of: 'calendar-days' }, 'not before 90 calendar days'],
    [{ unit: 'end-of-next-calendar-day' }, 'end of the next calendar day'],
    [{ unit: 'several', words: '3 to 24 hours' }, '3 to 24 hours'],
    [{ unit: 'by-contract' }, 'as the contract says'],
    [{ unit: 'by-state' }, 'by State'],
  ])('is said as it is: %j', (length, words) => {
    expect(formatClockLength(length)).toBe(words);
  });

  it.each<[Clock['length'], number | null]>([
    [{ unit: 'hours', value: 72 }, 72],
    [{ unit: 'minutes', value: 15 }, 0.25],
    [{ unit: 'calendar-days', value: 2 }, 48],
    [{ unit: 'business-days', value: 4 }, 96],
    [{ unit: 'weeks', value: 2 }, 336],
    [{ unit: 'months', value: 3 }, 2160],
    [{ unit: 'no-number' }, null],
    [{ unit: 'fixed-date', month: 4, day: 15 }, null],
  ])('is drawn only where it is a period: %j', (length, hours) => {
    expect(clockHours(length)).toBe(hours);
  });
});

describe('what a list of deadlines does not cover', () => {
  const { clockTable, clocks } = loadRealPack();

  it('is said once each, and not at all where the pack does not say', () => {
    expect(outsideInWords(null)).toBe('');
    const words = outsideInWords(clockTable);
    expect(words).toMatch(/^Not in this list: .+ and .+\.$/);
    expect(words.split('the United Kingdom')).toHaveLength(2);
    expect(words).toContain('insurance policies');
    expect(words).toContain('Regulation SCI');
  });

  it('is every regime without a deadline, and no deadline is without its regime', () => {
    const rows = clockTable?.clocks ?? [];
    expect(rows.length).toBe(63);
    expect(clockTable?.outline.length).toBe(17);
    expect(clockTable?.states.length).toBe(52);
    const covered = new Set(rows.flatMap(({ deadlines }) => deadlines));
    expect(clocks.filter(({ id }) => !covered.has(id))).toEqual([]);
    const silent = rows.filter(({ deadlines, outside }) => deadlines.length === 0 && outside === undefined);
    // The order itself sets no deadline for a company.
    expect(silent.map(({ id }) => id)).toEqual(['eo-14409-none']);
    expect(rows.filter(({ deadlines, outside }) => deadlines.length > 0 && outside !== undefined)).toEqual(
      [],
    );
  });
});
