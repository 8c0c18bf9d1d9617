import type { Snapshot } from '@shared/assessment/schema';
import type { Api } from '@shared/ipc/channels';
import { signSnapshot } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { today } from '@renderer/platform/clock';

/** A store, and who signs with the key of its vault. */
interface Signing {
  readonly repository: Repository;
  readonly signOff: Api['vault']['signOff'];
}

/** Signs a snapshot as of today, by the vault’s key where there is a vault, and writes that down. */
export async function recordSignOff(
  { repository, signOff }: Signing,
  { assessmentId, snapshot }: { readonly assessmentId: string; readonly snapshot: Snapshot },
  { name, role }: { readonly name: string; readonly role: string },
) {
  const signature = { name, role, signedOn: today() };
  const place = { assessmentId, snapshotId: snapshot.id };
  if (!repository.keys.isSealed) return signSnapshot(repository, place, { signature, seal: null });
  const { number, fingerprint } = snapshot;
  const sealed = await signOff({ ...signature, snapshot: number, fingerprint });
  return sealed.ok ? signSnapshot(repository, place, { signature, seal: sealed.value }) : sealed;
}
