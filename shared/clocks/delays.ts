/** Delays that law enforcement or the Attorney General may grant: a second deadline beside the first, never instead of it. */
import type { StageDelay } from '../pack/schema-regime';
import { addOpenDays, firstOpen } from './calendars';
import type { Counted, CountPlace } from './count';
import {
  compareMoments,
  endOfDay,
  inZone,
  isLater,
  momentOf,
  timeOfDay,
  type Day,
  type Moment,
} from './moments';
import type { ClockEvent, DeadlineReason, OuterBasis } from './types';

/** Staff of the SEC is reported to give four business days once a delay has ended. */
const DAYS_AFTER_DELAY = 4;
const SEC_CLOSE = '17:30';

/** A deadline moved by a delay; without a time where the delay moves nothing or does not say how long it is. */
export interface Delayed {
  readonly moved: (Counted & { readonly title: string }) | null;
  readonly reason: DeadlineReason;
}

/** A kind of delay on its way through the events that grant it. */
interface Course {
  readonly delay: StageDelay;
  readonly place: CountPlace;
  /** When it is due without a further delay. */
  readonly due: Moment;
  /** The day from which a further delay runs, where it runs from the due day. */
  readonly from: Day;
  readonly all: readonly Delayed[];
}

interface Ends {
  readonly planTo: Moment;
  readonly latest: Moment;
  readonly basis: OuterBasis;
}

function endOf(day: Day, { delay, place }: Course): Moment {
  return delay.closes === 'sec'
    ? timeOfDay(firstOpen(day, place.calendars.federal.isClosed), SEC_CLOSE, place.zone)
    : endOfDay(day, place.zone);
}

function endsOf(course: Course, by: ClockEvent, days: number): Ends {
  const { delay, place, due, from } = course;
  const fromDue = from.add({ days });
  const fromEvent = inZone(momentOf(by), place.zone).toPlainDate().add({ days });
  const planTo = endOf(delay.runsFrom === 'due-day' ? fromDue : fromEvent, course);
  if (delay.runsFrom === 'either')
    return {
      planTo: isLater(planTo, due) ? planTo : due,
      latest: endOf(fromDue, course),
      basis: 'delay-start',
    };
  const staff = addOpenDays(fromDue, DAYS_AFTER_DELAY, place.calendars.federal.isClosed);
  const latest = delay.closes === 'sec' ? timeOfDay(staff, SEC_CLOSE, place.zone) : planTo;
  return { planTo, latest, basis: 'staff-view' };
}

/** The days of a delay that count; none where the law grants no further one. */
function daysOf({ delay, all }: Course, said: number): number {
  return delay.most === undefined ? said : Math.min(said, delay.most[all.length] ?? 0);
}

function unmoved(course: Course, reason: DeadlineReason): Course {
  return { ...course, all: [...course.all, { moved: null, reason }] };
}

/** Adds the next delay to those before it. */
function applyNext(course: Course, by: ClockEvent): Course {
  const { delay, due, from, all } = course;
  const said = by.days ?? delay.days;
  if (said === undefined) return unmoved(course, { kind: 'delay-without-days', by });
  const days = daysOf(course, said);
  const { planTo, latest, basis } = endsOf(course, by, days);
  if (days === 0 || !isLater(latest, due)) return unmoved(course, { kind: 'delay-without-effect', by });
  const isSpread = isLater(latest, planTo);
  const reason: DeadlineReason = { kind: 'delayed', by, days, said };
  const moved = {
    planTo,
    outer: isSpread ? latest : null,
    reasons: isSpread ? [reason, { kind: 'outer', basis } as const] : [reason],
    title: all.some(({ moved: before }) => before !== null) ? `${delay.title}, granted again` : delay.title,
  };
  return {
    ...course,
    all: [...all, { moved, reason }],
    due: planTo,
    from: delay.runsFrom === 'due-day' ? from.add({ days }) : from,
  };
}

/** What the delays of one kind on record do to a deadline, in the order in which they were granted. */
export function applyDelays(
  { delay, events }: { readonly delay: StageDelay; readonly events: readonly ClockEvent[] },
  due: Moment,
  place: CountPlace,
): readonly Delayed[] {
  const start: Course = { delay, place, due, from: due.toPlainDate(), all: [] };
  return events
    .filter(({ kind }) => kind === delay.event)
    .sort((left, right) => compareMoments(momentOf(left), momentOf(right)))
    .reduce(applyNext, start).all;
}
