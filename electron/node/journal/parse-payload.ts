/**
 * The one seam between an entry and the bytes of its frame. Everything else handles payloads as bytes and bodies as opaque:
 * where they are sealed, they come sealed.
 */
import { journalEntrySchema, type JournalEntry } from '@shared/storage/schema-entry';
import { z } from 'zod';

const payloadSchema = z.strictObject({
  entry: journalEntrySchema,
  /** Put together from a damaged file: some changes are missing in it. */
  isIncomplete: z.literal(true).optional(),
});

/** What a frame carries. */
export interface Payload {
  readonly entry: JournalEntry;
  readonly isIncomplete: boolean;
}

/** The bytes of an entry. */
export function encodePayload({ entry, isIncomplete }: Payload): Uint8Array {
  return Buffer.from(JSON.stringify(isIncomplete ? { entry, isIncomplete } : { entry }), 'utf8');
}

/** The entry in some bytes, or `null` when there is none that this app understands. Never throws. */
export function parsePayload(bytes: Uint8Array): Payload | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parsed = payloadSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    return { entry: parsed.data.entry, isIncomplete: parsed.data.isIncomplete === true };
  } catch {
    return null;
  }
}
