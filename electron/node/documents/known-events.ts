/** What calendars of a matter went out with before: what the log says, and what a request brings. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { eventsInLog, idOfEvent } from '@shared/document/calendar-log';
import type { KnownEvent } from '@shared/document/tracking-types';
import { isNumberedName } from '@shared/release/editions/own-names';
import { textsIn } from '@shared/release/editions/texts';
import type { Edition } from '@shared/wording/edition';
import type { EditionInput } from './edition-input';
import { readEvents } from './extract/read-events';

/** Where earlier calendars are known from. */
export interface EarlierCalendars {
  readonly source: AssessmentFile;
  /** One that a new one is to update. */
  readonly earlier?: Uint8Array | undefined;
}

/**
 * What the log says of calendars of the edition, and what the calendar that was brought holds. In the redacted edition
 * those alone whose names it would give itself: an earlier name may hold an id of the record.
 *
 * @param shown - what the edition is made from: events go out under its assessment's id
 */
export function knownEvents(
  { source, earlier }: EarlierCalendars,
  { file: { assessment }, pack }: EditionInput,
  edition: Edition,
): readonly KnownEvent[] {
  const brought = earlier === undefined ? [] : readEvents(earlier, assessment);
  const all = [...eventsInLog(source.assessment.audit, { assessmentId: assessment.id, edition }), ...brought];
  if (edition !== 'redacted' || all.length === 0) return all;
  const known = new Set(textsIn(pack));
  return all.filter(({ uid }) => {
    const id = idOfEvent(uid, assessment.id);
    return id !== null && (isNumberedName(id) || known.has(id));
  });
}
