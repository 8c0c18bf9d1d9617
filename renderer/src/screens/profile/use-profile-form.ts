import { useEffect } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { ProfileDraft } from '@renderer/data/load-draft';
import { requestSave } from '@renderer/data/pending-saves';
import { toProfile, toValues, type ProfileValues } from './profile-values';

/** A form that saves itself: ticks at once, words after a pause. A blank title is not saved. */
export function useProfileForm(assessmentId: string, draft: ProfileDraft): UseFormReturn<ProfileValues> {
  const form = useForm<ProfileValues>({ defaultValues: toValues(draft), mode: 'onChange' });
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (name !== undefined) save(assessmentId, values, name);
        },
      }),
    [subscribe, assessmentId],
  );
  return form;
}

function save(assessmentId: string, values: ProfileValues, name: string): void {
  if (name !== 'title') {
    const when = name.startsWith('facets') ? 'now' : 'typing';
    requestSave({ kind: 'profile', assessmentId, profile: toProfile(values) }, when);
    return;
  }
  const title = values.title.trim();
  if (title !== '') requestSave({ kind: 'title', assessmentId, title }, 'typing');
}
