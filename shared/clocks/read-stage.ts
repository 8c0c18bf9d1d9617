/** Reads one stage of a regime against what happened: running, waiting, a floor, or why there is no time. */
import type { ClockCount, Regime, RegimeStage } from '../pack/schema-regime';
import { closedInMemberState, isWeekend, zoneOfMemberState, type IsClosed } from './calendars';
import { isNamed } from './bound';
import { countPeriod, type Counted, type CountPlace } from './count';
import { applyDelay } from './delays';
import { inZone, isLater, momentOf, toClockInstant, type Day } from './moments';
import { forceOn } from './force';
import type { ClockEvent, ClockStatus, Deadline, DeadlineReason } from './types';

/** What a stage is read against. */
export interface StageContext {
  readonly regime: Regime;
  /** Names of who is bound and of facts. */
  readonly profile: readonly string[];
  readonly events: readonly ClockEvent[];
  /** The Member State whose calendar counts; `null` where none is known. */
  readonly memberState: string | null;
  readonly federal: IsClosed;
  /** Kinds of events that somebody decides. */
  readonly decisions: ReadonlySet<string>;
  /** The day of the reader. */
  readonly asOf: Day;
  /** Who says it. */
  readonly authority: Pick<Deadline, 'clock' | 'authority' | 'confidence'>;
}

/** What a line says beyond who says it and what starts it. */
type Line = Pick<Deadline, 'stage' | 'status' | 'planTo' | 'outer' | 'event' | 'reasons'>;

const MEMBER_STATE = 'member-state';
const EVENT = 'event';

function zoneFor({ zone }: Regime, event: ClockEvent, memberState: string | null): string {
  if (zone === EVENT) return event.zone;
  if (zone !== MEMBER_STATE) return zone;
  return (memberState === null ? null : zoneOfMemberState(memberState)) ?? event.zone;
}

function placeOf(stage: RegimeStage, event: ClockEvent, context: StageContext): CountPlace {
  const { regime, memberState, profile, federal, events } = context;
  const { count } = stage;
  const from = count.kind === 'bounded' ? events.find(({ kind }) => kind === count.boundFrom) : undefined;
  return {
    zone: zoneFor(regime, event, memberState),
    calendars: {
      member: regime.zone === MEMBER_STATE ? closedInMemberState(memberState) : isWeekend,
      federal,
    },
    profile,
    bound: from === undefined ? null : momentOf(from),
  };
}

/** A line that has no time. */
function untimed(
  { title }: Pick<RegimeStage, 'title'>,
  said: Pick<Line, 'status' | 'reasons'> & Partial<Pick<Line, 'event'>>,
): Line {
  return { stage: title, planTo: null, outer: null, event: null, ...said };
}

function statusOf({ kind }: ClockCount): ClockStatus {
  return kind === 'floor-business-days' || kind === 'floor-days' ? 'floor' : 'running';
}

function timed({ planTo, outer, reasons }: Counted, said: Pick<Line, 'stage' | 'status' | 'event'>): Line {
  return {
    ...said,
    planTo: toClockInstant(planTo),
    outer: outer === null ? null : toClockInstant(outer),
    reasons,
  };
}

/** A start of a stage with what was counted from it. */
interface Reading {
  readonly event: ClockEvent;
  readonly counted: Counted;
}

/** Several possible starts: the earliest deadline is planned for, the latest is the note. */
function arguable(readings: readonly Reading[]): Reading | null {
  const byPlan = [...readings].sort((left, right) =>
    isLater(left.counted.planTo, right.counted.planTo) ? 1 : -1,
  );
  const [first, ...others] = byPlan;
  if (first === undefined || others.length === 0) return first ?? null;
  const latest = byPlan
    .map(({ counted }) => counted.outer ?? counted.planTo)
    .reduce((last, moment) => (isLater(moment, last) ? moment : last));
  const isSpread = isLater(latest, first.counted.planTo);
  const several: readonly DeadlineReason[] = isSpread
    ? [
        { kind: 'outer', basis: 'several-events' },
        { kind: 'may-also-start', events: others.map(({ event }) => event) },
      ]
    : [];
  return {
    event: first.event,
    counted: {
      planTo: first.counted.planTo,
      outer: isSpread ? latest : null,
      reasons: [...first.counted.reasons, ...several],
    },
  };
}

