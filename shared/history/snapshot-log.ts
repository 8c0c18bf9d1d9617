/**
 * What the audit log keeps of a snapshot and of its signing, and whether it bears out what a snapshot says of itself.
 * Entries of earlier versions hold less; what none of them holds is known from the snapshot alone. Pure.
 */
import { shortFingerprint } from '../assessment/fingerprint';
import type { AuditEntry, Signature, Snapshot } from '../assessment/schema';
import { packDigest } from '../pack/pack-digest';
import type { Pack } from '../pack/schema';
import type { LogAct } from './log-notes';

type Detail = Readonly<Record<string, string>>;
type Named = Pick<Snapshot, 'number' | 'label' | 'asOf' | 'fingerprint'>;

const DAY_MS = 24 * 60 * 60 * 1000;
const TEXTS = 'pack-texts';
const AS_OF = 'as-of';

/** For the entry `snapshot-taken`. */
export function takingDetail({ number, label, asOf, fingerprint }: Named): Detail {
  return {
    number: String(number),
    ...(label === '' ? {} : { label }),
    [AS_OF]: asOf,
    fingerprint: shortFingerprint(fingerprint),
  };
}

/**
 * For the entry `snapshot-signed`: who signs, what it is called, of which day, and under which texts of the law.
 *
 * @param pack - as it is stored, not as it reads on a day
 */
export function signingDetail(
  snapshot: Named,
  { name, role }: Pick<Signature, 'name' | 'role'>,
  pack: Pack,
): Detail {
  return {
    ...takingDetail(snapshot),
    name,
    ...(role === '' ? {} : { role }),
    [TEXTS]: packDigest(pack),
  };
}

type SnapshotAct = Extract<LogAct, 'snapshot-taken' | 'snapshot-signed'>;

/** Whether an entry tells that this was done with this very snapshot. */
export function tellsOfSnapshot(
  { event, detail }: AuditEntry,
  act: SnapshotAct,
  { number, fingerprint }: Pick<Snapshot, 'number' | 'fingerprint'>,
): boolean {
  return (
    event === act &&
    detail['number'] === String(number) &&
    detail['fingerprint'] === shortFingerprint(fingerprint)
  );
}

/** The entries of a kind that are of this very snapshot. */
export function logEntriesOf(
  audit: readonly AuditEntry[],
  act: SnapshotAct,
  snapshot: Pick<Snapshot, 'number' | 'fingerprint'>,
): readonly AuditEntry[] {
  return audit.filter((entry) => tellsOfSnapshot(entry, act, snapshot));
}

/** The day is that of whoever did it, the entry’s time is the world’s: they may be a day apart. */
export function isOnDay({ at }: AuditEntry, day: string): boolean {
  const [written, begins] = [Date.parse(at), Date.parse(`${day}T00:00:00.000Z`)];
  return written >= begins - DAY_MS && written < begins + 2 * DAY_MS;
}

/** Whether the log bears out name and day of a snapshot: `unknown` where no entry holds them. */
export function namingIn(audit: readonly AuditEntry[], snapshot: Snapshot): 'proven' | 'other' | 'unknown' {
  const taken = logEntriesOf(audit, 'snapshot-taken', snapshot);
  const signed = logEntriesOf(audit, 'snapshot-signed', snapshot).filter(({ detail }) => AS_OF in detail);
  const entries = [...taken, ...signed];
  if (entries.length === 0) return 'unknown';
  const isBorneOut = entries.every((entry) => {
    const day = entry.detail[AS_OF];
    const isDay = day === undefined ? isOnDay(entry, snapshot.asOf) : day === snapshot.asOf;
    return isDay && (entry.detail['label'] ?? '') === snapshot.label;
  });
  return isBorneOut ? 'proven' : 'other';
}

/** Whether a snapshot was signed under these texts: `unknown` where an entry of its signing does not hold them. */
export function signedTextsIn(
  audit: readonly AuditEntry[],
  snapshot: Snapshot,
  pack: Pack,
): 'proven' | 'other' | 'unknown' {
  const digests = logEntriesOf(audit, 'snapshot-signed', snapshot).map(({ detail }) => detail[TEXTS]);
  if (digests.some((digest) => digest !== undefined && digest !== packDigest(pack))) return 'other';
  return digests.length > 0 && !digests.includes(undefined) ? 'proven' : 'unknown';
}
