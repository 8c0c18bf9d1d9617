/** The chain of what was done with an assessment. Changes nothing and reads no clock. */
import type { AuditEntry, LogHead } from '../assessment/schema';
import { linkAfter } from './hash-chain';

/** What was done, by whom and when; its place in the chain is not its own business. */
export type AuditEvent = Pick<AuditEntry, 'at' | 'by' | 'event' | 'detail'>;

/** The entry that follows where a log ends; the first one for `null`. */
export function nextEntry(end: LogHead | null, { at, by, event, detail }: AuditEvent): AuditEntry {
  return linkAfter(end, { at, by, event, detail });
}

/** The chain with one more entry at its end. A broken chain can go on; it stays broken where it was. */
export function appendEntry(
  chain: readonly AuditEntry[],
  event: AuditEvent,
): readonly [...AuditEntry[], AuditEntry] {
  return [...chain, nextEntry(chain.at(-1) ?? null, event)];
}
