/**
 * Chains of entries, each of which hashes the one before, so that none can be changed, dropped or slipped in without the next
 * one showing it. It proves no authorship: whoever can write the file can write a whole new chain.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** What the first entry has in the place of the hash before it. */
const NOTHING_BEFORE = '0'.repeat(64);

/** Where a chain ends. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: string;
}

/** An entry of a chain. */
export interface ChainLink extends ChainEnd {
  readonly previous: string;
}

/** Whether a chain is whole; if not, the place (from 1) of the first entry that does not fit, and why. */
export type ChainCheck =
  | { readonly kind: 'whole'; readonly entries: number }
  | {
      readonly kind: 'broken';
      readonly place: number;
      /** `number`: it does not count on; `previous`: it follows another entry; `hash`: it was changed itself. */
      readonly problem: 'number' | 'previous' | 'hash';
    };

/** The entry that follows where a chain ends; the first one for `null`. */
export function linkAfter<Body extends object>(end: ChainEnd | null, body: Body): Body & ChainLink {
  const entry = { ...body, number: (end?.number ?? 0) + 1, previous: end?.hash ?? NOTHING_BEFORE };
  return { ...entry, hash: hashOf(entry) };
}

/** Checks every entry against the one before and against its own hash, oldest first. */
export function verifyChain(chain: readonly ChainLink[]): ChainCheck {
  for (const [index, entry] of chain.entries()) {
    const problem = problemOf(entry, index, chain[index - 1]);
    if (problem !== null) return { kind: 'broken', place: index + 1, problem };
  }
  return { kind: 'whole', entries: chain.length };
}

function problemOf(
  entry: ChainLink,
  index: number,
  before: ChainLink | undefined,
): 'number' | 'previous' | 'hash' | null {
  if (entry.number !== index + 1) return 'number';
  if (entry.previous !== (before?.hash ?? NOTHING_BEFORE)) return 'previous';
  const { hash, ...rest } = entry;
  return hash === hashOf(rest) ? null : 'hash';
}

/** SHA-256 over everything of an entry but its own hash, as canonical JSON (RFC 8785). */
function hashOf(entry: object): string {
  const canonical = canonicalize(entry);
  if (canonical === undefined) throw new Error('An entry always has a canonical form.');
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}
