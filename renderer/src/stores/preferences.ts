import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { z } from 'zod';
import { PAGE_SIZES } from '@shared/base/page-size';
import { LINE_CHARACTERS } from '@shared/base/text-limits';

const preferencesSchema = z.object({
  colorScheme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  /** Written beside every answer as its author. */
  authorName: z.string().max(LINE_CHARACTERS).catch(''),
  pageSize: z.enum(PAGE_SIZES).catch('LETTER'),
});

export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

const VERSION = 1;

/** How this user likes the app. Kept in local storage; a damaged entry falls back, field by field. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => preferencesSchema.parse({}), {
    name: 'brieflock-preferences',
    version: VERSION,
    storage: createJSONStorage(() => localStorage),
    migrate: (stored) => preferencesSchema.parse(isObject(stored) ? stored : {}),
    merge: (stored, current) =>
      preferencesSchema.parse(isObject(stored) ? { ...current, ...stored } : current),
  }),
);

/** Changes some preferences; the others stay. */
export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
