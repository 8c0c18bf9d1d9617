/** Counts one period from one event: the earliest defensible reading, and the latest the rule supports. */
import type { ClockCount } from '../pack/schema-regime';
import { isNamed } from './bound';
import { addOpenDays, type IsClosed } from './calendars';
import {
  dayOf,
  endOfDay,
  inZone,
  isLater,
  isLaterDay,
  nextFullHour,
  timeOfDay,
  type Day,
  type Moment,
} from './moments';
import { rollDay, type RollCalendars } from './rolls';
import type { DeadlineReason, OuterBasis } from './types';

const NOON = '12:00';
const TWO_DAYS: readonly OuterBasis[] = ['two-days'];
const CLOSING: readonly OuterBasis[] = ['closing'];

/** Where a period is counted. */
export interface CountPlace {
  /** The zone its deadline is shown in. */
  readonly zone: string;
  readonly calendars: RollCalendars;
  /** Names of who is bound: some are given no later hour. */
  readonly profile: readonly string[];
  /** The event a bound runs from; `null` where none is known. */
  readonly bound: Moment | null;
}

/** A period counted; `planTo` is never later than `outer`. */
export interface Counted {
  readonly planTo: Moment;
  readonly outer: Moment | null;
  readonly reasons: readonly DeadlineReason[];
}

type Of<Kind extends ClockCount['kind']> = Extract<ClockCount, { readonly kind: Kind }>;
/** A length that is counted; the others have no time. */
export type Countable = Exclude<ClockCount, { readonly kind: 'no-number' | 'by-contract' | 'no-duty' }>;

interface Latest {
  readonly at: Moment;
  /** What supports it, said where it is later. */
  readonly bases: readonly OuterBasis[];
}

function counted(count: ClockCount, planTo: Moment, latest: Latest | null = null): Counted {
  const isLate = latest !== null && isLater(latest.at, planTo);
  const rules = isLate ? latest.bases.map((basis) => ({ kind: 'outer', basis }) as const) : [];
  return { planTo, outer: isLate ? latest.at : null, reasons: [{ kind: 'counted', count }, ...rules] };
}

/** The days an event may be taken to have happened on: where it happened, and where the deadline is kept. */
function daysOf(start: Moment, zone: string): { readonly early: Day; readonly late: Day } {
  const [here, there] = [start.toPlainDate(), inZone(start, zone).toPlainDate()];
  return isLaterDay(here, there) ? { early: there, late: here } : { early: here, late: there };
}

function isRolled(
  { noRollFor }: { readonly noRollFor?: readonly string[] | undefined },
  place: CountPlace,
): boolean {
  return !place.profile.some((name) => isNamed(name, noRollFor ?? []));
}

/** Noon of the next working day, for a deadline on a day that is none. */
function noonAfter(planTo: Moment, { calendars, zone }: CountPlace): Moment {
  const day = planTo.toPlainDate();
  const open = rollDay('dora', { start: day, end: day }, calendars);
  return isLaterDay(open, day) ? timeOfDay(open, NOON, zone) : planTo;
}

function elapsed(count: Of<'elapsed'>, start: Moment, place: CountPlace): Counted {
  const length = { [count.unit]: count.value };
  const here = inZone(start, place.zone);
  const planTo = here.add(length);
  if (count.outer === 'eu-hour')
    return counted(count, planTo, { at: nextFullHour(here).add(length), bases: ['eu-hour'] });
  return count.roll === 'dora' && isRolled(count, place)
    ? counted(count, planTo, { at: noonAfter(planTo, place), bases: ['dora'] })
    : counted(count, planTo);
}

const SPANS = { 'calendar-days': 'days', weeks: 'weeks', months: 'months' } as const;

function inDays(count: Of<'days'>, start: Moment, place: CountPlace): Counted {
  const { early, late } = daysOf(start, place.zone);
  const length = { [SPANS[count.unit]]: count.value };
  const planTo = endOfDay(early.add(length), place.zone);
  const last = late.add(length);
  const rolled = isRolled(count, place)
    ? rollDay(count.roll, { start: late, end: last }, place.calendars)
    : last;
  const isNoon = count.roll === 'dora' && isLaterDay(rolled, last);
  const outer = isNoon ? timeOfDay(rolled, NOON, place.zone) : endOfDay(rolled, place.zone);
  const moved: readonly OuterBasis[] = count.roll !== 'none' && isLaterDay(rolled, last) ? [count.roll] : [];
  return counted(count, planTo, {
    at: outer,
    bases: [...moved, ...(isLaterDay(late, early) ? TWO_DAYS : [])],
  });
}

