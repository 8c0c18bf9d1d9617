import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import type { EventPayload } from '@shared/ipc/contract';
import { api } from '@renderer/platform/api';
import { showBackups, showList, showProtection } from '@renderer/router/navigate';
import { goInHistory } from '@renderer/router/router';
import { useStandstill } from '@renderer/stores/standstill';
import { lockOrProtect } from './lock-now';
import { nextScheme } from './next-scheme';

interface MenuActions {
  readonly show: (dialog: 'new' | 'about') => void;
  readonly startImport: () => void;
  readonly startIncident: () => void;
}

type Command = EventPayload<'app:menu-command'>['command'];

/** Does what is chosen in the native menu. */
export function useMenuCommands({ show, startImport, startIncident }: MenuActions): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    const actions: Readonly<Record<Command, () => void>> = {
      'new-assessment': () => {
        show('new');
      },
      'we-have-an-incident': startIncident,
      import: startImport,
      'show-list': () => void showList(),
      'show-backups': () => void showBackups(),
      'show-protection': () => void showProtection(),
      lock: () => void lockOrProtect(),
      'go-back': () => {
        goInHistory(-1);
      },
      'go-forward': () => {
        goInHistory(1);
      },
      'toggle-theme': () => {
        setColorScheme(nextScheme(colorScheme));
      },
      about: () => {
        show('about');
      },
    };
    return api.app.onMenuCommand(({ command }) => {
      if (!useStandstill.getState().isStill) actions[command]();
    });
  }, [colorScheme, setColorScheme, show, startImport, startIncident]);
}
