/** Delays that law enforcement or the Attorney General may grant: a second deadline beside the first, never instead of it. */
import type { StageDelay } from '../pack/schema-regime';
import { addOpenDays, firstOpen } from './calendars';
import type { Counted, CountPlace } from './count';
import { endOfDay, inZone, isLater, momentOf, timeOfDay, type Day, type Moment } from './moments';
import type { ClockEvent, DeadlineReason } from './types';

/** Staff of the SEC is reported to give four business days once a delay has ended. */
const DAYS_AFTER_DELAY = 4;
const SEC_CLOSE = '17:30';

/** A delay the law knows, and the event that granted it. */
export interface OnRecord {
  readonly delay: StageDelay;
  readonly by: ClockEvent;
}

/** A deadline moved by a delay; without a time where the delay moves nothing or does not say how long it is. */
export interface Delayed {
  readonly moved: (Counted & { readonly title: string }) | null;
  readonly reason: DeadlineReason;
}

function movedTo(
  delay: StageDelay,
  last: Day,
  { zone, calendars }: CountPlace,
): readonly [Moment, Moment | null] {
  if (delay.closes === 'day') return [endOfDay(last, zone), null];
  return [
    timeOfDay(firstOpen(last, calendars.federal), SEC_CLOSE, zone),
    timeOfDay(addOpenDays(last, DAYS_AFTER_DELAY, calendars.federal), SEC_CLOSE, zone),
  ];
}

/** What one delay on record does to a deadline. */
export function applyDelay({ delay, by }: OnRecord, due: Moment, place: CountPlace): Delayed {
  const said = by.days ?? delay.days;
  if (said === undefined) return { moved: null, reason: { kind: 'delay-without-days', by } };
  const days = Math.min(said, delay.most ?? said);
  const from = delay.runsFrom === 'due-day' ? due : inZone(momentOf(by), place.zone);
  const [planTo, outer] = movedTo(delay, from.toPlainDate().add({ days }), place);
  if (!isLater(planTo, due)) return { moved: null, reason: { kind: 'delay-without-effect', by } };
  const reason: DeadlineReason = { kind: 'delayed', by, days };
  const staff: readonly DeadlineReason[] = outer === null ? [] : [{ kind: 'outer', basis: 'staff-view' }];
  return { moved: { planTo, outer, reasons: [reason, ...staff], title: delay.title }, reason };
}
