/** Why words that an earlier run handed over cannot be had, for the screens. */
import { create } from 'zustand';
import type { AppError } from '@shared/base/app-error';
import { onHandedOverUnread } from '@renderer/records/handed-over';

/** Live; `null` when there is nothing to tell. */
export const useUnreadWords = create<{ readonly error: AppError | null }>()(() => ({ error: null }));

onHandedOverUnread((error) => {
  useUnreadWords.setState({ error });
});

/** The user has read it; the next start looks again. */
export function forgetUnreadWords(): void {
  useUnreadWords.setState({ error: null });
}
