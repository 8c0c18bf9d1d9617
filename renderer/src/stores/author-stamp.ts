import { now } from '@renderer/platform/clock';
import { usePreferences } from './preferences';

/** When a record changes and who changes it, as set in the preferences; made anew with every change. */
export function authorStamp(): { readonly updatedAt: string; readonly updatedBy: string } {
  return { updatedAt: now(), updatedBy: usePreferences.getState().authorName };
}
