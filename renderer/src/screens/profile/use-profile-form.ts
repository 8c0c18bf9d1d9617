import type { UseFormReturn } from 'react-hook-form';
import type { ProfileDraft } from '@renderer/records/load-draft';
import { requestSave } from '@renderer/records/pending-saves';
import { useAutosaveForm, type SaveWhen } from '@renderer/records/use-autosave-form';
import { toProfile, toProfileValues, type ProfileValues } from './profile-values';

/** A form that saves itself: ticks at once, words after a pause. A blank title is not saved. */
export function useProfileForm(assessmentId: string, draft: ProfileDraft): UseFormReturn<ProfileValues> {
  return useAutosaveForm<ProfileValues>({
    start: toProfileValues(draft),
    whenFor: (field) => (field.startsWith('facets') ? 'now' : 'typing'),
    save: (values, when, field) => {
      if (field === 'title') saveTitle(assessmentId, values.title.trim(), when);
      else requestSave({ kind: 'profile', assessmentId, profile: toProfile(values) }, when);
    },
  });
}

function saveTitle(assessmentId: string, title: string, when: SaveWhen): void {
  if (title !== '') requestSave({ kind: 'title', assessmentId, title }, when);
}