function byMoment(events: readonly ClockEvent[]): readonly ClockEvent[] {
  return [...events].sort((left, right) => (isLater(momentOf(left), momentOf(right)) ? 1 : -1));
}

function startsRead(stage: RegimeStage, events: readonly ClockEvent[]): readonly ClockEvent[] {
  const inOrder = byMoment(events);
  if (stage.reading === 'first') return inOrder.slice(0, 1);
  return stage.reading === 'last' ? inOrder.slice(-1) : inOrder;
}

function delayedLines(
  stage: RegimeStage,
  { event, counted }: Reading,
  context: StageContext,
): readonly Line[] {
  const place = placeOf(stage, event, context);
  const status = statusOf(stage.count);
  const delays = (stage.delays ?? []).flatMap((delay) =>
    context.events
      .filter(({ kind }) => kind === delay.event)
      .map((by) => applyDelay({ delay, by }, counted.planTo, place)),
  );
  const moved = delays.flatMap(({ moved: to }) =>
    to === null ? [] : [timed(to, { stage: `${stage.title} ${to.title}`, status, event })],
  );
  const without = delays.flatMap(({ moved: to, reason }) => (to === null ? [reason] : []));
  const title = moved.length > 0 ? `${stage.title} without any delay` : stage.title;
  const first = { ...counted, reasons: [...counted.reasons, ...without] };
  return [timed(first, { stage: title, status, event }), ...moved];
}

function withoutLength(
  count: Extract<ClockCount, { readonly kind: 'no-number' | 'by-contract' }>,
): Pick<Line, 'status' | 'reasons'> {
  return count.kind === 'no-number'
    ? { status: 'no-number', reasons: [{ kind: 'no-number', words: count.words }] }
    : { status: 'not-computable', reasons: [{ kind: 'by-contract' }] };
}

function countedLines(
  stage: RegimeStage,
  events: readonly ClockEvent[],
  context: StageContext,
): readonly Line[] {
  const { count } = stage;
  const starts = startsRead(stage, events);
  if (count.kind === 'no-number' || count.kind === 'by-contract')
    return starts.slice(0, 1).map((event) => untimed(stage, { ...withoutLength(count), event }));
  const noState: readonly DeadlineReason[] =
    context.regime.zone === MEMBER_STATE && context.memberState === null ? [{ kind: 'no-member-state' }] : [];
  const readings = starts.map((event) => {
    const counted = countPeriod(count, momentOf(event), placeOf(stage, event, context));
    return { event, counted: { ...counted, reasons: [...counted.reasons, ...noState] } };
  });
  const one = stage.reading === 'arguable' ? arguable(readings) : null;
  const shown = one === null ? readings : [one];
  return shown.flatMap((reading) => delayedLines(stage, reading, context));
}

const STATUS_OF_LAW = {
  'not-yet': 'not-in-force',
  proposed: 'not-in-force',
  unclear: 'not-computable',
  'no-number': 'no-number',
} as const;

/** What is said of a day on which the law was not, or not clearly, in force; `null` for one on which it was. */
function outOfForce(regime: Regime, day: Day): Pick<Line, 'status' | 'reasons'> | null {
  const { lawStatus, note } = forceOn(regime, day);
  if (lawStatus === 'in-force') return null;
  const said: readonly DeadlineReason[] = note === undefined ? [] : [{ kind: 'note', text: note }];
  return { status: STATUS_OF_LAW[lawStatus], reasons: [{ kind: 'law-status', lawStatus }, ...said] };
}

function dayOfEvent(event: ClockEvent, { regime, memberState }: StageContext): Day {
  return inZone(momentOf(event), zoneFor(regime, event, memberState)).toPlainDate();
}

