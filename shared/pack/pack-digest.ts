/** What proves that a pack has the very texts of another one. Its version is only what it says of itself. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { onceFor } from '../base/once-for';
import type { Pack } from './schema';

const digestOf = onceFor((pack: Pack) => {
  const canonical = canonicalize(pack);
  if (canonical === undefined) throw new Error('A pack always has a canonical form.');
  return { digest: bytesToHex(sha256(utf8ToBytes(canonical))) };
});

/** SHA-256 over everything a pack says, as canonical JSON (RFC 8785): 64 hexadecimal digits, whatever its files look like. */
export function packDigest(pack: Pack): string {
  return digestOf(pack).digest;
}
