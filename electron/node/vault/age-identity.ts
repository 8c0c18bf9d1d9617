/** Age files for keys: makes identities, and opens what was sealed to one. Knows nothing of what is inside. */
import { LastResort } from '@shared/exchange/age-file';
import { bech32 } from '@scure/base';
import { Decrypter } from 'age-encryption';

/** Bytes of a secret key. */
const SCALAR_BYTES = 32;

/** A new X25519 identity of random bytes, as the age tools write it. */
export function makeIdentity(randomBytes: (length: number) => Uint8Array): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', randomBytes(SCALAR_BYTES)).toUpperCase();
}

/** What opening with an identity comes to. */
export type OpenedForIdentity =
  | { readonly kind: 'opened'; readonly bytes: Uint8Array }
  /** A sound header that names other keys. A header whose entry for this key was altered looks the same. */
  | { readonly kind: 'not-for' }
  | { readonly kind: 'damaged' };

/** Opens an age file, binary, with an X25519 identity. Hands out all of it or nothing; never throws. */
export async function openForIdentity(file: Uint8Array, identity: string): Promise<OpenedForIdentity> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const lastResort = new LastResort();
  decrypter.addIdentity(lastResort);
  try {
    return { kind: 'opened', bytes: await decrypter.decrypt(file) };
  } catch {
    return { kind: lastResort.wasAsked ? 'not-for' : 'damaged' };
  }
}
