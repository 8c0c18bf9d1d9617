import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { setPreferences, usePreferences } from '@renderer/stores/preferences';

/** Keeps Mantine's color scheme in the preferences, the one place where it is stored. */
export function createColorSchemeManager(): MantineColorSchemeManager {
  let unsubscribe = (): void => undefined;
  return {
    get: () => usePreferences.getState().colorScheme,
    set: (colorScheme: MantineColorScheme) => {
      setPreferences({ colorScheme });
    },
    subscribe: (onUpdate) => {
      unsubscribe = usePreferences.subscribe((next, before) => {
        if (next.colorScheme !== before.colorScheme) onUpdate(next.colorScheme);
      });
    },
    unsubscribe: () => {
      unsubscribe();
    },
    clear: () => {
      setPreferences({ colorScheme: 'auto' });
    },
  };
}

/** Sets the scheme on the document before the first paint; an inline script is not allowed to. */
export function paintColorScheme(): void {
  const { colorScheme } = usePreferences.getState();
  const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute(
    'data-mantine-color-scheme',
    colorScheme === 'auto' ? system : colorScheme,
  );
}
