import type { Snapshot } from '@shared/assessment/schema';
import { fail } from '@shared/base/app-error';
import { statementOf } from '@shared/history/sign-off-seal';
import type { Api } from '@shared/ipc/channels';
import { signSnapshot } from '@renderer/data/assessments-repository';
import { findPack } from '@renderer/data/installed-packs';
import type { Repository } from '@renderer/data/repository/repository';
import { today } from '@renderer/platform/clock';

/** A store, and who signs with the key of its vault. */
interface Signing {
  readonly repository: Repository;
  readonly signOff: Api['vault']['signOff'];
}

/**
 * Signs a snapshot as of today, by the vault’s key where there is a vault, and writes down who, what, of which day and under
 * which texts of the law.
 *
 * Signs nothing when no pack of its kind is here (`pack-unknown`).
 */
export async function recordSignOff(
  { repository, signOff }: Signing,
  { assessmentId, snapshot }: { readonly assessmentId: string; readonly snapshot: Snapshot },
  { name, role }: { readonly name: string; readonly role: string },
) {
  const installed = findPack(snapshot.pack);
  if (installed === null) {
    const { id: packId, version: packVersion } = snapshot.pack;
    return fail('pack-unknown', { packId, packVersion });
  }
  const signature = { name, role, signedOn: today() };
  const place = { assessmentId, snapshotId: snapshot.id };
  const { pack } = installed;
  if (!repository.keys.isSealed) return signSnapshot(repository, place, { signature, pack, seal: null });
  const sealed = await signOff(statementOf(snapshot, signature));
  return sealed.ok ? signSnapshot(repository, place, { signature, pack, seal: sealed.value }) : sealed;
}
