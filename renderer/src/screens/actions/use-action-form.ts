import type { UseFormReturn } from 'react-hook-form';
import type { PlannedAction } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';
import { requestSave } from '@renderer/records/pending-saves';
import { useAutosaveForm } from '@renderer/records/use-autosave-form';
import { authorStamp } from '@renderer/stores/author-stamp';
import { toAction, toActionValues, type ActionValues } from './action-values';

const TYPED: ReadonlySet<string> = new Set(['title', 'detail', 'owner']);

/** A form that saves itself: choices at once, words after a pause. Without a title it waits. Reads its start once. */
export function useActionForm(
  assessmentId: string,
  start: PlannedAction,
  pack: Pack,
): UseFormReturn<ActionValues> {
  return useAutosaveForm<ActionValues>({
    start: toActionValues(start),
    whenFor: (field) => (TYPED.has(field) ? 'typing' : 'now'),
    save: (values, when) => {
      const question = pack.modules
        .flatMap((module) => module.questions)
        .find(({ id }) => id === values.questionId);
      const value = toAction(values, start, { change: authorStamp(), question: question ?? null });
      if (value !== null)
        requestSave({ kind: 'record', assessmentId, record: { kind: 'action', value } }, when);
    },
  });
}
