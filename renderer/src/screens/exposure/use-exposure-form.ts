import { useCallback, useEffect } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Exposure } from '@shared/assessment/schema';
import { requestSave } from '@renderer/data/pending-saves';
import { now, today } from '@renderer/platform/clock';
import { usePreferences } from '@renderer/stores/preferences';
import { toExposure, toValues, type ExposureValues, type Fallback } from './exposure-values';

export interface ExposureFormApi {
  readonly form: UseFormReturn<ExposureValues>;
  readonly fallback: Fallback;
  /** Saves what the form holds at once, e.g. after an estimate was added or taken away. */
  readonly saveNow: () => void;
}

/** A form that saves itself: choices at once, words and numbers after a pause. Reads its start values once. */
export function useExposureForm(assessmentId: string, start: Exposure | null): ExposureFormApi {
  const form = useForm<ExposureValues>({ defaultValues: toValues(start, today()) });
  const { subscribe, getValues } = form;
  const seed = start?.seed ?? Number(today().replaceAll('-', ''));
  const correlation = start?.correlation ?? 0;

  const save = useCallback(
    (values: ExposureValues, when: 'now' | 'typing') => {
      const stamp = { updatedAt: now(), updatedBy: usePreferences.getState().authorName };
      const exposure = toExposure(values, { seed, correlation }, stamp);
      requestSave({ kind: 'exposure', assessmentId, exposure }, when);
    },
    [assessmentId, seed, correlation],
  );

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (name !== undefined) save(values, 'typing');
        },
      }),
    [subscribe, save],
  );

  return {
    form,
    fallback: { seed, correlation },
    saveNow: () => {
      save(getValues(), 'now');
    },
  };
}
