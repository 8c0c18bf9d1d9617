/** Days on which nothing is due: federal holidays by the written rule, Member States' by a library, and weekends. */
import Holidays from 'date-holidays';
import type { BusinessCalendar } from '../pack/schema-regime';
import { dayOf, type Day } from './moments';

const SATURDAY = 6;
const SUNDAY = 7;

export type IsClosed = (day: Day) => boolean;

export function isWeekend({ dayOfWeek }: Day): boolean {
  return dayOfWeek === SATURDAY || dayOfWeek === SUNDAY;
}

type Holiday = BusinessCalendar['holidays'][number];

function nthWeekday(year: number, { month, weekday, nth }: Extract<Holiday, { readonly nth: number }>): Day {
  const first = dayOf(`${String(year)}-${String(month).padStart(2, '0')}-01`);
  if (nth > 0) {
    const ahead = (weekday - first.dayOfWeek + 7) % 7;
    return first.add({ days: ahead + (nth - 1) * 7 });
  }
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
}

/** 5 U.S.C. 6103(a) and E.O. 11582: on a Saturday the Friday before, on a Sunday the Monday after. */
function observedOn(holiday: Holiday, year: number): Day {
  if ('nth' in holiday) return nthWeekday(year, holiday);
  const [month, day] = [holiday.month, holiday.day].map((part) => String(part).padStart(2, '0'));
  const kept = dayOf(`${String(year)}-${month ?? ''}-${day ?? ''}`);
  if (kept.dayOfWeek === SATURDAY) return kept.subtract({ days: 1 });
  return kept.dayOfWeek === SUNDAY ? kept.add({ days: 1 }) : kept;
}

/** The days a calendar is closed in a year, `YYYY-MM-DD`. New Year's Day of the next year may fall on its last day. */
export function holidaysOf(
  { holidays, closings }: Pick<BusinessCalendar, 'holidays' | 'closings'>,
  year: number,
): ReadonlySet<string> {
  const observed = [year, year + 1].flatMap((kept) =>
    holidays.map((holiday) => observedOn(holiday, kept).toString()),
  );
  const all = [...observed, ...closings.map(({ day }) => day)];
  return new Set(all.filter((day) => day.startsWith(String(year))));
}

/** Remembers the days of each year it is asked about. */
function byYear(daysOf: (year: number) => ReadonlySet<string>): IsClosed {
  const known = new Map<number, ReadonlySet<string>>();
  return (day) => {
    const days = known.get(day.year) ?? daysOf(day.year);
    known.set(day.year, days);
    return days.has(day.toString());
  };
}

/** Weekends, holidays and closings. */
function closedOn(calendar: Pick<BusinessCalendar, 'holidays' | 'closings'>): IsClosed {
  const isHoliday = byYear((year) => holidaysOf(calendar, year));
  return (day) => isWeekend(day) || isHoliday(day);
}

/** A business calendar as it is counted. */
export interface BusinessDays {
  /** Weekends, holidays and the closings that recipients are known to have kept. */
  readonly isClosed: IsClosed;
  /** Those, and closings of which that was not read: for the later reading. */
  readonly mayBeClosed: IsClosed;
  /** Open, and closed by order in other years. */
  readonly mayClose: IsClosed;
}

/** Without a calendar: weekends alone. */
export function businessDaysOf(calendar: BusinessCalendar | undefined): BusinessDays {
  if (calendar === undefined) return { isClosed: isWeekend, mayBeClosed: isWeekend, mayClose: () => false };
  const { holidays, closings, mayClose = [] } = calendar;
  const isClosed = closedOn({
    holidays,
    closings: closings.filter((closing) => closing.isUnsettled !== true),
  });
  return {
    isClosed,
    mayBeClosed: closedOn(calendar),
    mayClose: (day) =>
      mayClose.some((watched) => watched.month === day.month && watched.day === day.day) && !isClosed(day),
  };
}

/** Codes of the States of the European Union. */
export const MEMBER_STATES: readonly string[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** Where the clock of a Member State's authority stands. */
const CAPITALS: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  HR: 'Europe/Zagreb',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  DE: 'Europe/Berlin',
  GR: 'Europe/Athens',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IT: 'Europe/Rome',
  LV: 'Europe/Riga',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  RO: 'Europe/Bucharest',
  SK: 'Europe/Bratislava',
  SI: 'Europe/Ljubljana',
  ES: 'Europe/Madrid',
  SE: 'Europe/Stockholm',
};

/** The time zone of a Member State's authority; `null` for any other code. */
export function zoneOfMemberState(code: string): string | null {
  return CAPITALS[code] ?? null;
}

const MEMBER_CALENDARS = new Map<string, IsClosed>();

/** Weekends and public holidays of a Member State as a whole; regional ones are not counted. Without a State: weekends. */
export function closedInMemberState(code: string | null): IsClosed {
  if (code === null) return isWeekend;
  const known = MEMBER_CALENDARS.get(code);
  if (known !== undefined) return known;
  const library = new Holidays(code);
  const isHoliday = byYear(
    (year) =>
      new Set(
        library
          .getHolidays(year, 'en')
          .filter(({ type }) => type === 'public')
          .map(({ date }) => date.slice(0, 10)),
      ),
  );
  const made: IsClosed = (day) => isWeekend(day) || isHoliday(day);
  MEMBER_CALENDARS.set(code, made);
  return made;
}

/** The day itself, or the first open one after it. */
export function firstOpen(day: Day, isClosed: IsClosed): Day {
  return isClosed(day) ? firstOpen(day.add({ days: 1 }), isClosed) : day;
}

/** The n-th open day after a day; the day itself is not counted. */
export function addOpenDays(day: Day, count: number, isClosed: IsClosed): Day {
  const next = firstOpen(day.add({ days: 1 }), isClosed);
  return count === 1 ? next : addOpenDays(next, count - 1, isClosed);
}
