/**
 * Writes the dates as a calendar (RFC 5545): whole days, no alarm, no organizer, no address, nothing that a calendar
 * program would look up or send. The moment of its making is the day it speaks of, so that its bytes repeat.
 */
import ical, { ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { calendarEvents, type CalendarInput } from '@shared/document/calendar';
import { matterTag } from '@shared/assessment/matter-tag';
import type { Assessment } from '@shared/assessment/schema';
import { eventsForLog, MATTER_PROPERTY } from '@shared/document/calendar-log';
import type { CoverView } from '@shared/document/model-types';
import type { MadeFile } from './document-work';

/** Who made a calendar, as it says. */
export const CALENDAR_MAKER = { company: 'Brieflock', product: 'Deadlines', language: 'EN' } as const;

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** What has a meaning in a calendar made harmless: the library does this for events only. */
export function calendarName(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`);
}

/** What each event says of where it comes from. */
export function calendarProvenance(cover: CoverView): string {
  return `${cover.privilegeLegend}\nFrom Brieflock, as of ${cover.date}; law read to ${cover.lawAsOf}. Fingerprint ${cover.fingerprintShort}`;
}

/** What a calendar is made from. */
export interface DeadlinesWork extends Omit<CalendarInput, 'asOf'> {
  readonly cover: CoverView;
  /** As the edition shows it. */
  readonly assessment: Pick<Assessment, 'id' | 'createdAt'>;
}

/** Makes the calendar. Imported after an earlier one it updates that: events keep their names, revisions grow. */
export function makeDeadlines({ cover, assessment, ...input }: DeadlinesWork): MadeFile {
  const calendar = ical({
    name: calendarName(`${cover.matter}: deadlines`),
    prodId: CALENDAR_MAKER,
    x: [{ key: MATTER_PROPERTY, value: matterTag(assessment) }],
  });
  const events = calendarEvents({ ...input, asOf: cover.asOf });
  for (const { uid, on, title, text, sequence, changedAt, isCancelled } of events) {
    calendar.createEvent({
      id: uid,
      sequence,
      start: midnight(on),
      allDay: true,
      stamp: midnight(cover.asOf),
      lastModified: new Date(changedAt),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: title,
      description: `${text}\n\n${calendarProvenance(cover)}`,
      class: ICalEventClass.CONFIDENTIAL,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const bytes = new TextEncoder().encode(`${calendar.toString()}\r\n`);
  const contents = [{ noun: 'event', count: events.length }] as const;
  return { bytes, contents, forLog: eventsForLog(events, assessment.id) };
}
