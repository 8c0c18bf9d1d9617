/**
 * Writes the deadlines of an incident as a calendar (RFC 5545): moments in UTC, no organizer, no address, nothing that a
 * calendar program would send. It rings only if it was asked for. The moment of its making is the one it is read as of.
 */
import ical, {
  ICalAlarmType,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { Assessment } from '@shared/assessment/schema';
import { matterTag } from '@shared/assessment/matter-tag';
import { MATTER_PROPERTY } from '@shared/document/calendar-log';
import type { IncidentCalendar, IncidentEvent } from '@shared/document/incident/incident-types';
import type { CoverView } from '@shared/document/model-types';
import type { MadeFile } from './document-work';
import { calendarName, CALENDAR_MAKER, calendarProvenance } from './make-deadlines';

/** Seconds before a deadline at which a calendar that was asked to rings. */
const ALARMS = [24 * 60 * 60, 2 * 60 * 60] as const;

/** What the calendar of an incident is made from. */
export interface IncidentCalendarWork {
  /** `null` where it may not be shown. */
  readonly calendar: IncidentCalendar | null;
  readonly alarms: boolean;
  readonly cover: CoverView;
  /** As the edition shows it. */
  readonly assessment: Pick<Assessment, 'id' | 'createdAt'>;
}

function eventOf(
  { uid, at, title, text, isCancelled }: IncidentEvent,
  { sequence, changedAt, at: stamp }: IncidentCalendar,
  { cover, alarms }: IncidentCalendarWork,
): ICalEventData {
  return {
    id: uid,
    sequence,
    start: new Date(at),
    stamp: new Date(stamp),
    lastModified: new Date(changedAt),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: title,
    description: `${text}\n\n${calendarProvenance(cover)}`,
    class: ICalEventClass.CONFIDENTIAL,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(alarms && !isCancelled
      ? { alarms: ALARMS.map((trigger) => ({ type: ICalAlarmType.display, trigger })) }
      : {}),
  };
}

/** Makes the calendar. Imported after an earlier one it updates that: names stay, numbers grow, what is over is cancelled. */
export function makeIncidentCalendar(work: IncidentCalendarWork): MadeFile {
  const { calendar: said, cover, assessment } = work;
  const calendar = ical({
    name: calendarName(
      `${cover.matter}: deadlines of ${said?.isExercise === true ? 'an EXERCISE' : 'an incident'}`,
    ),
    prodId: CALENDAR_MAKER,
    x: [{ key: MATTER_PROPERTY, value: matterTag(assessment) }],
  });
  const events = said === null ? [] : said.events.map((event) => eventOf(event, said, work));
  for (const event of events) calendar.createEvent(event);
  const bytes = new TextEncoder().encode(`${calendar.toString()}\r\n`);
  return { bytes, contents: [{ noun: 'event', count: events.length }] };
}
