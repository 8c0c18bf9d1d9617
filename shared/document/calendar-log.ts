/**
 * What the audit log keeps of a calendar that went out: each event with its day and revision, so that a later calendar can
 * take back what is no longer in the record. Holds no word of what a date is for.
 */
import type { AuditEntry } from '../assessment/schema';
import { LINE_CHARACTERS } from '../base/text-limits';
import type { Edition } from '../wording/edition';
import type { CalendarEvent } from './calendar';
import type { KnownEvent } from './tracking-types';

/** Names the matter of a calendar by its tag: an id may end as another one does, and so may the names of events. */
export const MATTER_PROPERTY = 'X-BRIEFLOCK-MATTER';

/** Of `YYYY-MM-DD`, with which a moment begins. */
const DAY_LENGTH = 10;

/** The names of the entries of a detail that hold events. */
const EVENTS = /^events-\d+$/;
const KINDS = /^(?:action|unknown|review|law|expiry)-/;
const EVENT = /^(?<name>\S+)@(?<on>\d{4}-\d{2}-\d{2})@(?<sequence>\d{1,10})(?<gone>!?)$/;

/** The name of an event among those of its assessment, and back. */
function ending(assessmentId: string): string {
  return `-${assessmentId}@brieflock.invalid`;
}

/** The name of an event, the same whenever it is made. */
export function eventUid(kind: string, id: string, assessmentId: string): string {
  return `${kind}-${id}${ending(assessmentId)}`;
}

/** The events in as few entries of a detail as they fit in. */
export function eventsForLog(
  events: readonly CalendarEvent[],
  assessmentId: string,
): Readonly<Record<string, string>> {
  const lines: string[] = [];
  for (const { uid, on, sequence, isCancelled } of events) {
    const name = uid.replace(ending(assessmentId), '');
    const word = `${name}@${on}@${String(sequence)}${isCancelled ? '!' : ''}`;
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > LINE_CHARACTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return Object.fromEntries(lines.map((line, index) => [`events-${String(index + 1)}`, line]));
}

/** The id of what an event is about; `null` for an event that is none of the assessment. */
export function idOfEvent(uid: string, assessmentId: string): string | null {
  const kind = KINDS.exec(uid)?.[0];
  const end = ending(assessmentId);
  return kind !== undefined && uid.endsWith(end) ? uid.slice(kind.length, -end.length) : null;
}

/** Whether an event is one of this assessment. One of another matter must never be told of or cancelled. */
export function isEventOf({ uid }: Pick<KnownEvent, 'uid'>, assessmentId: string): boolean {
  return idOfEvent(uid, assessmentId) !== null;
}

function eventIn(word: string, assessmentId: string, sentOn: string): readonly KnownEvent[] {
  const { name, on, sequence, gone } = EVENT.exec(word)?.groups ?? {};
  if (name === undefined || on === undefined) return [];
  const uid = `${name}${ending(assessmentId)}`;
  return [
    { uid, on, sequence: Number(sequence), title: null, isCancelled: gone === '!', wasPast: on < sentOn },
  ];
}

/** What calendars of an edition went out with, oldest first, as the log says. */
export function eventsInLog(
  audit: readonly AuditEntry[],
  { assessmentId, edition }: { readonly assessmentId: string; readonly edition: Edition },
): readonly KnownEvent[] {
  return audit
    .filter(({ event, detail }) => event === 'document-exported' && detail['document'] === 'deadlines-ics')
    .filter(({ detail }) => detail['edition'] === edition)
    .flatMap(({ at, detail }) =>
      Object.entries(detail)
        .filter(([name]) => EVENTS.test(name))
        .flatMap(([, line]) => line.split(' '))
        .flatMap((word) => eventIn(word, assessmentId, at.slice(0, DAY_LENGTH))),
    );
}
