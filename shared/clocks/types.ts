/** What the clock engine takes and gives. Types only. */
import type { AuthorityConfidence } from '../pack/schema-basics';
import type { ClockCount, DayRoll, RegimeForce } from '../pack/schema-regime';

/** Something that happened, as somebody recorded it. */
export interface ClockEvent {
  readonly kind: string;
  /** The wall clock there, `YYYY-MM-DDTHH:MM` with or without seconds. */
  readonly at: string;
  /** Name of the time zone, e.g. "America/New_York". */
  readonly zone: string;
  readonly what: string;
  /** Days the event itself grants, for a delay; `null` where it does not say. */
  readonly days: number | null;
  /** What a record calls it, so that a deadline stays the same when its event is corrected; `null` outside a record. */
  readonly id: string | null;
}

/** Who is bound, what is known, and what happened. */
export interface ClockFacts {
  /** Names of who is bound and of facts. */
  readonly profile: readonly string[];
  readonly events: readonly ClockEvent[];
}

/** A moment, as the clock of a zone shows it and in UTC. */
export interface ClockInstant {
  readonly local: string;
  readonly zone: string;
  readonly utc: string;
}

export const CLOCK_STATUSES = [
  'running',
  'would-start',
  'floor',
  'not-bound',
  'no-number',
  'not-in-force',
  'not-computable',
] as const;
export type ClockStatus = (typeof CLOCK_STATUSES)[number];

/** What a time leaves open: a day alone; one that clocks showed twice, or never, when they were changed. */
export type HourOpen = 'day-only' | 'twice' | 'skipped';

/** Which rule supports the later reading. */
export type OuterBasis =
  | 'eu-hour'
  | 'two-days'
  | 'several-events'
  | 'staff-view'
  | 'closing'
  | 'delay-start'
  | Exclude<DayRoll, 'none'>;

/** Why a deadline stands as it does; `wording` says it. */
export type DeadlineReason =
  | { readonly kind: 'counted'; readonly count: ClockCount }
  /** The bound from the earlier event came first. */
  | { readonly kind: 'bound-first'; readonly hours: number }
  | { readonly kind: 'outer'; readonly basis: OuterBasis }
  /** Other events may be the start instead. */
  | { readonly kind: 'may-also-start'; readonly events: readonly ClockEvent[] }
  /** `said` is what the event itself grants; more than the law lets count is cut to `days`. */
  | { readonly kind: 'delayed'; readonly by: ClockEvent; readonly days: number; readonly said: number }
  /** The hour of the event is not certain. */
  | { readonly kind: 'hour-open'; readonly open: HourOpen }
  /** The count runs over a day that was closed by order in other years. */
  | { readonly kind: 'closing-possible' }
  /** A bound runs already, though what starts the count has not happened. */
  | { readonly kind: 'bound-ahead'; readonly hours: number; readonly at: ClockInstant }
  /** Came before the event counted from, and may be argued to be it. */
  | { readonly kind: 'earlier-on-record'; readonly event: ClockEvent }
  /** What must be true of the incident, and is not asked of the record. */
  | { readonly kind: 'assumes'; readonly text: string }
  /** Read in outline only: what the outline says of its length. */
  | { readonly kind: 'outline'; readonly words: string }
  | { readonly kind: 'owed-to-us' }
  /** A delay is on record that moves nothing, since it ends before the day it would move. */
  | { readonly kind: 'delay-without-effect'; readonly by: ClockEvent }
  | { readonly kind: 'delay-without-days'; readonly by: ClockEvent }
  | { readonly kind: 'not-started'; readonly starts: readonly string[] }
  /** None of these is on record, and none can have come later than the event it is counted from. */
  | { readonly kind: 'implied'; readonly starts: readonly string[] }
  /** What is on record does not start it; how long it has been. */
  | { readonly kind: 'elapsed-since'; readonly event: ClockEvent; readonly days: number }
  | { readonly kind: 'needs'; readonly facts: readonly string[] }
  | { readonly kind: 'excluded'; readonly facts: readonly string[] }
  | { readonly kind: 'bound-unknown'; readonly because: string }
  | { readonly kind: 'not-bound'; readonly because: string | null }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'law-status'; readonly lawStatus: RegimeForce['lawStatus']; readonly day: string }
  | { readonly kind: 'no-number'; readonly words: string }
  | { readonly kind: 'by-contract' }
  /** More than one Member State is on record, by their codes. */
  | { readonly kind: 'member-states'; readonly used: string; readonly others: readonly string[] }
  /** The Member State is not known: its holidays are not counted. */
  | { readonly kind: 'no-member-state' };

export interface Deadline {
  /**
   * What is done once for it, e.g. `hipaa-60/individuals`: the same for readings and delays of one stage, and another for each
   * event where every event has a deadline of its own. Stays when facts and words change.
   */
  readonly obligation: string;
  /** Id of the clock in the pack's table; `state-breach` for every State but those with a clock of their own. */
  readonly clock: string;
  readonly stage: string;
  readonly status: ClockStatus;
  /** The earliest defensible reading; `null` where no time can be given. A floor: not before. */
  readonly planTo: ClockInstant | null;
  /** The latest the rule supports; `null` where it is the same. Never to be shown alone. */
  readonly outer: ClockInstant | null;
  /** The event it is counted from; `null` where none has started it. */
  readonly event: ClockEvent | null;
  /** The kinds of events that start it. */
  readonly starts: readonly string[];
  readonly authority: string;
  readonly confidence: AuthorityConfidence;
  readonly reasons: readonly DeadlineReason[];
}
