/**
 * The chain of what was done with an assessment: each entry hashes the one before, so that none can be changed,
 * dropped or slipped in without the next one showing it. It proves no authorship: whoever can write the file can
 * write a whole new chain. Changes nothing and reads no clock.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { AuditEntry, LogHead } from '../assessment/schema';

/** What the first entry has in the place of the hash before it. */
const NOTHING_BEFORE = '0'.repeat(64);

/** What was done, by whom and when; its place in the chain is not its own business. */
export type AuditEvent = Pick<AuditEntry, 'at' | 'by' | 'event' | 'detail'>;

/** Whether a chain is whole; if not, the place (from 1) of the first entry that does not fit, and why. */
export type ChainCheck =
  | { readonly kind: 'whole'; readonly entries: number }
  | {
      readonly kind: 'broken';
      readonly place: number;
      /** `number`: it does not count on; `previous`: it follows another entry; `hash`: it was changed itself. */
      readonly problem: 'number' | 'previous' | 'hash';
    };

/** The entry that follows where a log ends; the first one for `null`. */
export function nextEntry(end: LogHead | null, { at, by, event, detail }: AuditEvent): AuditEntry {
  const entry = {
    number: (end?.number ?? 0) + 1,
    at,
    by,
    event,
    detail,
    previous: end?.hash ?? NOTHING_BEFORE,
  };
  return { ...entry, hash: hashOf(entry) };
}

/** The chain with one more entry at its end. A broken chain can go on; it stays broken where it was. */
export function appendEntry(
  chain: readonly AuditEntry[],
  event: AuditEvent,
): readonly [...AuditEntry[], AuditEntry] {
  return [...chain, nextEntry(chain.at(-1) ?? null, event)];
}

/** Checks every entry against the one before and against its own hash, oldest first. */
export function verifyChain(chain: readonly AuditEntry[]): ChainCheck {
  for (const [index, entry] of chain.entries()) {
    const problem = problemOf(entry, index, chain[index - 1]);
    if (problem !== null) return { kind: 'broken', place: index + 1, problem };
  }
  return { kind: 'whole', entries: chain.length };
}

function problemOf(
  entry: AuditEntry,
  index: number,
  before: AuditEntry | undefined,
): 'number' | 'previous' | 'hash' | null {
  if (entry.number !== index + 1) return 'number';
  if (entry.previous !== (before?.hash ?? NOTHING_BEFORE)) return 'previous';
  return entry.hash === hashOf(entry) ? null : 'hash';
}

/** SHA-256 over everything of an entry but its own hash, as canonical JSON (RFC 8785). */
function hashOf({ number, at, by, event, detail, previous }: Omit<AuditEntry, 'hash'>): string {
  const canonical = canonicalize({ number, at, by, event, detail, previous });
  if (canonical === undefined) throw new Error('An entry always has a canonical form.');
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}
