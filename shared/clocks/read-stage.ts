/** Reads one stage of a regime against what happened: running, waiting, a floor, or why there is no time. */
import type { RegimeStage } from '../pack/schema-regime';
import { countedLines, untimed, type StageLine } from './count-lines';
import { forceOn, type ForceRead } from './force';
import { inZone, momentOf, toClockInstant, type Day } from './moments';
import { boundEvent, dayOfEvent, countPlaceOf, type StageContext } from './place';
import { exclusionsOf, lackingOf, startingEvents } from './starts';
import type { ClockEvent, Deadline, DeadlineReason } from './types';

/** Where a decision starts it: how long the first event has been on record that does not. */
function elapsedSince(
  { starts }: RegimeStage,
  { events, asOf, decisions }: StageContext,
): readonly DeadlineReason[] {
  if (!starts.some((kind) => decisions.has(kind))) return [];
  const [earliest] = events;
  if (earliest === undefined) return [];
  const days = momentOf(earliest).toPlainDate().until(asOf).days;
  return days < 0 ? [] : [{ kind: 'elapsed-since', event: earliest, days }];
}

/** A bound from an event on record ends whether or not what starts the count has happened. */
function boundAhead(stage: RegimeStage, context: StageContext): readonly DeadlineReason[] {
  const from = boundEvent(stage, context.events);
  if (stage.count.kind !== 'bounded' || from === null) return [];
  const { boundHours: hours } = stage.count;
  const end = inZone(momentOf(from), countPlaceOf(stage, from, context).zone).add({ hours });
  return [{ kind: 'bound-ahead', hours, at: toClockInstant(end) }];
}

function forceOf(stage: RegimeStage, day: Day, { regime, profile }: StageContext): ForceRead {
  return forceOn({ force: regime.force, from: stage.from }, day, profile);
}

/** Nothing on record starts the stage. */
function waitingLine(stage: RegimeStage, context: StageContext): StageLine {
  const { off } = forceOf(stage, context.asOf, context);
  if (off !== null) return untimed(stage, off);
  const { count } = stage;
  const lacking = lackingOf(stage, context.profile);
  const length: readonly DeadlineReason[] =
    count.kind === 'no-number' ? [{ kind: 'no-number', words: count.words }] : [];
  const reasons = [
    ...(lacking === null ? [] : [lacking]),
    { kind: 'not-started', starts: stage.starts } as const,
    ...length,
    ...boundAhead(stage, context),
    ...elapsedSince(stage, context),
  ];
  return untimed(stage, { status: 'would-start', reasons });
}

interface EventRead {
  readonly event: ClockEvent;
  readonly force: ForceRead;
}

/** Every event that may start a stage or stand for its start, the earliest first, with the law on its day. */
function readEvents(stage: RegimeStage, context: StageContext): readonly EventRead[] {
  const { starts, impliedBy = [] } = stage;
  const kinds = new Set([...starts, ...impliedBy]);
  return context.events
    .filter(({ kind }) => kinds.has(kind))
    .map((event) => ({ event, force: forceOf(stage, dayOfEvent(event, context), context) }));
}

/** Events on days on which the law was not in force: one line for each way in which it was not. */
function outsideLines(stage: RegimeStage, read: readonly EventRead[]): readonly StageLine[] {
  const own = read.filter(({ event }) => stage.starts.includes(event.kind));
  const lines = (own.length > 0 ? own : read).flatMap(({ event, force: { off } }) =>
    off === null ? [] : [untimed(stage, { ...off, event })],
  );
  return lines.filter(({ status }, at) => lines.findIndex((line) => line.status === status) === at);
}

/** The lines from events that fall on days on which the law was in force. */
function insideLines(
  stage: RegimeStage,
  inside: readonly EventRead[],
  context: StageContext,
): readonly StageLine[] {
  const { events, earlier } = startingEvents(
    stage,
    inside.map(({ event }) => event),
  );
  if (events.length === 0) return [];
  const notes = inside.find(({ event }) => event === events[0])?.force.notes ?? [];
  const lacking = lackingOf(stage, context.profile);
  if (lacking !== null) return [untimed(stage, { status: 'would-start', reasons: [lacking, ...notes] })];
  const before: readonly DeadlineReason[] =
    earlier === null ? [] : [{ kind: 'earlier-on-record', event: earlier }];
  return countedLines(stage, events, context).map((line) => ({
    ...line,
    reasons: [...line.reasons, ...before, ...notes],
  }));
}

function linesOf(stage: RegimeStage, context: StageContext): readonly StageLine[] {
  const { count } = stage;
  if (count.kind === 'no-duty')
    return [untimed(stage, { status: 'not-bound', reasons: [{ kind: 'note', text: count.words }] })];
  const exclusions = exclusionsOf(stage, context.profile);
  if (exclusions.length > 0)
    return [untimed(stage, { status: 'not-bound', reasons: [{ kind: 'excluded', facts: exclusions }] })];
  const read = readEvents(stage, context);
  if (read.length === 0) return [waitingLine(stage, context)];
  const inside = read.filter(({ force }) => force.off === null);
  return [...outsideLines(stage, read), ...insideLines(stage, inside, context)];
}

/** What is said of a line beyond its count: what stands for the start, what it assumes, and what the pack notes. */
function furtherReasons(
  line: StageLine,
  stage: RegimeStage,
  { regime }: StageContext,
): readonly DeadlineReason[] {
  const { starts, note } = stage;
  const isCounted = line.status === 'running' || line.status === 'no-number' || line.status === 'floor';
  const isImplied = isCounted && line.event !== null && !starts.includes(line.event.kind);
  return [
    ...(isImplied ? [{ kind: 'implied', starts } as const] : []),
    ...(isCounted && regime.assumes !== undefined
      ? [{ kind: 'assumes', text: regime.assumes } as const]
      : []),
    ...[regime.note, note].flatMap((text) => (text === undefined ? [] : [{ kind: 'note', text } as const])),
  ];
}

/** What is done once: for the stage, or for each event where every one has a deadline of its own. */
function obligationOf(
  { id, reading }: Pick<RegimeStage, 'id'> & Partial<Pick<RegimeStage, 'reading'>>,
  clock: string,
  event: ClockEvent | null,
): string {
  const own = reading === 'each' && event !== null ? `/${event.id ?? event.at}` : '';
  return `${clock}/${id}${own}`;
}

/** Every line of one stage; at least one. */
export function readStage(stage: RegimeStage, context: StageContext): readonly Deadline[] {
  const { authority } = context;
  const { starts, confidence = authority.confidence } = stage;
  return linesOf(stage, context).map((line) => ({
    ...authority,
    confidence,
    starts,
    ...line,
    obligation: obligationOf(stage, authority.clock, line.event),
    reasons: [...line.reasons, ...furtherReasons(line, stage, context)],
  }));
}

/** A stage of somebody who is not, or perhaps not, bound. */
export function unboundStage(
  stage: Pick<RegimeStage, 'id' | 'title' | 'starts' | 'confidence'>,
  authority: StageContext['authority'],
  said: Pick<Deadline, 'status' | 'reasons'>,
): Deadline {
  const { starts, confidence = authority.confidence } = stage;
  const obligation = obligationOf(stage, authority.clock, null);
  return { ...authority, obligation, confidence, starts, ...untimed(stage, said) };
}

/** The moment a line is sorted by; lines without a time come last. */
export function momentOfLine({ planTo }: Deadline): string {
  return planTo?.utc ?? '9999-99';
}
