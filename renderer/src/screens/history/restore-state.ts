import type { Assessment, Snapshot } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { messageText } from '@shared/wording/errors/messages';
import { readAssessment } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { restoreSnapshot } from '@renderer/data/restore-snapshot';
import { pushToast } from '@renderer/stores/toasts';
import { recordSnapshot } from './record-snapshot';

/**
 * Puts an assessment back to a snapshot. The present state is frozen before, so that nothing is lost, and the message
 * offers the way back. Changes nothing where the present cannot be frozen.
 */
export async function restoreState(
  repository: Repository,
  { id }: Pick<Assessment, 'id'>,
  { snapshot, by }: { readonly snapshot: Snapshot; readonly by: string },
): Promise<Result<unknown, AppError>> {
  const label = `Before going back to snapshot ${String(snapshot.number)}`;
  const frozen = await recordSnapshot(repository, id, { label, takenBy: by });
  if (!frozen.ok) return frozen;
  const restored = await restoreSnapshot(repository, id, { snapshot, by });
  if (!restored.ok) return restored;
  const now = await readAssessment(repository, id);
  const before = now.ok ? now.value.snapshots.at(-1) : undefined;
  pushToast({
    kind: 'success',
    message: `The assessment is as it was at snapshot ${String(snapshot.number)}. What it was before is snapshot ${String(before?.number ?? 0)}.`,
    ...(before === undefined ? {} : { action: undoing(repository, id, { snapshot: before, by }) }),
  });
  return ok(null);
}

function undoing(
  repository: Repository,
  id: string,
  restoring: { readonly snapshot: Snapshot; readonly by: string },
) {
  return {
    label: 'Undo',
    run: () => {
      void restoreSnapshot(repository, id, restoring).then((undone) => {
        if (!undone.ok) pushToast({ kind: 'problem', message: messageText(undone.error) });
      });
    },
  };
}