/** The days after one, up to and with another. */
function daysBetween(start: Day, end: Day): readonly Day[] {
  return Array.from({ length: start.until(end).days }, (_, index) => start.add({ days: index + 1 }));
}

function inBusinessDays(count: Of<'business-days'>, start: Moment, place: CountPlace): Counted {
  const { early, late } = daysOf(start, place.zone);
  const { isClosed, mayBeClosed, mayClose } = place.calendars.federal;
  const last = (day: Day, closed: IsClosed): Day => addOpenDays(day, count.value, closed);
  const end = (day: Day): Moment =>
    count.closesAt === undefined ? endOfDay(day, place.zone) : timeOfDay(day, count.closesAt, place.zone);
  const planDay = last(early, isClosed);
  const [settled, latest] = [last(late, isClosed), last(late, mayBeClosed)];
  const bases: readonly OuterBasis[] = [
    ...(isLaterDay(settled, planDay) ? TWO_DAYS : []),
    ...(isLaterDay(latest, settled) ? CLOSING : []),
  ];
  const read = counted(count, end(planDay), { at: end(latest), bases });
  return daysBetween(early, planDay).some(mayClose)
    ? { ...read, reasons: [...read.reasons, { kind: 'closing-possible' }] }
    : read;
}

function floorInBusinessDays(count: Of<'floor-business-days'>, start: Moment, place: CountPlace): Counted {
  const { late } = daysOf(start, place.zone);
  const passed = addOpenDays(late, count.value, place.calendars.federal.mayBeClosed);
  const floor = timeOfDay(passed.add({ days: 1 }), '00:00', place.zone);
  return counted(count, floor);
}

function bounded(count: Of<'bounded'>, start: Moment, place: CountPlace): Counted {
  const own = inZone(start, place.zone).add({ hours: count.hours });
  const bound =
    place.bound === null ? null : inZone(place.bound, place.zone).add({ hours: count.boundHours });
  const isBound = bound !== null && !isLater(start, bound) && isLater(own, bound);
  const planTo = isBound ? bound : own;
  const outer = count.roll === 'dora' && isRolled(count, place) ? noonAfter(planTo, place) : planTo;
  const read = counted(count, planTo, { at: outer, bases: ['dora'] });
  return isBound
    ? { ...read, reasons: [...read.reasons, { kind: 'bound-first', hours: count.boundHours }] }
    : read;
}

function laterOf(count: Of<'later-of-hours-and-close'>, start: Moment, place: CountPlace): Counted {
  const here = inZone(start, place.zone);
  const hours = here.add({ hours: count.hours });
  const close = timeOfDay(
    addOpenDays(here.toPlainDate(), 1, place.calendars.federal.isClosed),
    count.closesAt,
    place.zone,
  );
  const end = isLater(close, hours) ? close : hours;
  return counted(count, end);
}

function fixedDay({ month, day }: Of<'fixed-date'>, after: Day): Day {
  return dayOf(`${String(after.year + 1)}-01-01`).with({ month, day });
}

type Dated = Of<'floor-days' | 'end-of-next-day' | 'days-from-year-end' | 'fixed-date'>;

/** A length that ends with a day, however long the days between were. */
function lastDayOf(count: Dated, start: Moment, zone: string): Day {
  const { early, late } = daysOf(start, zone);
  switch (count.kind) {
    case 'floor-days':
      return late.add({ days: count.value });
    case 'end-of-next-day':
      return early.add({ days: 1 });
    case 'days-from-year-end':
      return early.with({ month: 12, day: 31 }).add({ days: count.value });
    case 'fixed-date':
      return fixedDay(count, early);
  }
}

/**
 * Counts a period from the event that starts it.
 *
 * @returns the moment to plan for and, where a rule supports a later one, that one; never a moment before the event but where
 *   the period runs backwards
 */
export function countPeriod(count: Countable, start: Moment, place: CountPlace): Counted {
  const { zone } = place;
  switch (count.kind) {
    case 'elapsed':
      return elapsed(count, start, place);
    case 'days':
      return inDays(count, start, place);
    case 'business-days':
      return inBusinessDays(count, start, place);
    case 'floor-business-days':
      return floorInBusinessDays(count, start, place);
    case 'before':
      return counted(count, inZone(start, zone).subtract({ minutes: count.minutes }));
    case 'later-of-hours-and-close':
      return laterOf(count, start, place);
    case 'bounded':
      return bounded(count, start, place);
    default:
      return counted(count, endOfDay(lastDayOf(count, start, zone), zone));
  }
}
