/**
 * The note of a new sheet that is being put in force. It stands in a file that needs no key to be written, so it is sealed:
 * else whoever can write there would name a key of their own, and the next unlocking would seal the ring to it.
 */
import { recipientSchema, type Ring } from '@shared/vault/ring';
import { NONCE_BYTES, type SealedBody } from '@shared/vault/sealed-body';
import { z } from 'zod';
import { HeldRing } from './held-ring';
import { openLoose, sealLoose, type LoosePlace } from './loose-bodies';

const PLACE: LoosePlace = { id: 'new-sheet', rev: 1 };

const noteSchema = z.strictObject({
  /** The sheet it follows: brought back later, the note does nothing. */
  before: recipientSchema,
  recipient: recipientSchema,
});

/** Seals the recipient of the sheet that follows the ring's. */
export function sealSheetNote(
  ring: HeldRing,
  recipient: string,
  randomBytes: (length: number) => Uint8Array,
): Promise<SealedBody> {
  const value = { before: ring.open.recoveryRecipient, recipient };
  return sealLoose(ring, { place: PLACE, value, nonce: randomBytes(NONCE_BYTES) });
}

/** The recipient in a note; `null` where it does not open, or does not follow this ring's sheet. */
export async function openSheetNote(ring: Ring, note: SealedBody): Promise<string | null> {
  const held = new HeldRing(ring);
  try {
    const opened = await openLoose(held, PLACE, note);
    const read = noteSchema.safeParse(opened.kind === 'opened' ? opened.value : null);
    return read.success && read.data.before === ring.recoveryRecipient ? read.data.recipient : null;
  } finally {
    held.wipe();
  }
}
