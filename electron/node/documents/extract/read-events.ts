/** Reads which events a calendar of ours holds, and in which revision. Passes over whatever it does not know. */
import type { KnownEvent } from '@shared/document/tracking-types';
import { unescapeCalendar, unfoldCalendar } from './read-text';

const EVENT = /^BEGIN:VEVENT$([\s\S]*?)^END:VEVENT$/gm;

function valueOf(event: string, property: string): string | undefined {
  return new RegExp(`^${property}(?:;[^:\\n]*)?:(.*)$`, 'm').exec(event)?.[1];
}

function dayIn(event: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(valueOf(event, 'DTSTART') ?? '') ?? [];
  return year === undefined ? null : [year, month, day].join('-');
}

function sequenceIn(event: string): number | null {
  const sequence = Number(valueOf(event, 'SEQUENCE') ?? '0');
  return Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : null;
}

function eventIn(block: string): readonly KnownEvent[] {
  const [uid, on, sequence] = [valueOf(block, 'UID'), dayIn(block), sequenceIn(block)];
  if (uid === undefined || on === null || sequence === null) return [];
  const title = unescapeCalendar(valueOf(block, 'SUMMARY') ?? '');
  return [{ uid, on, sequence, title, isCancelled: valueOf(block, 'STATUS') === 'CANCELLED' }];
}

/** The events of a calendar, in its order; none of what is no calendar. */
export function readEvents(bytes: Uint8Array): readonly KnownEvent[] {
  const text = unfoldCalendar(new TextDecoder().decode(bytes)).replaceAll('\r\n', '\n');
  return [...text.matchAll(EVENT)].flatMap(([, block = '']) => eventIn(block));
}
