import type { UseFormReturn } from 'react-hook-form';
import type { Answer } from '@shared/assessment/schema';
import { requestSave } from '@renderer/records/pending-saves';
import { useAutosaveForm } from '@renderer/records/use-autosave-form';
import { authorStamp } from '@renderer/stores/author-stamp';
import { usePack } from '@renderer/stores/current-pack';
import { toAnswer, toAnswerValues, type AnswerValues } from './answer-values';

interface AnswerPlace {
  readonly assessmentId: string;
  readonly questionId: string;
}

const AT_ONCE: ReadonlySet<string> = new Set(['choice', 'answerUse', 'noteUse', 'privilegedUse']);

/** A form that saves itself: choices at once, words after a pause. Reads its start values once. */
export function useAnswerForm(place: AnswerPlace, start: Answer | null): UseFormReturn<AnswerValues> {
  const { assessmentId, questionId } = place;
  const packVersion = usePack().manifest.version;
  return useAutosaveForm<AnswerValues>({
    start: toAnswerValues(start),
    whenFor: (field) => (AT_ONCE.has(field) ? 'now' : 'typing'),
    save: (values, when) => {
      const value = toAnswer(values, { questionId, packVersion, ...authorStamp() });
      requestSave({ kind: 'record', assessmentId, record: { kind: 'answer', value } }, when);
    },
  });
}
