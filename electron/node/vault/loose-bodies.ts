/** What main seals that stands in no row, under the key for loose texts of a ring, each in a place of its own. Touches no file. */
import { base64 } from '@scure/base';
import {
  openBody,
  sealBody,
  type NamedCipher,
  type Opened,
  type SealedBody,
} from '@shared/vault/sealed-body';
import type { HeldRing } from './held-ring';
import { nodeCipher } from './node-cipher';

/** Which loose body it is: one that was swapped with another does not open. */
export interface LoosePlace {
  readonly id: 'carried' | 'workspace-log' | 'new-sheet';
  /** How often it was written, where that counts; else 1. */
  readonly rev: number;
}

async function withKey<Value>(ring: HeldRing, work: (key: NamedCipher) => Promise<Value>): Promise<Value> {
  const { keyId, secret: text } = ring.looseKey();
  const secret = base64.decode(text);
  try {
    return await work({ keyId, cipher: nodeCipher(secret) });
  } finally {
    secret.fill(0);
  }
}

function bodyPlace(ring: HeldRing, { id, rev }: LoosePlace) {
  return { vaultId: ring.open.vaultId, table: 'loose', id, assessmentId: null, rev };
}

/**
 * Seals JSON.
 *
 * @param nonce - random, `NONCE_BYTES` long
 */
export function sealLoose(
  ring: HeldRing,
  {
    place,
    value,
    nonce,
  }: { readonly place: LoosePlace; readonly value: unknown; readonly nonce: Uint8Array },
): Promise<SealedBody> {
  return withKey(ring, (key) => sealBody(value, { place: bodyPlace(ring, place), key, nonce }));
}

/** Opens a body. Never rejects for what it is given. */
export function openLoose(ring: HeldRing, place: LoosePlace, body: unknown): Promise<Opened> {
  return withKey(ring, (key) => openBody(body, { place: bodyPlace(ring, place), key }));
}
