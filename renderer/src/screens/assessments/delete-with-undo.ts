import type { AssessmentFile } from '@shared/assessment/schema';
import { noteOf } from '@shared/history/log-notes';
import type { Repository } from '@renderer/data/repository/repository';
import { withPacks } from '@renderer/data/load-packs';
import { deleteAssessment } from '@renderer/data/remove-assessment';
import { destroyKeyOf } from '@renderer/data/sweep-keys';
import { now } from '@renderer/platform/clock';
import { pushToast } from '@renderer/stores/toasts';
import { reportProblem } from './report-problem';

async function restore(repository: Repository, file: AssessmentFile, deletedAt: string): Promise<void> {
  const { importAssessment } = await withPacks(() => import('@renderer/data/import-assessment'));
  const note = noteOf('deletion-undone', { 'deleted-at': deletedAt });
  const restored = await importAssessment(repository, file, { mode: 'keep-id', note });
  if (restored.ok) pushToast({ kind: 'success', message: `“${file.assessment.title}” is back.` });
  else reportProblem(restored.error);
}

/**
 * Deletes an assessment and offers to bring it back, whole, for as long as the message stands. Then its key is destroyed,
 * if there is a vault.
 */
export async function deleteWithUndo(repository: Repository, id: string): Promise<void> {
  const deleted = await deleteAssessment(repository, id);
  if (!deleted.ok) {
    reportProblem(deleted.error);
    return;
  }
  const file = deleted.value;
  const deletedAt = now();
  const sealsBefore = repository.keys.sealsOf(id);
  let undone: Promise<unknown> | null = null;
  const stays = repository.keys.isSealed ? ' Backups made before keep it for up to 30 days.' : '';
  pushToast({
    kind: 'info',
    message: `“${file.assessment.title}” was deleted.${stays}`,
    action: {
      label: 'Undo',
      run: () => {
        undone = restore(repository, file, deletedAt);
      },
    },
    onGone: () => {
      // Not while it is coming back: it then keeps its key.
      void (undone ?? Promise.resolve()).then(() => destroyKeyOf(repository, id, sealsBefore));
    },
  });
}
