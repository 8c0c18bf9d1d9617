import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { z } from 'zod';
import { PAGE_SIZES } from '@shared/base/page-size';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { LooseTexts } from '@renderer/data/loose-texts';

const preferencesSchema = z.object({
  colorScheme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  /** Written beside every answer as its author. In a vault it is sealed. */
  authorName: z.string().max(LINE_CHARACTERS).catch(''),
  pageSize: z.enum(PAGE_SIZES).catch('LETTER'),
});

export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

const VERSION = 1;
const SEALED_NAME = 'brieflock-sealed-name';

/** In a vault, what names a person stands under {@link SEALED_NAME} alone. */
let isNameSealed = false;

function inTheClear(preferences: Preferences): Partial<Preferences> {
  if (!isNameSealed) return preferences;
  const { colorScheme, pageSize } = preferences;
  return { colorScheme, pageSize };
}

/** How this user likes the app. Kept in local storage; a damaged entry falls back, field by field. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => preferencesSchema.parse({}), {
    name: 'brieflock-preferences',
    version: VERSION,
    storage: createJSONStorage(() => localStorage),
    partialize: inTheClear,
    migrate: (stored) => preferencesSchema.parse(isObject(stored) ? stored : {}),
    merge: (stored, current) =>
      preferencesSchema.parse(isObject(stored) ? { ...current, ...stored } : current),
  }),
);

/** Changes some preferences; the others stay. */
export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
}

/** All preferences as one text, for the generation of keys that comes next. Not for a place in the clear: a name is in it. */
export function preferencesText(): string {
  return JSON.stringify(usePreferences.getState());
}

/** Takes on what {@link preferencesText} gave; nothing from a text that is none of it. */
export function takePreferences(text: string): void {
  try {
    setPreferences(preferencesSchema.parse(JSON.parse(text)));
  } catch {
    // They stay as they are: no one loses more than a color.
  }
}

/** While there is a vault, locked or not: from now on no name is written in the clear, and one that was is taken out. */
export function keepNamesSealed(): void {
  isNameSealed = true;
  setPreferences({});
}

/** Takes the sealed name, and seals it anew whenever it changes. Returns its own end. */
export async function unsealNames(texts: LooseTexts): Promise<() => void> {
  const sealed = localStorage.getItem(SEALED_NAME);
  const authorName = sealed === null ? null : await texts.open('preferences', sealed);
  if (authorName !== null) setPreferences({ authorName });
  let last: Promise<unknown> = Promise.resolve();
  const keep = (name: string) => {
    last = last.then(async () => {
      localStorage.setItem(SEALED_NAME, await texts.seal('preferences', name));
    });
  };
  if (authorName === null && usePreferences.getState().authorName !== '')
    keep(usePreferences.getState().authorName);
  return usePreferences.subscribe((now, before) => {
    if (now.authorName !== before.authorName) keep(now.authorName);
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
