/** Which assessment another was begun from, as its own log tells it. Pure. */
import type { AuditEntry } from '../assessment/schema';

/** The earlier assessment, and how it stood then. */
export interface CameFrom {
  readonly assessmentId: string;
  /** Of its state when the later one was begun; empty where it could not be told. */
  readonly fingerprint: string;
}

/** What the log says of it; `null` for one that was begun empty, or came another way. */
export function cameFrom(audit: readonly AuditEntry[]): CameFrom | null {
  const begun = audit.find(({ event }) => event === 'assessment-continued');
  const assessmentId = begun?.detail['from'];
  if (assessmentId === undefined || assessmentId === '') return null;
  return { assessmentId, fingerprint: begun?.detail['fingerprint'] ?? '' };
}
