import type { Snapshot } from '@shared/assessment/schema';
import { shortFingerprint } from '@shared/assessment/fingerprint';
import { appendAudit, signSnapshot } from '@renderer/data/assessments-repository';
import { today } from '@renderer/platform/clock';

/** Signs a snapshot as of today and writes that down. */
export async function signOff(
  assessmentId: string,
  snapshot: Snapshot,
  { name, role }: { readonly name: string; readonly role: string },
) {
  const signed = await signSnapshot(assessmentId, snapshot.id, [{ name, role, signedOn: today() }]);
  if (!signed.ok) return signed;
  const detail = {
    number: String(snapshot.number),
    name,
    ...(role === '' ? {} : { role }),
    fingerprint: shortFingerprint(snapshot.fingerprint),
  };
  return appendAudit(assessmentId, { event: 'snapshot-signed', detail, by: name });
}
