import { expect, it } from 'vitest';
import { localDay } from '@shared/base/days';

it('names the day of the clock on the wall, with two digits for month and day', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 0, 1))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 10, 29, 23, 59, 59))).toBe('2026-11-29');
});
