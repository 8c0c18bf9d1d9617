import type { Snapshot } from '@shared/assessment/schema';
import { shortFingerprint } from '@shared/assessment/fingerprint';
import { appendAudit, signSnapshot } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { today } from '@renderer/platform/clock';

/** Signs a snapshot as of today and writes that down. */
export async function recordSignOff(
  repository: Repository,
  { assessmentId, snapshot }: { readonly assessmentId: string; readonly snapshot: Snapshot },
  { name, role }: { readonly name: string; readonly role: string },
) {
  const signed = await signSnapshot(repository, { assessmentId, snapshotId: snapshot.id }, [
    { name, role, signedOn: today() },
  ]);
  if (!signed.ok) return signed;
  const detail = {
    number: String(snapshot.number),
    name,
    ...(role === '' ? {} : { role }),
    fingerprint: shortFingerprint(snapshot.fingerprint),
  };
  return appendAudit(repository, assessmentId, { event: 'snapshot-signed', detail, by: name });
}
