/** What every calendar we write has (RFC 5545): who made it, whose it is, and events that nothing looks up or sends. */
import ical, {
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { matterTag } from '@shared/assessment/matter-tag';
import type { Assessment } from '@shared/assessment/schema';
import { MATTER_PROPERTY } from '@shared/document/calendar-log';
import type { CoverView } from '@shared/document/model-types';

/** Who made a calendar, as it says. */
const CALENDAR_MAKER = { company: 'Brieflock', product: 'Deadlines', language: 'EN' } as const;

/** What every calendar is made from. */
export interface CalendarWork {
  readonly cover: CoverView;
  /** As the edition shows it. */
  readonly assessment: Pick<Assessment, 'id' | 'createdAt'>;
}

/** One event, whenever it is. */
interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  readonly isCancelled: boolean;
  readonly sequence: number;
  /** UTC. */
  readonly changedAt: string;
}

/** What has a meaning in a calendar made harmless: the library does this for events only. */
function calendarName(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`);
}

/** What each event says of where it comes from. */
function calendarProvenance(cover: CoverView): string {
  return `${cover.privilegeLegend}\nFrom Brieflock, as of ${cover.date}; law read to ${cover.lawAsOf}. Fingerprint ${cover.fingerprintShort}`;
}

/**
 * An event as the library takes it.
 *
 * @param times - when it is, and when the calendar was made
 */
export function eventData(
  { uid, title, text, isCancelled, sequence, changedAt }: CalendarEntry,
  cover: CoverView,
  times: Pick<ICalEventData, 'start' | 'allDay' | 'stamp'>,
): ICalEventData {
  return {
    id: uid,
    sequence,
    ...times,
    lastModified: new Date(changedAt),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: title,
    description: `${text}\n\n${calendarProvenance(cover)}`,
    class: ICalEventClass.CONFIDENTIAL,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** The bytes of a calendar. */
export function writeCalendar(
  name: string,
  events: readonly ICalEventData[],
  { assessment }: CalendarWork,
): Uint8Array<ArrayBuffer> {
  const calendar = ical({
    name: calendarName(name),
    prodId: CALENDAR_MAKER,
    x: [{ key: MATTER_PROPERTY, value: matterTag(assessment) }],
  });
  for (const event of events) calendar.createEvent(event);
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}
