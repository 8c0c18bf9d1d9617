/** Which names and kinds of events the clocks of a pack know, and which of those on record nothing is counted from. */
import type { Regimes, RegimeStage } from '../pack/schema-regime';
import { isNamed, memberStatesOf } from './bound';
import type { ClockEvent, Deadline, DeadlineReason } from './types';

/** The kind of event that says when the record is read. */
export const AS_OF = 'as-of';

function stagesOf({ regimes, states }: Regimes): readonly RegimeStage[] {
  return [...regimes.flatMap(({ stages }) => stages), ...states.flatMap(({ more }) => more)];
}

function namesOfStage({ needs = [], needsToo = [], unless = [], count }: RegimeStage): readonly string[] {
  const noRoll = 'noRollFor' in count ? (count.noRollFor ?? []) : [];
  return [...needs, ...needsToo, ...unless, ...noRoll];
}

/** Tells whether a name means something to the clocks. */
export function namesOf(
  regimes: Regimes,
  stateOf: (name: string) => string | null,
): (name: string) => boolean {
  const tokens = [
    ...regimes.facts.map(({ id }) => id),
    ...regimes.regimes.flatMap(({ tokens: own, limits = [], force, owedToUs = [] }) => [
      ...own,
      ...limits,
      ...owedToUs,
      ...force.flatMap(({ onlyFor = [] }) => onlyFor),
    ]),
    ...stagesOf(regimes).flatMap(namesOfStage),
    ...regimes.outline.flatMap((entry) => entry.tokens),
  ];
  return (name) => isNamed(name, tokens) || stateOf(name) !== null || memberStatesOf([name]).length > 0;
}

function kindsOfStage({ starts, impliedBy = [], delays = [], count }: RegimeStage): readonly string[] {
  const bound = count.kind === 'bounded' ? [count.boundFrom, ...(count.boundImpliedBy ?? [])] : [];
  return [...starts, ...impliedBy, ...delays.map(({ event }) => event), ...bound];
}

/** The kinds of events that mean something to the clocks. */
export function kindsOf(regimes: Regimes): ReadonlySet<string> {
  return new Set([
    AS_OF,
    ...stagesOf(regimes).flatMap(kindsOfStage),
    ...regimes.states.flatMap(({ starts, impliedBy = [] }) => [...starts, ...impliedBy]),
    ...regimes.facts.flatMap(({ impliedBy = [] }) => impliedBy),
  ]);
}

function eventsIn({ event, reasons }: Deadline): readonly ClockEvent[] {
  return [
    ...(event === null ? [] : [event]),
    ...reasons.flatMap((reason) => {
      if ('event' in reason) return [reason.event];
      if ('by' in reason) return [reason.by];
      return 'events' in reason ? reason.events : [];
    }),
  ];
}

/** A bound is looked at even where it does not come first. */
function boundIn(reason: DeadlineReason): readonly string[] {
  if (reason.kind === 'counted' && reason.count.kind === 'bounded')
    return [reason.count.boundFrom, ...(reason.count.boundImpliedBy ?? [])];
  return [];
}

/** Kinds of events on record that no line speaks of. */
export function withoutEffect(
  events: readonly ClockEvent[],
  deadlines: readonly Deadline[],
): readonly string[] {
  const used = new Set([
    ...deadlines.flatMap(eventsIn).map(({ kind }) => kind),
    ...deadlines.flatMap(({ reasons }) => reasons.flatMap(boundIn)),
  ]);
  return [...new Set(events.map(({ kind }) => kind))].filter((kind) => !used.has(kind));
}
