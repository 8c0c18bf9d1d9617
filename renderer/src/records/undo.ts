/** Undoes and makes again: what is still being typed is saved first, and open forms show what stands afterwards. */
import { appError, type AppError } from '@shared/base/app-error';
import { err, type Result } from '@shared/base/result';
import type { Repository } from '@renderer/data/repository/repository';
import { undoChange, type Undone } from '@renderer/data/undo-change';
import { nextSteps, type Direction } from '@renderer/data/undo-log';
import { flushPendingSaves, isPending } from './pending-saves';
import { placeIn, setAnew } from './set-anew';

let last: Promise<unknown> = Promise.resolve();

/**
 * Takes back the last change of an assessment, or makes again what was last taken back. One after another, however fast
 * the keys are pressed.
 *
 * @returns `null` where there is nothing to do; `undo-refused`, nothing being done, while words of the same place could
 *   not be saved
 */
export function undoLast(
  repository: Repository,
  assessmentId: string,
  asked: { readonly direction: Direction; readonly by: string },
): Promise<Result<Undone | null, AppError>> {
  const done = last.then(async () => {
    await flushPendingSaves();
    const isWaiting = nextSteps(assessmentId, asked.direction).some(({ place }) =>
      isPending(assessmentId, place),
    );
    if (isWaiting) return err(appError('undo-refused', { reason: 'newer words are not saved yet' }));
    const undone = await undoChange(repository, assessmentId, asked);
    if (undone.ok && undone.value !== null)
      for (const { place } of undone.value.steps) await setAnew(placeIn(assessmentId, place));
    return undone;
  });
  last = done.catch(() => undefined);
  return done;
}
