/** What a stage is read against, and where it is counted. */
import type { Regime, RegimeStage } from '../pack/schema-regime';
import { closedInMemberState, isWeekend, zoneOfMemberState, type BusinessDays } from './calendars';
import type { CountPlace } from './count';
import { inZone, momentOf, type Day } from './moments';
import { firstOf } from './starts';
import type { ClockEvent, Deadline } from './types';

const MEMBER_STATE = 'member-state';
const EVENT = 'event';

/** What a stage is read against. */
export interface StageContext {
  readonly regime: Regime;
  /** Names of who is bound and of facts, those that events say included. */
  readonly profile: readonly string[];
  /** The earliest first. */
  readonly events: readonly ClockEvent[];
  /** The Member States on record: the calendar and the time of the first count. */
  readonly memberStates: readonly string[];
  readonly federal: BusinessDays;
  /** Kinds of events that somebody decides. */
  readonly decisions: ReadonlySet<string>;
  /** The day of the reader. */
  readonly asOf: Day;
  /** Who says it. */
  readonly authority: Pick<Deadline, 'clock' | 'authority' | 'confidence'>;
}

function zoneFor({ zone }: Regime, event: ClockEvent, memberState: string | undefined): string {
  if (zone === EVENT) return event.zone;
  if (zone !== MEMBER_STATE) return zone;
  return (memberState === undefined ? null : zoneOfMemberState(memberState)) ?? event.zone;
}

/** The event from which a bound runs; `null` where the stage has none or it is not on record. */
export function boundEvent({ count }: RegimeStage, events: readonly ClockEvent[]): ClockEvent | null {
  return count.kind === 'bounded' ? firstOf(events, [count.boundFrom], count.boundImpliedBy ?? []) : null;
}

/** Where a stage is counted from an event. */
export function countPlaceOf(stage: RegimeStage, event: ClockEvent, context: StageContext): CountPlace {
  const { regime, profile, federal, events } = context;
  const [memberState] = context.memberStates;
  const from = boundEvent(stage, events);
  return {
    zone: zoneFor(regime, event, memberState),
    calendars: {
      member: regime.zone === MEMBER_STATE ? closedInMemberState(memberState ?? null) : isWeekend,
      federal,
    },
    profile,
    bound: from === null ? null : momentOf(from),
  };
}

/** The day an event happened where the deadline is kept. */
export function dayOfEvent(event: ClockEvent, { regime, memberStates: [memberState] }: StageContext): Day {
  return inZone(momentOf(event), zoneFor(regime, event, memberState)).toPlainDate();
}
