/**
 * Reads every incident clock of a pack against what happened. Pure: the moment of the reader is given. It never gives a
 * deadline for a regime that was not in force at the event, and never one reading without the earliest.
 */
import type { FacetChoices } from '../pack/applicability';
import type { Pack } from '../pack/schema';
import type { Regime, Regimes, RegimeStage } from '../pack/schema-regime';
import { boundBy, isNamed, memberStateOf, stateOfResidents, type Bindings, type BoundBy } from './bound';
import { closedIn, isWeekend, type IsClosed } from './calendars';
import { inZone, momentAt, momentOf, type Day } from './moments';
import { momentOfLine, readStage, unboundStage, type StageContext } from './read-stage';
import type { ClockEvent, ClockFacts, Deadline, DeadlineReason } from './types';

const FEDERAL = 'us-federal';
const AS_OF = 'as-of';

/** What the clocks are read with. */
export interface ClockInput {
  readonly pack: Pick<Pack, 'clocks' | 'facets' | 'clockTable'>;
  readonly regimes: Regimes;
  readonly facts: ClockFacts;
  /** The profile of an assessment; `null` where only names are given. */
  readonly choices: FacetChoices | null;
  /** The moment of the reader, in UTC. */
  readonly asOf: string;
}

/** The deadlines, and which of the names given meant nothing. */
export interface ClockResult {
  readonly deadlines: readonly Deadline[];
  readonly notUnderstood: { readonly names: readonly string[]; readonly kinds: readonly string[] };
}

interface Reader {
  readonly input: ClockInput;
  readonly bindings: Bindings;
  readonly federal: IsClosed;
  /** Kinds of events that somebody decides. */
  readonly decisions: ReadonlySet<string>;
  readonly asOf: Day;
  readonly events: readonly ClockEvent[];
}

function readerOf(input: ClockInput): Reader {
  const { facts, regimes, choices, pack, asOf } = input;
  const calendar = regimes.calendars.find(({ id }) => id === FEDERAL);
  const said = facts.events.find(({ kind }) => kind === AS_OF);
  const zone = facts.events[0]?.zone ?? 'UTC';
  return {
    input,
    bindings: { profile: facts.profile, choices, pack },
    federal: calendar === undefined ? isWeekend : closedIn(calendar),
    decisions: new Set(regimes.events.flatMap(({ id, isDecision }) => (isDecision === true ? [id] : []))),
    asOf: (said === undefined ? momentAt(asOf, zone) : inZone(momentOf(said), said.zone)).toPlainDate(),
    events: facts.events.filter(({ kind }) => kind !== AS_OF),
  };
}

type Said = Pick<Deadline, 'status' | 'reasons'>;

function notBound(reason: DeadlineReason): Said {
  return { status: 'not-bound', reasons: [reason] };
}

/** Why a regime is not read; `null` where it is. */
function unbound(regime: Regime, profile: readonly string[], { state, because }: BoundBy): Said | null {
  if (regime.bindsNobody !== undefined) return notBound({ kind: 'note', text: regime.bindsNobody });
  if (state === 'no') return notBound({ kind: 'not-bound', because });
  const limits = profile.filter((name) => isNamed(name, regime.limits ?? []));
  if (limits.length > 0) return notBound({ kind: 'excluded', facts: limits });
  if (state === 'yes') return null;
  return { status: 'would-start', reasons: [{ kind: 'bound-unknown', because: because ?? '' }] };
}

function regimeLines(
  regime: Regime,
  { input, bindings, federal, decisions, asOf, events }: Reader,
): readonly Deadline[] {
  const { profile } = input.facts;
  const row = input.pack.clockTable?.clocks.find(({ id }) => id === regime.clock);
  const authority = {
    clock: regime.clock,
    authority: row?.cite ?? regime.clock,
    confidence: row?.confidence ?? 'verify',
  } as const;
  const off = unbound(regime, profile, boundBy(regime, row, bindings));
  if (off !== null) return regime.stages.map((stage) => unboundStage(stage, authority, off));
  const memberState = memberStateOf(profile, regime.tokens);
  const context: StageContext = { regime, profile, events, memberState, federal, decisions, asOf, authority };
  return regime.stages.flatMap((stage) => readStage(stage, context));
}

