/** Puts an earlier answer back: a change like any other, saved, logged and undoable. */
import type { Answer } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import type { Repository } from '@renderer/data/repository/repository';
import { loadRecordDraft, recordPlace } from './load-draft';
import { flushPendingSaves, requestSave } from './pending-saves';
import { setAnew } from './set-anew';

/**
 * Saves what `change` makes of the answer as it stands, what is still being typed included; the open form then shows it.
 *
 * @returns why the answer could not be read; `null` once it is on its way to the disk
 */
export async function putAnswerBack(
  repository: Repository,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
  change: (present: Answer | null) => Answer,
): Promise<Result<null, AppError>> {
  const place = { assessmentId, kind: 'answer', key: questionId } as const;
  const draft = await loadRecordDraft(repository, place);
  if (!draft.ok) return err(draft.error);
  requestSave(
    { kind: 'record', assessmentId, record: { kind: 'answer', value: change(draft.value) } },
    'now',
  );
  await flushPendingSaves();
  await setAnew(recordPlace(place));
  return ok(null);
}
