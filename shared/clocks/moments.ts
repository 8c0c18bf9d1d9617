/** Moments and days with their time zone. Elapsed time is added in UTC; days are those of the wall clock. Never reads a clock. */
import { Temporal } from 'temporal-polyfill';
import type { ClockEvent, ClockInstant } from './types';

export type Moment = Temporal.ZonedDateTime;
export type Day = Temporal.PlainDate;

/**
 * The moment of an event.
 *
 * @throws RangeError for what is no moment or no time zone. An hour the clocks skip is the one after it; one they show twice
 *   is the earlier.
 */
export function momentOf({ at, zone }: Pick<ClockEvent, 'at' | 'zone'>): Moment {
  return Temporal.PlainDateTime.from(at).toZonedDateTime(zone, { disambiguation: 'compatible' });
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