/** Breach notification of the residents of one State, as a regime of one stage. */
function stateRegime(
  { code, days, starts, impliedBy, roll }: Regimes['states'][number],
  name: string,
): Regime {
  const stage: RegimeStage = {
    id: 'residents',
    title: `Notice to residents of ${name}`,
    starts,
    ...(impliedBy === undefined ? {} : { impliedBy }),
    reading: 'arguable',
    count:
      days === null
        ? { kind: 'no-number', words: 'without unreasonable delay' }
        : { kind: 'days', unit: 'calendar-days', value: days, roll: roll ?? 'none' },
  };
  return {
    clock: `state-breach-${code.toLowerCase()}`,
    tokens: [`${code.toLowerCase()}-residents`],
    zone: 'event',
    force: [{ lawStatus: 'in-force' }],
    stages: [stage],
  };
}

function stateLines(reader: Reader): readonly Deadline[] {
  const { regimes, pack, facts } = reader.input;
  const named = facts.profile.map(stateOfResidents);
  return regimes.states.flatMap((state) => {
    const row = pack.clockTable?.states.find(({ code }) => code === state.code);
    const regime = stateRegime(state, row?.name ?? state.code);
    const authority = {
      clock: regime.clock,
      authority: row?.cite ?? state.code,
      confidence: row?.residentsConfidence ?? 'verify',
    } as const;
    if (!named.includes(state.code))
      return regime.stages.map((stage) =>
        unboundStage(stage, authority, notBound({ kind: 'not-bound', because: null })),
      );
    const { federal, decisions, asOf, events } = reader;
    const context = {
      regime,
      profile: facts.profile,
      events,
      memberState: null,
      federal,
      decisions,
      asOf,
      authority,
    };
    return regime.stages.flatMap((stage) => readStage(stage, context));
  });
}

function namesOf({ regimes, states }: Regimes): (name: string) => boolean {
  const tokens = regimes.flatMap(({ tokens: own, limits, stages }) => [
    ...own,
    ...(limits ?? []),
    ...stages.flatMap(({ needs, needsToo, unless, count }) => [
      ...(needs ?? []),
      ...(needsToo ?? []),
      ...(unless ?? []),
      ...('noRollFor' in count ? (count.noRollFor ?? []) : []),
    ]),
  ]);
  const codes = new Set(states.map(({ code }) => code));
  return (name) => {
    const code = stateOfResidents(name);
    return isNamed(name, tokens) || (code !== null && codes.has(code)) || memberStateOf([name]) !== null;
  };
}

function kindsOf({ regimes, states }: Regimes): ReadonlySet<string> {
  const stages = regimes.flatMap((regime) => regime.stages);
  return new Set([
    AS_OF,
    ...stages.flatMap(({ starts, impliedBy, delays }) => [
      ...starts,
      ...(impliedBy ?? []),
      ...(delays ?? []).map(({ event }) => event),
    ]),
    ...states.flatMap(({ starts, impliedBy }) => [...starts, ...(impliedBy ?? [])]),
  ]);
}

/** Every clock, those with a time first and in order of it. */
export function readClocks(input: ClockInput): ClockResult {
  const reader = readerOf(input);
  const { regimes, facts } = input;
  const isKnown = namesOf(regimes);
  const kinds = kindsOf(regimes);
  const lines = [...regimes.regimes.flatMap((regime) => regimeLines(regime, reader)), ...stateLines(reader)];
  const inOrder = [...lines].sort((left, right) =>
    momentOfLine(left) < momentOfLine(right) ? -1 : momentOfLine(left) > momentOfLine(right) ? 1 : 0,
  );
  return {
    deadlines: inOrder,
    notUnderstood: {
      names: facts.profile.filter((name) => !isKnown(name)),
      kinds: facts.events.map(({ kind }) => kind).filter((kind) => !kinds.has(kind)),
    },
  };
}
