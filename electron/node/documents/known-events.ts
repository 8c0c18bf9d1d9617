/** What calendars of a matter went out with before. */
import type { Assessment, AssessmentFile } from '@shared/assessment/schema';
import { eventsInLog } from '@shared/document/calendar-log';
import type { KnownEvent } from '@shared/document/tracking-types';
import type { Edition } from '@shared/wording/edition';
import { readEvents } from './extract/read-events';

/** Where earlier calendars are known from. */
export interface EarlierCalendars {
  readonly source: AssessmentFile;
  /** One that a new one is to update. */
  readonly earlier?: Uint8Array | undefined;
}

/**
 * What the log says of calendars of the edition, and what the calendar that was brought holds.
 *
 * @param shown - the assessment as the edition shows it: events go out under its id
 */
export function knownEvents(
  { source, earlier }: EarlierCalendars,
  shown: Assessment,
  edition: Edition,
): readonly KnownEvent[] {
  const brought = earlier === undefined ? [] : readEvents(earlier, shown);
  return [...eventsInLog(source.assessment.audit, { assessmentId: shown.id, edition }), ...brought];
}
