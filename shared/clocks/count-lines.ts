/** The lines of a stage that has started: one for each reading of when, and one more for each delay. */
import type { ClockCount, RegimeStage } from '../pack/schema-regime';
import { countPeriod, type Countable, type Counted, type CountPlace } from './count';
import { applyDelays } from './delays';
import {
  compareMoments,
  hourOpenOf,
  isLater,
  lastMomentOf,
  momentOf,
  toClockInstant,
  type Moment,
} from './moments';
import { countPlaceOf, type StageContext } from './place';
import type { ClockEvent, ClockStatus, Deadline, DeadlineReason } from './types';

/** What a line says beyond who says it and what starts it. */
export type StageLine = Pick<Deadline, 'stage' | 'status' | 'planTo' | 'outer' | 'event' | 'reasons'>;

/** A line that has no time. */
export function untimed(
  { title }: Pick<RegimeStage, 'title'>,
  said: Pick<StageLine, 'status' | 'reasons'> & Partial<Pick<StageLine, 'event'>>,
): StageLine {
  return { stage: title, planTo: null, outer: null, event: null, ...said };
}

function statusOf({ kind }: ClockCount): ClockStatus {
  return kind === 'floor-business-days' || kind === 'floor-days' ? 'floor' : 'running';
}

function timed(
  { planTo, outer, reasons }: Counted,
  said: Pick<StageLine, 'stage' | 'status' | 'event'>,
): StageLine {
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

function latestOf(all: readonly Counted[], first: Moment): Moment {
  return all
    .map(({ planTo, outer }) => outer ?? planTo)
    .reduce((last, moment) => (isLater(moment, last) ? moment : last), first);
}

/** Several possible starts: the earliest deadline is planned for, the latest is the note. */
function arguable(readings: readonly Reading[]): Reading | null {
  const byPlan = [...readings].sort((left, right) =>
    compareMoments(left.counted.planTo, right.counted.planTo),
  );
  const [first, ...others] = byPlan;
  if (first === undefined || others.length === 0) return first ?? null;
  const latest = latestOf(
    byPlan.map(({ counted }) => counted),
    first.counted.planTo,
  );
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

/** Counts from the first moment an event can have happened at, and from the last for the later reading; a floor from the last alone. */
function countFrom(count: Countable, event: ClockEvent, place: CountPlace): Counted {
  const [first, last] = [momentOf(event), lastMomentOf(event)];
  const open = hourOpenOf(event);
  if (open === null) return countPeriod(count, first, place);
  const said: DeadlineReason = { kind: 'hour-open', open };
  const late = countPeriod(count, last, place);
  if (statusOf(count) === 'floor') return { ...late, reasons: [...late.reasons, said] };
  const early = countPeriod(count, first, place);
  const latest = latestOf([early, late], early.planTo);
  return {
    planTo: early.planTo,
    outer: isLater(latest, early.planTo) ? latest : null,
    reasons: [...early.reasons, said],
  };
}

function startsRead(stage: RegimeStage, events: readonly ClockEvent[]): readonly ClockEvent[] {
  if (stage.reading === 'first') return events.slice(0, 1);
  return stage.reading === 'last' ? events.slice(-1) : events;
}

function delayedLines(
  stage: RegimeStage,
  { event, counted }: Reading,
  context: StageContext,
): readonly StageLine[] {
  const place = countPlaceOf(stage, event, context);
  const status = statusOf(stage.count);
  const delays = (stage.delays ?? []).flatMap((delay) =>
    applyDelays({ delay, events: context.events }, counted.planTo, place),
  );
  const moved = delays.flatMap(({ moved: to }) =>
    to === null ? [] : [timed(to, { stage: `${stage.title} ${to.title}`, status, event })],
  );
  const without = delays.flatMap(({ moved: to, reason }) => (to === null ? [reason] : []));
  const title = moved.length > 0 ? `${stage.title} without any delay` : stage.title;
  const first = { ...counted, reasons: [...counted.reasons, ...without] };
  return [timed(first, { stage: title, status, event }), ...moved];
}

function withoutLength(count: Exclude<ClockCount, Countable>): Pick<StageLine, 'status' | 'reasons'> {
  switch (count.kind) {
    case 'no-number':
      return { status: 'no-number', reasons: [{ kind: 'no-number', words: count.words }] };
    case 'by-contract':
      return { status: 'not-computable', reasons: [{ kind: 'by-contract' }] };
    case 'no-duty':
      return { status: 'not-bound', reasons: [{ kind: 'note', text: count.words }] };
  }
}

function isCountable(count: ClockCount): count is Countable {
  return count.kind !== 'no-number' && count.kind !== 'by-contract' && count.kind !== 'no-duty';
}

function memberStateReasons({ regime, memberStates }: StageContext): readonly DeadlineReason[] {
  if (regime.zone !== 'member-state') return [];
  const [used, ...others] = memberStates;
  if (used === undefined) return [{ kind: 'no-member-state' }];
  return others.length === 0 ? [] : [{ kind: 'member-states', used, others }];
}

/** The lines of a stage from the events that start it; none for no event. */
export function countedLines(
  stage: RegimeStage,
  events: readonly ClockEvent[],
  context: StageContext,
): readonly StageLine[] {
  const { count } = stage;
  const starts = startsRead(stage, events);
  if (!isCountable(count))
    return starts.slice(0, 1).map((event) => untimed(stage, { ...withoutLength(count), event }));
  const aboutStates = memberStateReasons(context);
  const readings = starts.map((event) => {
    const counted = countFrom(count, event, countPlaceOf(stage, event, context));
    return { event, counted: { ...counted, reasons: [...counted.reasons, ...aboutStates] } };
  });
  const one = stage.reading === 'arguable' ? arguable(readings) : null;
  const shown = one === null ? readings : [one];
  return shown.flatMap((reading) => delayedLines(stage, reading, context));
}
