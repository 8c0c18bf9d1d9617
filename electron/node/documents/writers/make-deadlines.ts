/**
 * Writes the dates as a calendar (RFC 5545): whole days, no alarm, no organizer, no address, nothing that a calendar
 * program would look up or send. The moment of its making is the day it speaks of, so that its bytes repeat.
 */
import ical, { ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { CoverView } from '@shared/document/model-types';
import type { DeadlineView } from '@shared/document/tracking-types';
import type { MadeFile } from './document-work';

const MAKER = { company: 'Brieflock', product: 'Deadlines', language: 'EN' } as const;

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** One line, with what has a meaning in a calendar made harmless: the library does this for events only. */
function nameText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\;,]/g, (character) => `\\${character}`);
}

function provenance(cover: CoverView): string {
  return `${cover.privilegeLegend}\nFrom Brieflock, as of ${cover.date}; law read to ${cover.lawAsOf}. Fingerprint ${cover.fingerprintShort}`;
}

/** Makes the calendar. The same event keeps its name between versions, so that importing it again updates it. */
export function makeDeadlines(deadlines: readonly DeadlineView[], cover: CoverView): MadeFile {
  const calendar = ical({ name: nameText(`${cover.matter}: deadlines`), prodId: MAKER });
  for (const { uid, on, title, text } of deadlines) {
    calendar.createEvent({
      id: uid,
      start: midnight(on),
      allDay: true,
      stamp: midnight(cover.asOf),
      summary: title,
      description: `${text}\n\n${provenance(cover)}`,
      class: ICalEventClass.CONFIDENTIAL,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const bytes = new TextEncoder().encode(`${calendar.toString()}\r\n`);
  return { bytes, contents: [{ noun: 'event', count: deadlines.length }] };
}
