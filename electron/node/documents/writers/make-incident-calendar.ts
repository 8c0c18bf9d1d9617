/**
 * Writes the deadlines of an incident as a calendar: moments in UTC, no organizer, no address. It rings only if it was asked
 * for. The moment of its making is the one it is read as of.
 */
import { ICalAlarmType, type ICalEventData } from 'ical-generator';
import type { IncidentCalendar, IncidentEvent } from '@shared/document/incident/incident-types';
import { eventData, writeCalendar, type CalendarWork } from './calendar-file';
import type { MadeFile } from './document-work';

/** Seconds before a deadline at which a calendar that was asked to rings. */
const ALARMS = [24 * 60 * 60, 2 * 60 * 60] as const;

/** What the calendar of an incident is made from. */
export interface IncidentCalendarWork extends CalendarWork {
  /** `null` where it may not be shown. */
  readonly calendar: IncidentCalendar | null;
  readonly alarms: boolean;
}

function eventOf(
  event: IncidentEvent,
  { sequence, changedAt, at: stamp }: IncidentCalendar,
  { cover, alarms }: IncidentCalendarWork,
): ICalEventData {
  const times = { start: new Date(event.at), stamp: new Date(stamp) };
  return {
    ...eventData({ ...event, sequence, changedAt }, cover, times),
    ...(alarms && !event.isCancelled
      ? { alarms: ALARMS.map((trigger) => ({ type: ICalAlarmType.display, trigger })) }
      : {}),
  };
}

/** Makes the calendar. Imported after an earlier one it updates that: names stay, numbers grow, what is over is cancelled. */
export function makeIncidentCalendar(work: IncidentCalendarWork): MadeFile {
  const { calendar, cover } = work;
  const name = `${cover.matter}: deadlines of ${calendar?.isExercise === true ? 'an EXERCISE' : 'an incident'}`;
  const events = calendar === null ? [] : calendar.events.map((event) => eventOf(event, calendar, work));
  return { bytes: writeCalendar(name, events, work), contents: [{ noun: 'event', count: events.length }] };
}
