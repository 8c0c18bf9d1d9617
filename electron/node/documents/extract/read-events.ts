/** Reads which events a calendar of ours holds, and in which revision. Passes over whatever it does not know. */
import { matterTag } from '@shared/assessment/matter-tag';
import type { Assessment } from '@shared/assessment/schema';
import { isEventOf, MATTER_PROPERTY } from '@shared/document/calendar-log';
import type { KnownEvent } from '@shared/document/tracking-types';
import { unescapeCalendar, unfoldCalendar } from './read-text';

const EVENT = /^BEGIN:VEVENT$([\s\S]*?)^END:VEVENT$/gm;

function valueOf(event: string, property: string): string | undefined {
  return new RegExp(`^${property}(?:;[^:\\n]*)?:(.*)$`, 'm').exec(event)?.[1];
}

function dayIn(event: string, property: 'DTSTART' | 'DTSTAMP'): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(valueOf(event, property) ?? '') ?? [];
  return year === undefined ? null : [year, month, day].join('-');
}

function sequenceIn(event: string): number | null {
  const sequence = Number(valueOf(event, 'SEQUENCE') ?? '0');
  return Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : null;
}

function eventIn(block: string): readonly KnownEvent[] {
  const [uid, on, sequence] = [valueOf(block, 'UID'), dayIn(block, 'DTSTART'), sequenceIn(block)];
  if (uid === undefined || on === null || sequence === null) return [];
  const title = unescapeCalendar(valueOf(block, 'SUMMARY') ?? '');
  const isCancelled = valueOf(block, 'STATUS') === 'CANCELLED';
  const wasPast = on < (dayIn(block, 'DTSTAMP') ?? on);
  return [{ uid, on, sequence, title, isCancelled, wasPast }];
}

/**
 * The events of an assessment in a calendar, in its order; none of what is no calendar, and none of another matter,
 * whose dates may lie in the same folder.
 */
export function readEvents(
  bytes: Uint8Array,
  { id, createdAt }: Pick<Assessment, 'id' | 'createdAt'>,
): readonly KnownEvent[] {
  const text = unfoldCalendar(new TextDecoder().decode(bytes)).replaceAll('\r\n', '\n');
  const matter = valueOf(text, MATTER_PROPERTY);
  if (matter !== undefined && matter !== matterTag({ id, createdAt })) return [];
  return [...text.matchAll(EVENT)]
    .flatMap(([, block = '']) => eventIn(block))
    .filter((event) => isEventOf(event, id));
}
