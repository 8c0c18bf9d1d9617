/**
 * Reads every incident clock of a pack against what happened. Pure: the moment of the reader is given. It never gives a
 * deadline for a regime that was not in force at the event, and never one reading without the earliest.
 */
import type { FacetChoices } from '../pack/applicability';
import type { ClockTable, Pack } from '../pack/schema';
import type { Regime, Regimes } from '../pack/schema-regime';
import { boundBy, isNamed, memberStatesOf, residentsReader, type Bindings, type BoundBy } from './bound';
import { businessDaysOf, type BusinessDays } from './calendars';
import { inZone, momentAt, momentOf, type Day } from './moments';
import { knownNames, normalFacts, normalName } from './names';
import { momentOfLine, readStage, unboundStage } from './read-stage';
import { AS_OF, kindsOf, namesOf, withoutEffect } from './understood';
import { byMoment } from './starts';
import { stateClocks, type StateClock } from './state-clocks';
import type { ClockEvent, ClockFacts, Deadline, DeadlineReason } from './types';

const FEDERAL = 'us-federal';
const OUTLINE_START = 'not-read';

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
  /** Kinds of events on record from which no line is counted. */
  readonly withoutEffect: readonly string[];
}

interface Reader {
  readonly input: ClockInput;
  /** Names given, and those that the events say. */
  readonly profile: readonly string[];
  readonly bindings: Bindings;
  readonly federal: BusinessDays;
  /** Kinds of events that somebody decides. */
  readonly decisions: ReadonlySet<string>;
  readonly asOf: Day;
  /** The earliest first, whatever the order of the record. */
  readonly events: readonly ClockEvent[];
}

function readerOf(given: ClockInput): Reader {
  const input = { ...given, facts: normalFacts(given.facts) };
  const { facts, regimes, choices, pack, asOf } = input;
  const inOrder = byMoment(facts.events);
  const said = inOrder.findLast(({ kind }) => kind === AS_OF);
  const zone = facts.events[0]?.zone ?? 'UTC';
  const profile = knownNames(facts, regimes);
  return {
    input,
    profile,
    bindings: { profile, choices, pack, stateOf: residentsReader(pack.clockTable?.states ?? []) },
    federal: businessDaysOf(regimes.calendars.find(({ id }) => id === FEDERAL)),
    decisions: new Set(regimes.events.flatMap(({ id, isDecision }) => (isDecision === true ? [id] : []))),
    asOf: (said === undefined ? momentAt(asOf, zone) : inZone(momentOf(said), said.zone)).toPlainDate(),
    events: inOrder.filter(({ kind }) => kind !== AS_OF),
  };
}

type Said = Pick<Deadline, 'status' | 'reasons'>;

function notBound(reason: DeadlineReason): Said {
  return { status: 'not-bound', reasons: [reason] };
}

/** Why a regime is not read; `null` where it is. */
function unbound(regime: Regime, profile: readonly string[], { state, because }: BoundBy): Said | null {
  const { bindsNobody, owedToUs, limits } = regime;
  if (bindsNobody !== undefined) return notBound({ kind: 'note', text: bindsNobody });
  if (state !== 'yes' && owedToUs !== undefined && profile.some((name) => isNamed(name, owedToUs)))
    return notBound({ kind: 'owed-to-us' });
  if (state === 'no') return notBound({ kind: 'not-bound', because });
  const limiting = profile.filter((name) => isNamed(name, limits ?? []));
  if (limiting.length > 0) return notBound({ kind: 'excluded', facts: limiting });
  if (state === 'yes') return null;
  return { status: 'would-start', reasons: [{ kind: 'bound-unknown', because: because ?? '' }] };
}

function regimeLines(regime: Regime, reader: Reader): readonly Deadline[] {
  const { input, bindings, federal, decisions, asOf, events, profile } = reader;
  const row = input.pack.clockTable?.clocks.find(({ id }) => id === regime.clock);
  const authority = {
    clock: regime.clock,
    authority: row?.cite ?? regime.clock,
    confidence: row?.confidence ?? 'verify',
  } as const;
  const off = unbound(regime, profile, boundBy(regime, row, bindings));
  if (off !== null) return regime.stages.map((stage) => unboundStage(stage, authority, off));
  const memberStates = memberStatesOf(profile, regime.tokens);
  const context = { regime, profile, events, memberStates, federal, decisions, asOf, authority };
  return regime.stages.flatMap((stage) => readStage(stage, context));
}

/** A State whose residents nothing speaks of has one line for all its stages. */
function stateLines({ code, name, regime, authority }: StateClock, reader: Reader): readonly Deadline[] {
  const { federal, decisions, asOf, events, profile, bindings } = reader;
  if (!profile.some((given) => bindings.stateOf(given) === code)) {
    const [{ id, starts } = { id: code, starts: [] }] = regime.stages;
    return [
      unboundStage(
        { id, title: `Breach notification, ${name}`, starts },
        authority,
        notBound({ kind: 'not-bound', because: null }),
      ),
    ];
  }
  const context = { regime, profile, events, memberStates: [], federal, decisions, asOf, authority };
  return regime.stages.flatMap((stage) => readStage(stage, context));
}

function outlineLine(row: ClockTable['outline'][number], { input, profile }: Reader): Deadline {
  const { id: clock, regime, deadline, confidence } = row;
  const tokens = input.regimes.outline.find((entry) => entry.clock === clock)?.tokens ?? [];
  const isNamedHere = profile.some((name) => isNamed(name, tokens));
  return unboundStage(
    { id: 'outline', title: regime, starts: [OUTLINE_START] },
    { clock, authority: regime, confidence },
    isNamedHere
      ? { status: 'not-computable', reasons: [{ kind: 'outline', words: deadline }] }
      : notBound({ kind: 'not-bound', because: null }),
  );
}

function inOrderOfTime(lines: readonly Deadline[]): readonly Deadline[] {
  return [...lines].sort((left, right) => {
    const [first, second] = [momentOfLine(left), momentOfLine(right)];
    return first < second ? -1 : Number(first > second);
  });
}

/** Every clock, those with a time first and in order of it. */
export function readClocks(input: ClockInput): ClockResult {
  const reader = readerOf(input);
  const { regimes, pack, facts } = input;
  const isKnown = namesOf(regimes, reader.bindings.stateOf);
  const kinds = kindsOf(regimes);
  const deadlines = inOrderOfTime([
    ...regimes.regimes.flatMap((regime) => regimeLines(regime, reader)),
    ...stateClocks(regimes, pack.clockTable).flatMap((state) => stateLines(state, reader)),
    ...(pack.clockTable?.outline ?? []).map((row) => outlineLine(row, reader)),
  ]);
  return {
    deadlines,
    notUnderstood: {
      names: facts.profile.filter((name) => !isKnown(normalName(name))),
      kinds: facts.events.map(({ kind }) => kind).filter((kind) => !kinds.has(normalName(kind))),
    },
    withoutEffect: withoutEffect(reader.input.facts.events, deadlines).filter(
      (kind) => kind !== AS_OF && kinds.has(kind),
    ),
  };
}
