/** What tells one matter from another where its id must not stand. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Assessment } from './schema';

const TAG_LENGTH = 16;

/**
 * The tag of a matter: the same whenever it is made, another one for another matter, and without a way back to what it was
 * made from. The ids that the app gives are random; one that was made up by hand and is short could be tried.
 *
 * @param side - of papers that name the matter, or of those that hide it: neither tag tells the other
 * @returns 16 hexadecimal digits, the first of a SHA-256 over id and moment of creation
 */
export function matterTag(
  { id, createdAt }: Pick<Assessment, 'id' | 'createdAt'>,
  side: 'matter' | 'redacted' = 'matter',
): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([side, id, createdAt])))).slice(0, TAG_LENGTH);
}
