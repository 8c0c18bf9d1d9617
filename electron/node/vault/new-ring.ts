/** Makes rings and recovery sheets out of random bytes. Writes nothing. */
import { base64 } from '@scure/base';
import { err, ok, type Result } from '@shared/base/result';
import type { AppError } from '@shared/base/app-error';
import { SECRET_BYTES, type Ring } from '@shared/vault/ring';
import { identityToRecipient } from 'age-encryption';
import { makeIdentity } from './age-identity';
import { openRingBySheet, sealRingTo } from './ring-cipher';
import type { RingWork, SealedRing } from './ring-files';

type RandomBytes = (length: number) => Uint8Array;

/** A sheet that was made: what is printed, and what may be kept. */
export interface MadeSheet {
  /** An age identity; on paper alone. */
  readonly code: string;
  readonly recipient: string;
}

/** Makes a recovery key. */
export async function makeSheet(randomBytes: RandomBytes): Promise<MadeSheet> {
  const code = makeIdentity(randomBytes);
  return { code, recipient: await identityToRecipient(code) };
}

/** A ring of new secrets. */
export function makeRing(
  kept: Omit<Ring, 'identity' | 'vaultKey' | 'signingSeed'>,
  randomBytes: RandomBytes,
): Ring {
  return {
    ...kept,
    identity: makeIdentity(randomBytes),
    vaultKey: base64.encode(randomBytes(SECRET_BYTES)),
    signingSeed: base64.encode(randomBytes(SECRET_BYTES)),
  };
}

/**
 * Seals a ring into all of its files.
 *
 * @param code - of the sheet, where it is at hand: the file for it is then opened before it is handed out
 * @returns them, or `passphrase-weak`
 */
export async function sealAllRings(
  ring: Ring,
  {
    work,
    passphrase,
    code,
  }: { readonly work: RingWork; readonly passphrase: string; readonly code?: string },
): Promise<Result<SealedRing, AppError>> {
  const underPassphrase = await work.seal(ring, passphrase);
  if (!underPassphrase.ok) return err(underPassphrase.error);
  const sheetRing = await sealRingTo(ring, ring.recoveryRecipient);
  if (code !== undefined && !(await openRingBySheet(sheetRing, code)).ok)
    throw new Error('A ring that its sheet does not open');
  const { firmRecipient } = ring;
  const firmRing = firmRecipient === null ? null : await sealRingTo(ring, firmRecipient);
  return ok({ ring: underPassphrase.value, sheetRing, firmRing });
}
