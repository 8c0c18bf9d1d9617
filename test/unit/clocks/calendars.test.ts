/** Holidays: our rule for the federal ones against a library, the Member States' against dates that are known. */
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import {
  addOpenDays,
  businessDaysOf,
  closedInMemberState,
  holidaysOf,
  MEMBER_STATES,
  zoneOfMemberState,
} from '@shared/clocks/calendars';
import { dayOf } from '@shared/clocks/moments';
import { isTimeZone } from '@shared/base/days';
import { loadRealPack } from '../../helpers/real-pack';

const calendar = loadRealPack().regimes?.calendars[0];
if (calendar === undefined) throw new Error('The pack has the federal calendar.');

const YEARS = Array.from({ length: 17 }, (_, index) => 2024 + index);

/** The library does not move Veterans Day off a weekend; 5 U.S.C. 6103(b) and E.O. 11582 do. */
const VETERANS_DAY_MOVED = ['2028-11-10', '2029-11-12', '2034-11-10', '2035-11-12', '2040-11-12'];

/** What the library takes for federal holidays on weekdays, those kept on another day included. */
function libraryDays(year: number): readonly string[] {
  const moved = VETERANS_DAY_MOVED.filter((day) => day.startsWith(String(year)));
  const listed = new Holidays('US')
    .getHolidays(year, 'en')
    .filter(({ type, name }) => type === 'public' && !name.includes('Inauguration'))
    .map(({ date }) => date.slice(0, 10))
    .filter((day) => dayOf(day).dayOfWeek < 6);
  return [...listed, ...moved].sort();
}

describe('federal holidays', () => {
  it.each(YEARS)('are those of an independent library in %i', (year) => {
    const closings = new Set(calendar.closings.map(({ day }) => day));
    const own = [...holidaysOf(calendar, year)].filter((day) => !closings.has(day));
    expect(own.sort()).toEqual(libraryDays(year));
  });

  it('close the last day of a year before a New Year’s Day on a Saturday, and never the Friday before an inauguration', () => {
    expect(holidaysOf(calendar, 2027)).toContain('2027-12-31');
    expect(holidaysOf(calendar, 2029)).not.toContain('2029-01-19');
  });

  it('count closings by executive order', () => {
    const { isClosed } = businessDaysOf(calendar);
    expect(isClosed(dayOf('2025-01-09'))).toBe(true);
    expect(addOpenDays(dayOf('2025-01-08'), 1, isClosed).toString()).toBe('2025-01-10');
  });
});

describe('Member States', () => {
  it('each have a time zone and holidays', () => {
    for (const code of MEMBER_STATES) {
      expect(isTimeZone(zoneOfMemberState(code) ?? '')).toBe(true);
      expect(closedInMemberState(code)(dayOf('2026-12-25')), code).toBe(true);
      expect(closedInMemberState(code)(dayOf('2026-12-02')), code).toBe(false);
    }
  });

  it('keep their own: the First of May falls on a Saturday in 2027, Ascension closes Belgium and not Italy', () => {
    expect(closedInMemberState('BE')(dayOf('2027-05-06'))).toBe(true);
    expect(closedInMemberState('IT')(dayOf('2027-05-06'))).toBe(false);
    expect(closedInMemberState(null)(dayOf('2026-12-25'))).toBe(false);
  });
});
