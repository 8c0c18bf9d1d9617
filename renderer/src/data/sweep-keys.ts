/** Destroys the keys of assessments that are gone for good, so that no copy of their rows can be opened any more. */
import type { Api } from '@shared/ipc/channels';
import type { Repository } from './repository/repository';

/**
 * After the time for undoing is over. One that is here again or on its way back, or of which something was set aside, keeps
 * its key; where main refuses, the next start tries again.
 *
 * @param sealsBefore - how often something had been sealed for it when it was deleted
 */
export async function destroyKeyOf(
  { keys, listOwners }: Pick<Repository, 'keys' | 'listOwners'>,
  assessmentId: string,
  sealsBefore: number,
): Promise<void> {
  if (!keys.isSealed) return;
  const owners = await listOwners();
  if (!owners.has(assessmentId) && keys.sealsOf(assessmentId) === sealsBefore)
    await keys.destroy(assessmentId);
}

/** Whether the journal may still have rows of it: what it cannot say counts as yes. */
function hasRows({ presence, isUsable }: { readonly presence: string; readonly isUsable: boolean }): boolean {
  return presence !== 'removed' || !isUsable;
}

/**
 * At a start: the keys of assessments that neither the database nor the journal has, and for which nothing was sealed in
 * this run. Does nothing where one of them cannot be asked.
 *
 * @returns how many were destroyed
 */
export async function sweepKeys(
  repository: Repository,
  storage: Pick<Api['storage'], 'state'>,
): Promise<number> {
  if (!repository.keys.isSealed) return 0;
  const [owners, state] = await Promise.all([repository.listOwners(), storage.state({})]);
  if (!state.ok) return 0;
  const damaged = state.value.problems.flatMap(({ assessmentId }) => assessmentId ?? []);
  const kept = new Set([
    ...owners,
    ...damaged,
    ...state.value.assessments.filter(hasRows).map(({ assessmentId }) => assessmentId),
  ]);
  const { keys } = repository;
  const gone = keys.assessments().filter((id) => !kept.has(id) && keys.sealsOf(id) === 0);
  const destroyed = await Promise.all(gone.map((id) => keys.destroy(id)));
  return destroyed.filter(({ ok }) => ok).length;
}
