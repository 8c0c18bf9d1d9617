/** What moves the last day of a period: rules that give the latest reading, never the day to plan for. */
import type { DayRoll } from '../pack/schema-regime';
import { firstOpen, isWeekend, type BusinessDays, type IsClosed } from './calendars';
import type { Day } from './moments';

const SUNDAY = 7;
/** Reg. 1182/71 art. 3(5): a period of two days or more has at least two working days in it. */
const LEAST_WORKING_DAYS = 2;

/** The calendars a roll needs. */
export interface RollCalendars {
  /** Holidays of the Member State, with weekends. */
  readonly member: IsClosed;
  /** Federal holidays, with weekends. */
  readonly federal: BusinessDays;
}

function workingDays(start: Day, end: Day, isClosed: IsClosed): number {
  const span = start.until(end).days;
  return Array.from({ length: span }, (_, index) => start.add({ days: index + 1 })).filter(
    (day) => !isClosed(day),
  ).length;
}

function rollEu(start: Day, end: Day, isClosed: IsClosed): Day {
  const open = firstOpen(end, isClosed);
  const isLong = start.until(end).days >= LEAST_WORKING_DAYS;
  return isLong && workingDays(start, open, isClosed) < LEAST_WORKING_DAYS
    ? rollEu(start, open.add({ days: 1 }), isClosed)
    : open;
}

/** In California a Sunday is a holiday; what was read says nothing of Saturdays. */
function closedInCalifornia(federal: IsClosed): IsClosed {
  return (day) => day.dayOfWeek === SUNDAY || (!isWeekend(day) && federal(day));
}

/** The first and the last day of a period. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

/** The latest last day of a period that began on one day and ends on another. */
export function rollDay(roll: DayRoll, { start, end }: Period, calendars: RollCalendars): Day {
  switch (roll) {
    case 'none':
      return end;
    case 'eu':
      return rollEu(start, end, calendars.member);
    case 'ny':
    case 'weekend':
      return firstOpen(end, calendars.federal.isClosed);
    case 'ca':
      return firstOpen(end, closedInCalifornia(calendars.federal.isClosed));
    case 'dora':
      return firstOpen(end, calendars.member);
  }
}
