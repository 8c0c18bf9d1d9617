/** What calendars of an edition went out with before: what the log says, and what a request brings. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { eventsInLog, eventUid } from '@shared/document/calendar-log';
import type { KnownEvent } from '@shared/document/tracking-types';
import { isNumberedName } from '@shared/release/editions/own-names';
import { textsIn } from '@shared/release/editions/texts';
import type { Edition } from '@shared/wording/edition';
import type { EditionInput } from './edition-input';
import { readEvents } from './extract/read-events';

/** The kind of an event, and what it is about. */
const EVENT_NAME = /^(?<kind>[a-z]+)-(?<id>.+)-[^-]+@/u;

/** In the redacted edition those alone whose names it would give itself: an earlier name may hold an id of the record. */
function mayStand({ uid }: KnownEvent, { file }: EditionInput, known: ReadonlySet<string>): boolean {
  const { kind = '', id = '' } = EVENT_NAME.exec(uid)?.groups ?? {};
  if (uid !== eventUid(kind, id, file.assessment.id)) return false;
  return isNumberedName(id) || known.has(id);
}

/** The events that a new calendar is to update. */
export function knownEvents(
  { source, earlier }: { readonly source: AssessmentFile; readonly earlier?: Uint8Array | undefined },
  edition: Edition,
  shown: EditionInput,
): readonly KnownEvent[] {
  const brought = earlier === undefined ? [] : readEvents(earlier);
  // The edition may have an id of its own.
  const assessmentId = shown.file.assessment.id;
  const all = [...eventsInLog(source.assessment.audit, { assessmentId, edition }), ...brought];
  if (edition !== 'redacted') return all;
  const known = new Set(textsIn(shown.pack));
  return all.filter((event) => mayStand(event, shown, known));
}
