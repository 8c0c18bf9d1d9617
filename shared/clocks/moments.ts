/** Moments and days with their time zone. Elapsed time is added in UTC; days are those of the wall clock. Never reads a clock. */
import { Temporal } from 'temporal-polyfill';
import type { ClockEvent, ClockInstant, HourOpen } from './types';

export type Moment = Temporal.ZonedDateTime;
export type Day = Temporal.PlainDate;

type WallTime = Pick<ClockEvent, 'at' | 'zone'>;

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Tells whether a wall clock says a day alone, without its hour. */
export function isDayAlone(at: string): boolean {
  return at.length === DAY_LENGTH;
}

/**
 * The first moment that an event can have happened at: of a day alone its first minute, of a time that clocks showed twice the
 * first, of one that they skipped the one before.
 *
 * @throws RangeError for what is no moment or no time zone
 */
export function momentOf({ at, zone }: WallTime): Moment {
  return isDayAlone(at)
    ? dayOf(at).toZonedDateTime(zone)
    : Temporal.PlainDateTime.from(at).toZonedDateTime(zone, { disambiguation: 'earlier' });
}

/** The last moment that an event can have happened at: mostly the first. Throws as `momentOf`. */
export function lastMomentOf({ at, zone }: WallTime): Moment {
  return isDayAlone(at)
    ? endOfDay(dayOf(at), zone)
    : Temporal.PlainDateTime.from(at).toZonedDateTime(zone, { disambiguation: 'later' });
}

/** What the record leaves open of a moment; `null` where it names one. */
export function hourOpenOf(event: WallTime): HourOpen | null {
  if (isDayAlone(event.at)) return 'day-only';
  if (!isLater(lastMomentOf(event), momentOf(event))) return null;
  const shown = momentOf(event).toPlainDateTime();
  return Temporal.PlainDateTime.compare(shown, event.at) === 0 ? 'twice' : 'skipped';
}

/** The moment a UTC instant is, in a zone. */
export function momentAt(utc: string, zone: string): Moment {
  return Temporal.Instant.from(utc).toZonedDateTimeISO(zone);
}

/** The last second of a day, in a zone. */
export function endOfDay(day: Day, zone: string): Moment {
  return timeOfDay(day, '23:59:59', zone);
}

/** An hour of a day, in a zone. */
export function timeOfDay(day: Day, hour: string, zone: string): Moment {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(hour) });
}

/** The next full hour after a moment, never the moment itself. */
export function nextFullHour(moment: Moment): Moment {
  return moment.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 });
}

/** The same moment as a clock elsewhere shows it. */
export function inZone(moment: Moment, zone: string): Moment {
  return moment.withTimeZone(zone);
}

export function dayOf(text: string): Day {
  return Temporal.PlainDate.from(text);
}

export function isLater(left: Moment, right: Moment): boolean {
  return Temporal.ZonedDateTime.compare(left, right) > 0;
}

/** For sorting, the earliest first. */
export function compareMoments(left: Moment, right: Moment): number {
  return Temporal.ZonedDateTime.compare(left, right);
}

export function isLaterDay(left: Day, right: Day): boolean {
  return Temporal.PlainDate.compare(left, right) > 0;
}

/** As it is printed: local time without offset, zone, and UTC to the second. */
export function toClockInstant(moment: Moment): ClockInstant {
  return {
    local: moment.toPlainDateTime().toString({ smallestUnit: 'second' }),
    zone: moment.timeZoneId,
    utc: moment.toInstant().toString({ smallestUnit: 'second' }),
  };
}
