/**
 * What a calendar says, so that importing it updates one that was imported before (RFC 5545, 3.8.7.4): each event with
 * the number of its revision, and those that are over as cancelled. Numbers come from the record: from when each thing was
 * last changed, and from calendars that went out. Pure; reads no clock.
 */
import type { DeadlineView, KnownEvent } from './tracking-types';

/** One event of a calendar. */
export interface CalendarEvent extends Pick<DeadlineView, 'uid' | 'on' | 'title' | 'text' | 'changedAt'> {
  /** Higher, the later the revision; never lower than in a calendar that went out. */
  readonly sequence: number;
  readonly isCancelled: boolean;
}

/** What a calendar is made from. */
export interface CalendarInput {
  readonly deadlines: readonly DeadlineView[];
  /** The day it speaks of, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Days before that go in too. */
  readonly pastDates: boolean;
  /** What calendars of the same edition went out with before. */
  readonly known: readonly KnownEvent[];
}

const FIRST_MOMENT = Date.parse('2020-01-01T00:00:00.000Z');
const SECOND_MS = 1000;
/** Calendar programs read a revision into 32 bits. */
const HIGHEST_SEQUENCE = 2 ** 31 - 1;

/** A revision as a number that grows with every change: whole seconds since 2020. A day of the pack before that is 0. */
function revisionOf(changedAt: string): number {
  return Math.max(0, Math.floor((Date.parse(changedAt) - FIRST_MOMENT) / SECOND_MS));
}

/** A revision that programs can read. At the highest, the later calendar counts by its day (RFC 5546, 2.1.5). */
function fitting(sequence: number): number {
  return Math.min(sequence, HIGHEST_SEQUENCE);
}

/** The last that is known of each event. */
function latest(known: readonly KnownEvent[]): ReadonlyMap<string, KnownEvent> {
  const last = new Map<string, KnownEvent>();
  for (const event of known) {
    const before = last.get(event.uid);
    if (before === undefined || event.sequence >= before.sequence) last.set(event.uid, event);
  }
  return last;
}

function isSame(event: DeadlineView, before: KnownEvent): boolean {
  if (event.on !== before.on || event.isLive === before.isCancelled) return false;
  return before.title === null || !event.isLive || before.title === event.title;
}

function revised(deadline: DeadlineView, before: KnownEvent | undefined): CalendarEvent {
  const { uid, on, title, text, changedAt, isLive } = deadline;
  const own = revisionOf(changedAt);
  const least = before === undefined ? 0 : before.sequence + (isSame(deadline, before) ? 0 : 1);
  return { uid, on, title, text, changedAt, sequence: fitting(Math.max(own, least)), isCancelled: !isLive };
}

/** An event that went out and is no longer in the record: answered, taken back, or deleted. */
function gone({ uid, on, sequence, isCancelled }: KnownEvent, asOf: string): CalendarEvent {
  return {
    uid,
    on,
    title: 'No longer in the record',
    text: 'This date went out with an earlier calendar. What it stood for is no longer in the record.',
    changedAt: `${asOf}T00:00:00.000Z`,
    sequence: fitting(sequence + (isCancelled ? 0 : 1)),
    isCancelled: true,
  };
}

/** Whether who has the earlier calendar must hear of a day although it has passed: it was another one, or went out as past. */
function isNews({ uid, on }: CalendarEvent, before: ReadonlyMap<string, KnownEvent>): boolean {
  const known = before.get(uid);
  return known !== undefined && (known.on !== on || known.wasPast);
}

/**
 * The events of a calendar, by day. What is before its day is left out, unless past days are asked for or the event went
 * out on another day; nothing is cancelled for having passed.
 */
export function calendarEvents({
  deadlines,
  asOf,
  pastDates,
  known,
}: CalendarInput): readonly CalendarEvent[] {
  const before = latest(known);
  const present = new Set(deadlines.map(({ uid }) => uid));
  const events = [
    ...deadlines.map((deadline) => revised(deadline, before.get(deadline.uid))),
    ...[...before.values()].filter(({ uid }) => !present.has(uid)).map((event) => gone(event, asOf)),
  ];
  return events
    .filter((event) => pastDates || event.on >= asOf || isNews(event, before))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