/** The condition of a stage that is not on record, or `null`. */
function conditionOf(stage: RegimeStage, profile: readonly string[]): DeadlineReason | null {
  const has = (tokens: readonly string[]): boolean => profile.some((name) => isNamed(name, tokens));
  if (stage.unless !== undefined && has(stage.unless)) return { kind: 'excluded', facts: stage.unless };
  const lacking = [stage.needs, stage.needsToo].find((tokens) => tokens !== undefined && !has(tokens));
  return lacking === undefined ? null : { kind: 'needs', facts: lacking };
}

/** Where a decision starts it: how long the first event has been on record that does not. */
function elapsedSince(
  { starts }: RegimeStage,
  { events, asOf, decisions }: StageContext,
): readonly DeadlineReason[] {
  const [earliest] = byMoment(events);
  if (earliest === undefined || !starts.some((kind) => decisions.has(kind))) return [];
  const days = momentOf(earliest).toPlainDate().until(asOf).days;
  return days < 0 ? [] : [{ kind: 'elapsed-since', event: earliest, days }];
}

/** The events that start a stage; where there is none, the first of those that cannot have come before it. */
function startingEvents(
  { starts, impliedBy }: RegimeStage,
  events: readonly ClockEvent[],
): readonly ClockEvent[] {
  const own = byMoment(events.filter(({ kind }) => starts.includes(kind)));
  return own.length > 0
    ? own
    : byMoment(events.filter(({ kind }) => impliedBy?.includes(kind) === true)).slice(0, 1);
}

/** Nothing on record starts the stage. */
function waitingLine(stage: RegimeStage, context: StageContext): Line {
  const off = outOfForce(context.regime, context.asOf);
  if (off !== null) return untimed(stage, off);
  const { count } = stage;
  const length: readonly DeadlineReason[] =
    count.kind === 'no-number' ? [{ kind: 'no-number', words: count.words }] : [];
  const reasons = [
    { kind: 'not-started', starts: stage.starts } as const,
    ...length,
    ...elapsedSince(stage, context),
  ];
  return untimed(stage, { status: 'would-start', reasons });
}

function linesOf(stage: RegimeStage, context: StageContext): readonly Line[] {
  const { regime, events, profile } = context;
  const condition = conditionOf(stage, profile);
  if (condition !== null) {
    const status = condition.kind === 'excluded' ? 'not-bound' : 'would-start';
    return [untimed(stage, { status, reasons: [condition] })];
  }
  const starting = startingEvents(stage, events);
  if (starting.length === 0) return [waitingLine(stage, context)];
  const read = starting.map((event) => ({ event, off: outOfForce(regime, dayOfEvent(event, context)) }));
  const outside = read.flatMap(({ event, off }) => (off === null ? [] : [untimed(stage, { ...off, event })]));
  const inside = read.flatMap(({ event, off }) => (off === null ? [event] : []));
  return [...outside, ...countedLines(stage, inside, context)];
}

/** Every line of one stage; at least one. */
export function readStage(stage: RegimeStage, context: StageContext): readonly Deadline[] {
  const { note } = context.regime;
  const { starts } = stage;
  const said: readonly DeadlineReason[] = note === undefined ? [] : [{ kind: 'note', text: note }];
  return linesOf(stage, context).map((line) => {
    const isImplied = line.event !== null && !starts.includes(line.event.kind);
    const implied: readonly DeadlineReason[] = isImplied ? [{ kind: 'implied', starts }] : [];
    return { ...context.authority, starts, ...line, reasons: [...line.reasons, ...implied, ...said] };
  });
}

/** A stage of somebody who is not, or perhaps not, bound. */
export function unboundStage(
  stage: RegimeStage,
  authority: StageContext['authority'],
  said: Pick<Deadline, 'status' | 'reasons'>,
): Deadline {
  return { ...authority, starts: stage.starts, ...untimed(stage, said) };
}

/** The moment a line is sorted by; lines without a time come last. */
export function momentOfLine({ planTo }: Deadline): string {
  return planTo?.utc ?? '9999';
}
