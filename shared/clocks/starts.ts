/** Which events of a record start a stage, and which conditions of it the record does not meet. */
import type { RegimeStage } from '../pack/schema-regime';
import { isNamed } from './bound';
import { compareMoments, isLater, momentOf } from './moments';
import type { ClockEvent, DeadlineReason } from './types';

/** The earliest first; events of one moment by kind and words, so that the order of the record does not matter. */
export function byMoment(events: readonly ClockEvent[]): readonly ClockEvent[] {
  const keyed = events.map((event) => ({ event, at: momentOf(event), name: `${event.kind} ${event.what}` }));
  return keyed
    .sort((left, right) => compareMoments(left.at, right.at) || (left.name < right.name ? -1 : 1))
    .map(({ event }) => event);
}

/** The first event of some kinds, of events in order of time, else of those that stand for them; `null` where there is neither. */
export function firstOf(
  events: readonly ClockEvent[],
  kinds: readonly string[],
  standIns: readonly string[],
): ClockEvent | null {
  const first = (wanted: readonly string[]) => events.find(({ kind }) => wanted.includes(kind));
  return first(kinds) ?? first(standIns) ?? null;
}

/** What may start a stage. */
export interface Starting {
  readonly events: readonly ClockEvent[];
  /** Came before them and is none of them, though it may be argued to be one. */
  readonly earlier: ClockEvent | null;
}

/**
 * The events that start a stage, of events in order of time. Where none is on record, the first of those that cannot have come before it stands for it; where
 * such a one came before them all, it may be the start itself, if the law leaves open which event is.
 */
export function startingEvents(
  { starts, impliedBy = [], reading }: RegimeStage,
  all: readonly ClockEvent[],
): Starting {
  const own = all.filter(({ kind }) => starts.includes(kind));
  const implied = all.find(({ kind }) => impliedBy.includes(kind));
  const [first] = own;
  if (implied === undefined) return { events: own, earlier: null };
  if (first === undefined) return { events: [implied], earlier: null };
  if (!isLater(momentOf(first), momentOf(implied))) return { events: own, earlier: null };
  return reading === 'arguable'
    ? { events: [implied, ...own], earlier: null }
    : { events: own, earlier: implied };
}

/** Facts on record that take a stage away; empty where there are none. */
export function exclusionsOf({ unless = [] }: RegimeStage, profile: readonly string[]): readonly string[] {
  return profile.filter((name) => isNamed(name, unless));
}

/** The condition of a stage that is not on record, or `null`. */
export function lackingOf(
  { needs, needsToo }: RegimeStage,
  profile: readonly string[],
): DeadlineReason | null {
  const lacking = [needs, needsToo].find(
    (tokens) => tokens !== undefined && !profile.some((name) => isNamed(name, tokens)),
  );
  return lacking === undefined ? null : { kind: 'needs', facts: lacking };
}
