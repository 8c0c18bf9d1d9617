/**
 * Writes the dates as a calendar: whole days, no alarm, no organizer, no address. The moment of its making is the day it
 * speaks of, so that its bytes repeat.
 */
import { calendarEvents, type CalendarInput } from '@shared/document/calendar';
import { eventsForLog } from '@shared/document/calendar-log';
import { eventData, writeCalendar, type CalendarWork } from './calendar-file';
import type { MadeFile } from './document-work';

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** What a calendar is made from. */
export interface DeadlinesWork extends Omit<CalendarInput, 'asOf'>, CalendarWork {}

/** Makes the calendar. Imported after an earlier one it updates that: events keep their names, revisions grow. */
export function makeDeadlines({ cover, assessment, ...input }: DeadlinesWork): MadeFile {
  const events = calendarEvents({ ...input, asOf: cover.asOf });
  const stamp = midnight(cover.asOf);
  const written = events.map((event) =>
    eventData(event, cover, { start: midnight(event.on), allDay: true, stamp }),
  );
  const contents = [{ noun: 'event', count: events.length }] as const;
  const bytes = writeCalendar(`${cover.matter}: deadlines`, written, { cover, assessment });
  return { bytes, contents, forLog: eventsForLog(events, assessment.id) };
}
