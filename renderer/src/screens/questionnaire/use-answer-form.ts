import { useEffect } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Answer } from '@shared/assessment/schema';
import { requestSave } from '@renderer/data/pending-saves';
import { now } from '@renderer/platform/clock';
import { usePack } from '@renderer/stores/current-pack';
import { usePreferences } from '@renderer/stores/preferences';
import { toAnswer, toValues, type AnswerValues } from './answer-values';

interface AnswerPlace {
  readonly assessmentId: string;
  readonly questionId: string;
}

/** A form that saves itself: choices at once, words after a pause. Reads its start values once. */
export function useAnswerForm(place: AnswerPlace, start: Answer | null): UseFormReturn<AnswerValues> {
  const { assessmentId, questionId } = place;
  const packVersion = usePack().manifest.version;
  const form = useForm<AnswerValues>({ defaultValues: toValues(start) });
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (name === undefined) return;
          const answer = toAnswer(values, {
            questionId,
            packVersion,
            updatedAt: now(),
            updatedBy: usePreferences.getState().authorName,
          });
          requestSave({ kind: 'answer', assessmentId, answer }, name === 'choice' ? 'now' : 'typing');
        },
      }),
    [subscribe, assessmentId, questionId, packVersion],
  );
  return form;
}
