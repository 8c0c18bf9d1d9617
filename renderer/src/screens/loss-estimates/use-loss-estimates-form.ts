import type { UseFormReturn } from 'react-hook-form';
import type { LossEstimates } from '@shared/assessment/schema';
import { today } from '@renderer/platform/clock';
import { requestSave } from '@renderer/records/pending-saves';
import { useAutosaveForm, type SaveWhen } from '@renderer/records/use-autosave-form';
import { authorStamp } from '@renderer/stores/author-stamp';
import {
  toLossEstimates,
  toLossEstimatesValues,
  type LossEstimatesValues,
  type Fallback,
} from './loss-estimates-values';

export interface LossEstimatesFormApi {
  readonly form: UseFormReturn<LossEstimatesValues>;
  readonly fallback: Fallback;
  /** Saves what the form holds at once, e.g. after an estimate was added or taken away. */
  readonly saveNow: () => void;
}

/** A form that saves itself: choices at once, words and numbers after a pause. Reads its start values once. */
export function useLossEstimatesForm(
  assessmentId: string,
  start: LossEstimates | null,
): LossEstimatesFormApi {
  const seed = start?.seed ?? Number(today().replaceAll('-', ''));
  const correlation = start?.correlation ?? 0;

  function save(values: LossEstimatesValues, when: SaveWhen): void {
    const value = toLossEstimates(values, { seed, correlation }, authorStamp());
    requestSave(
      value === null
        ? { kind: 'removal', assessmentId, of: { kind: 'exposure', key: '' } }
        : { kind: 'record', assessmentId, record: { kind: 'exposure', value } },
      when,
    );
  }

  const form = useAutosaveForm<LossEstimatesValues>({
    start: toLossEstimatesValues(start, today()),
    whenFor: () => 'typing',
    save,
  });
  return {
    form,
    fallback: { seed, correlation },
    saveNow: () => {
      save(form.getValues(), 'now');
    },
  };
}
