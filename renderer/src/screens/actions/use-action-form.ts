import { useEffect, useEffectEvent } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { PlannedAction } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';
import { requestSave } from '@renderer/data/pending-saves';
import { now } from '@renderer/platform/clock';
import { usePreferences } from '@renderer/stores/preferences';
import { toAction, toValues, type ActionValues } from './action-values';

const TYPED: ReadonlySet<string> = new Set(['title', 'detail', 'owner']);

/** A form that saves itself: choices at once, words after a pause. Without a title it waits. Reads its start once. */
export function useActionForm(
  assessmentId: string,
  start: PlannedAction,
  pack: Pack,
): UseFormReturn<ActionValues> {
  const form = useForm<ActionValues>({ defaultValues: toValues(start), mode: 'onChange' });
  const { subscribe } = form;
  const save = useEffectEvent((values: ActionValues, name: string) => {
    const question = pack.modules
      .flatMap((module) => module.questions)
      .find(({ id }) => id === values.questionId);
    const change = { updatedAt: now(), updatedBy: usePreferences.getState().authorName };
    const action = toAction(values, start, { change, question: question ?? null });
    if (action !== null)
      requestSave({ kind: 'action', assessmentId, action }, TYPED.has(name) ? 'typing' : 'now');
  });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (name !== undefined) save(values, name);
        },
      }),
    [subscribe],
  );
  return form;
}
