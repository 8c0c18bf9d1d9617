import type { Snapshot } from '@shared/assessment/schema';
import { fail } from '@shared/base/app-error';
import { signingDetail } from '@shared/history/snapshot-log';
import { appendAudit, signSnapshot } from '@renderer/data/assessments-repository';
import { findPack } from '@renderer/data/installed-packs';
import type { Repository } from '@renderer/data/repository/repository';
import { today } from '@renderer/platform/clock';

/**
 * Signs a snapshot as of today and writes down who, what, of which day and under which texts of the law.
 *
 * Signs nothing when no pack of its kind is here (`pack-unknown`).
 */
export async function recordSignOff(
  repository: Repository,
  { assessmentId, snapshot }: { readonly assessmentId: string; readonly snapshot: Snapshot },
  { name, role }: { readonly name: string; readonly role: string },
) {
  const installed = findPack(snapshot.pack);
  if (installed === null) {
    const { id: packId, version: packVersion } = snapshot.pack;
    return fail('pack-unknown', { packId, packVersion });
  }
  const signed = await signSnapshot(repository, { assessmentId, snapshotId: snapshot.id }, [
    { name, role, signedOn: today() },
  ]);
  if (!signed.ok) return signed;
  const detail = signingDetail(snapshot, { name, role }, installed.pack);
  return appendAudit(repository, assessmentId, { event: 'snapshot-signed', detail, by: name });
}
